import type { ReportKind } from '@gangmu/domain'
import { type FrontMatter, isDateLine, organisationOf } from './front-matter.ts'

/**
 * Who issues the report: the body printed under the title or in the signature; else the government that gave the mandate
 * (`受…人民政府委托`), or whose work report it is. 区人民政府 alone is completed by the area.
 */
export function readIssuer(front: FrontMatter, kind: ReportKind | null, region: string | null): string | null {
  const bracketed = front.subtitles.flatMap((s) => /^[（(]\s*(.+)$/.exec(s)?.[1] ?? [])
  const printed = [...front.organisations, ...bracketed].map(organisationOf).find((o) => o !== null)
  const titled = /^([\u4e00-\u9fff（）()]{3,36}?)关于/.exec(front.title ?? '')?.[1]
  const named = titled ? organisationOf(titled) : null
  // The title may print the same body in full: 甲市乙区人民政府关于… / 乙区人民政府区长 某某.
  if (printed && !named?.endsWith(printed)) return complete(printed, region)
  if (named) return complete(named, region)
  const opening = front.opening.join('')
  const mandate = /受\s*([\u4e00-\u9fff]{0,24}?(?:人民政府|委员会|管委会|政府))\s*(?:的)?\s*委托/.exec(opening)
  if (mandate) return complete(mandate[1]!, region)
  const signed = front.signature
    .filter((s) => !isDateLine(s))
    .map(organisationOf)
    .find((o) => o !== null && o !== undefined)
  if (signed) return complete(signed, region)
  if (/(?:我|现|谨)(?:谨|受托)?代表[^。，]{0,16}(?:人民)?政府/.test(opening.slice(0, 300)) || kind === 'work-report')
    return region === null ? null : `${region}人民政府`
  return null
}

const complete = (name: string, region: string | null): string =>
  region !== null && /^[区县市州旗](?=人民政府|政府|发展|发改|财政|统计)/.test(name) ? region + name.slice(1) : name
