import { type AreaIndex, ancestorsOf, headAt, shippedAreaIndex } from './area-index.ts'
import { resolveArea } from './resolve-area.ts'
import type { AreaDate, AreaLevel, RefArea } from './types.ts'

/** An area expression in a text, as long as it is printed: 江苏省南京市江宁区 is one. */
export type AreaMention = {
  readonly start: number
  readonly end: number
  /** As printed. */
  readonly name: string
  readonly level: AreaLevel
  /** Null where the name means more than one area, or the area has no code. */
  readonly code: string | null
  readonly area: RefArea | null
  /** More than one where the name alone does not decide; empty where `area` is set. */
  readonly candidates: readonly RefArea[]
}

const HAS_ENDING = /[省市区县州旗盟]$/

type Piece = { readonly end: number; readonly areas: readonly RefArea[]; readonly full: boolean }

/** 江北区域, 昆山市场: the last character belongs to another word; 玉林市容县 is no 市容. */
const ENDS_INSIDE_A_WORD: Readonly<Record<string, RegExp>> = { 区: /^[域位划块间]/, 市: /^(?:[场值]|容(?!城?县))/ }

const isCut = (text: string, end: number): boolean => ENDS_INSIDE_A_WORD[text.charAt(end - 1)]?.test(text.slice(end, end + 3)) ?? false

const NO_PIECES: readonly Piece[] = []

const piecesAt = (text: string, start: number, index: AreaIndex): readonly Piece[] => {
  const which = index.listAt[headAt(text, start)]!
  if (which === 0) return NO_PIECES
  const pieces: Piece[] = []
  for (const { name, full, short } of index.lists[which]!) {
    const end = start + name.length
    if (!text.startsWith(name, start) || isCut(text, end)) continue
    if (full.length > 0) pieces.push({ end, areas: full, full: true })
    if (short.length > 0) pieces.push({ end, areas: short, full: false })
  }
  return pieces
}

const isUnder = (area: RefArea, ancestors: readonly RefArea[], index: AreaIndex): boolean => {
  const above = ancestorsOf(area, index)
  return ancestors.some((ancestor) => above.includes(ancestor))
}

/** Divisions whose whole name is an ordinary word of such texts (老城区改造, 环境友好区域): read as a place only below another name. */
const ORDINARY_WORDS = new Set('老城区 新城区 城中区 市中区 新市区 友好区 港口区 新区 开发区 高新区 经开区 示范区 新县'.split(' '))

/**
 * A short name alone (西湖, 朝阳, 新城) is too common a word to be read as a place; what reads as a place is a name with its ending
 * (县, 自治州, 高新区). 东区, 城区, 郊区 and 新县, 单县 are words too: two characters count only after 关于 or at the start of a line.
 */
const standsAlone = (text: string, start: number, piece: Piece): boolean => {
  const name = text.slice(start, piece.end)
  if (!HAS_ENDING.test(name)) return false
  if (ORDINARY_WORDS.has(name)) return false
  if (name.length > 2) return true
  return /[县市]$/.test(name) && (start === 0 || /(?:关于|[\s，。、；：（《“])$/.test(text.slice(Math.max(0, start - 2), start)))
}

/** Ends of every expression that begins with the piece: itself, and each name of an area below it that follows directly. */
const endsFrom = (text: string, piece: Piece, index: AreaIndex): number[] => [
  piece.end,
  ...piecesAt(text, piece.end, index).flatMap((next) => {
    const under = next.areas.filter((area) => isUnder(area, piece.areas, index))
    // Below another name the ending may be missing only at the level of cities: 广东深圳 yes, 重庆 + 江北 (机场) no.
    const isName = next.full || HAS_ENDING.test(text.slice(piece.end, next.end)) || under.some((area) => area.level === 'city')
    return under.length > 0 && isName ? endsFrom(text, { ...next, areas: under }, index) : []
  }),
]

const longestFrom = (text: string, start: number, index: AreaIndex): number | null => {
  const pieces = piecesAt(text, start, index)
  if (pieces.length === 0) return null
  const ends = pieces.flatMap((piece) => {
    const reached = endsFrom(text, piece, index)
    // 重庆大渡口区, 杭州西湖区: a short name counts as the beginning of a longer expression that ends in a full one.
    return standsAlone(text, start, piece) ? reached : reached.filter((end) => end > piece.end && HAS_ENDING.test(text.slice(start, end)))
  })
  return ends.length === 0 ? null : Math.max(...ends)
}

/** Where the area expression that begins the text ends; null where none does. */
export const endOfAreaAtStart = (text: string, index: AreaIndex = shippedAreaIndex()): number | null => {
  const end = longestFrom(text, 0, index)
  return end !== null && resolveArea(text.slice(0, end), undefined, index) !== null ? end : null
}

/** The longest area expressions in the text, in order, not overlapping. `at` chooses the areas of that time. */
export const findAreaNames = (text: string, at?: AreaDate, index: AreaIndex = shippedAreaIndex()): AreaMention[] => {
  const mentions: AreaMention[] = []
  for (let start = 0; start < text.length - 1; ) {
    const end = longestFrom(text, start, index)
    const name = text.slice(start, end ?? start)
    const resolution = end === null ? null : resolveArea(name, at, index)
    if (end === null || resolution === null) {
      start++
      continue
    }
    const area = 'area' in resolution ? resolution.area : null
    const candidates = 'area' in resolution ? [] : resolution.candidates
    mentions.push({
      start,
      end,
      name,
      level: (area ?? candidates[0])!.level,
      code: 'area' in resolution ? resolution.code : null,
      area,
      candidates,
    })
    start = end
  }
  return mentions
}
