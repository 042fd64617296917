import { parseNumeral } from '@gangmu/domain'

/**
 * How many names a list may hold: 和、与、及 may join two names or be part of one. Null for what is no list of names: figures in it, or
 * pieces as long as sentences.
 */
export function namesIn(list: string): { least: number; most: number } | null {
  const bare = list
    .replace(/（[^（）]*）|\([^()]*\)/g, '')
    .replace(/”“/g, '”、“')
    .replace(/》《/g, '》、《')
  const quoted = bare.replace(/“[^“”]*”|《[^《》]*》/g, (name) => '名'.repeat(Math.min(name.length, 6)))
  const pieces = quoted.split('、').filter((piece) => piece.trim() !== '')
  if (/\d+(?:\.\d+)?(?:个|家|项|%|亿|万)|[。；]/.test(quoted) || pieces.some((piece) => piece.length > 32)) return null
  const joints = quoted.match(/以及|[和与及暨]/g)?.length ?? 0
  return { least: pieces.length, most: pieces.length + joints }
}

export const countOf = (numeral: string): number | null => (/^\d+$/.test(numeral) ? Number(numeral) : numeralOf(numeral))

const numeralOf = (numeral: string): number | null => {
  const value = parseNumeral(numeral === '两' ? '二' : numeral)
  return value === null ? null : Number(value.digits) / 10 ** value.scale
}

export const shorten = (list: string): string => (list.length > 40 ? `${list.slice(0, 18)}…${list.slice(-18)}` : list)
