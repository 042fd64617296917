import type { Place, SourceDocument } from '../document.ts'
import { matchesOf } from '../matches-of.ts'
import { readMarker } from '../segment/shapes.ts'

export type Line = Place & { readonly text: string }
/** A line of a list with its marker and the heading of the group it stands in. */
export type Listed = Line & { readonly marker: string; readonly group: string | null }

const ITEMS = '(?:民生实事|惠民实事|实事项目|为民实事|为民办实事|民生事项|民心工程|民心实事|民生项目|民生工程|实事)'
const COUNTED_ITEMS = new RegExp(
  `([\\d]{1,3}|[一二三四五六七八九十]{1,3})\\s*(?:件|项|个|大)[^，。；：]{0,16}${ITEMS}|${ITEMS}[^，。；：]{0,6}?([\\d]{1,3}|[一二三四五六七八九十]{1,3})\\s*[件项个]`,
)
const ABOUT_LIST = new RegExp(`${ITEMS}[^。]{0,40}[：:]|${COUNTED_ITEMS.source}`)

const LEADS = new RegExp(`${ITEMS}[^。]{0,40}[：:]$|(?:以下|下列|如下)[^。]{0,16}${ITEMS}[^。]{0,16}[。：:]$`)

/**
 * `办好10件民生实事：` and its list: on the numbered lines below or within the paragraph itself. Without a colon the sentence has to
 * count as many items as follow.
 */
export function announcedList(document: SourceDocument, index: number): readonly Listed[] {
  const block = document.blocks[index]
  if (block?.kind !== 'paragraph' || !/实事|民生|民心/.test(block.text) || !(ABOUT_LIST.test(block.text) || LEADS.test(block.text.trim())))
    return []
  const counted = COUNTED_ITEMS.exec(block.text)
  const count = counted ? numberOf((counted[1] ?? counted[2])!) : null
  const inside = listInside(block)
  const lines = inside.length > 0 ? inside : listBehind(document, index)
  const led = inside.length > 0 || LEADS.test(block.text.trim())
  return lines.length >= 3 && (led || lines.length === count) ? lines : []
}

const OPENS = /(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,2}[，,件])/g

/** 1.甲；2.乙；3.丙。 behind the colon that announces it. */
function listInside(block: Line): Listed[] {
  const announced = new RegExp(`${ITEMS}[^。]{0,40}[：:]`).exec(block.text)
  if (!announced) return []
  const from = announced.index + announced[0].length
  const opened = matchesOf(block.text.slice(from), OPENS).map((m) => ({ marker: m[0], at: from + m.index, form: formOf(m[0]) }))
  const first = opened[0]
  if (!first || first.at > from + 1) return []
  const heads: typeof opened = []
  for (const head of opened) if (head.form === first.form && numberOf(head.marker) === heads.length + 1) heads.push(head)
  return heads.map(({ marker, at }, k) => {
    const next = heads[k + 1]?.at
    // The last item ends with its sentence.
    const stop = block.text.indexOf('。', at)
    const to = next ?? (stop < 0 ? block.text.length : stop + 1)
    const text = block.text.slice(at, to).trimEnd()
    return { line: block.line, start: block.start + at, end: block.start + at + text.length, text, marker, group: null }
  })
}

/** The numbered lines right below, as long as their numbers follow each other; short lines between them name groups. */
export function listBehind(document: SourceDocument, index: number, anyMarker = false): Listed[] {
  const out: Listed[] = []
  let group: string | null = null
  let form: string | null = null
  let waiting: string | null = null
  const own = document.blocks[index]!.line
  for (const block of document.blocks.slice(index + 1)) {
    if (block.kind === 'table' || block.kind === 'box') break
    const last = out.at(-1)
    if (block.line === own) continue
    if (last && block.line === last.line) {
      // A run-in heading and its body are one printed line.
      out[out.length - 1] = { ...last, end: block.end, text: document.lines[last.line - 1]!.slice(last.start, block.end) }
      continue
    }
    const text = document.lines[block.line - 1]!.slice(block.start, block.end)
    const marker = readMarker(text)
    const kind = marker ? formOf(marker.marker) : null
    if (
      marker &&
      (form === null ? anyMarker || marker.level >= 3 || /[。；]$/.test(text) : kind === form) &&
      numberOf(marker.marker) === out.length + 1
    ) {
      form ??= kind
      group = waiting ?? group
      waiting = null
      out.push({ line: block.line, start: block.start, end: block.end, text, marker: marker.marker, group })
    } else if (text.length <= 24 && !/[。；]$/.test(text) && waiting === null) waiting = text.replace(/[：:]$/, '')
    else break
  }
  return out
}

/** （1） and （2） are of one form, 1. and 一是 of others. */
const formOf = (marker: string): string => marker.replace(/\d+|[一二三四五六七八九十]+|[①-⑳]/, '#').replace(/[.．、\s]/g, '.')

const CHINESE = '零一二三四五六七八九十'

/** 3. （三） ③ 三是 → 3. */
export function numberOf(marker: string): number | null {
  const digits = /\d{1,3}/.exec(marker)
  if (digits) return Number(digits[0])
  const circled = /[①-⑳]/.exec(marker)
  if (circled) return circled[0].codePointAt(0)! - 0x2460 + 1
  const m = /([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)/.exec(marker.replace(/[（(第]/g, ''))
  if (!m || m[0] === '') return null
  const [, tens, ten, ones] = m
  return ten ? (tens ? CHINESE.indexOf(tens) : 1) * 10 + (ones ? CHINESE.indexOf(ones) : 0) : CHINESE.indexOf(tens || ones || '零')
}
