import { parseUnit } from '@gangmu/domain'

const isUnit = (text: string): boolean => {
  const parsed = parseUnit(text)
  return parsed !== null && parsed.unit !== null && parsed.text === text
}

/** The unit a text is, without its bracket; null where it is something else (`含税收总量`, `助理`, `GDP`) or a dash. */
export function readUnit(text: string): string | null {
  const bare = text
    .replace(/\s+/g, '')
    .replace(/^[（(【[]/, '')
    .replace(/[）)】\]]$/, '')
    .replace(/^单位[：:]/, '')
  if (bare === '' || bare.length > 16 || /^[-—–－/]+$/.test(bare)) return null
  // 亿元、% on one heading, 元/人·年: every part has to be a unit.
  const parts = bare.split(/[、，,]/)
  return parts.every(isUnit) ? bare : null
}
