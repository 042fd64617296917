import { decimalPlaces } from '../decimal.ts'
import { scanArabicAt, scanChineseAt } from './numeral.ts'

export type RankMatch = { readonly start: number; readonly end: number; readonly rank: number }

/** Comparison sets that may stand directly before a rank. */
const SETS = [
  '全国',
  '全省',
  '全市',
  '全区',
  '全州',
  '全县',
  '全盟',
  '全旗',
  '全自治区',
  '中心城区',
  '主城都市区',
  '主城区',
  '主城',
  '各区县',
  '区县',
  '各县市区',
  '县市区',
  '同类区县',
  '同类区',
  '同类地区',
  '西部',
  '东部',
  '中部',
  '东北',
  '渝西',
  '渝东北',
  '渝东南',
]

/** Chinese characters after a bare 第N that leave it a rank; any other one begins a classifier (第三届, 第一产业, 第二批). */
const AFTER_RANK = '和与及且并的或'

function isHan(char: string | undefined): boolean {
  return char !== undefined && char >= '\u4e00' && char <= '\u9fff'
}

function skipSet(text: string, index: number): number {
  let at = index
  for (let guard = 0; guard < 3; guard++) {
    const set = SETS.find((s) => text.startsWith(s, at))
    if (!set) break
    at += set.length
  }
  return at
}

function scanOrdinal(text: string, index: number): { end: number; rank: number } | null {
  const n = scanArabicAt(text, index) ?? scanChineseAt(text, index)
  if (!n || n.high || n.bare || decimalPlaces(n.value) > 0 || n.value.digits <= 0n || n.value.digits > 10_000n) return null
  return { end: n.end, rank: Number(n.value.digits) }
}

/**
 * A rank that begins at `index`: 第6位, 第六, 第2, 第一名, 全市第一, 全国第8. The comparison set is part of the span.
 * Null for ordinals of something else: 第一产业, 第三届, 第四次, 第一季度, 第二批, 第三方, 第十五条, 第一、二产业, 第一梯队.
 */
export function readRankAt(text: string, index: number): RankMatch | null {
  const at = skipSet(text, index)
  if (text[at] !== '第') return null
  const first = scanOrdinal(text, at + 1)
  if (!first) return null
  if (text[first.end] === '位' || text[first.end] === '名') {
    return { start: index, end: first.end + 1, rank: first.rank }
  }
  // 第一、二、三产业 and 第一、第二产业: what the last ordinal classifies, all do.
  let end = first.end
  for (let items = 0; items < 8 && (text[end] === '、' || text[end] === '和' || text[end] === '或'); items++) {
    const next = scanOrdinal(text, text[end + 1] === '第' ? end + 2 : end + 1)
    if (!next) break
    end = next.end
  }
  const next = text[end]
  if (end !== first.end && (next === '位' || next === '名')) return { start: index, end: first.end, rank: first.rank }
  if (isHan(next) && !AFTER_RANK.includes(next as string)) return null
  if (next !== undefined && /[A-Za-z0-9０-９.－—–~～-]/.test(next)) return null
  return { start: index, end: first.end, rank: first.rank }
}
