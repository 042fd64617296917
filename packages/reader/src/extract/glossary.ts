import type { GlossaryTerm } from '@gangmu/domain'
import type { SourceDocument } from '../document.ts'
import { placeOf } from '../segment/read-rows.ts'
import { cleanText, isBlank, isPageNumber } from '../segment/shapes.ts'
import { indexOutside } from './split-list.ts'

const HEADING =
  /^(?:附\s*(?:件|录|表)?\s*[\d一二三四五六七八九十]{0,2}\s*[：:.、]?\s*)?(?:[《（(].{0,40}[》）)]|报告(?:中|有关)?|文中|本报告)?(?:的)?(?:有关|相关|部分|主要|专业|专有|重点|常用)*\s*(?:名\s*词|术\s*语|用\s*语|词\s*语|词\s*汇|缩\s*略\s*语|词\s*条)\s*(?:解\s*释|注\s*释|说\s*明|释\s*义)(?:\s*及\s*说\s*明)?\s*[：:]?$|^(?:注\s*释|名词注解|释\s*义)\s*[：:]?$/
const ENDS = /^(?:附\s*(?:件|表|录)\s*[\d一二三四五六七八九十]{0,2}\s*(?:[：:]|$)|表\s*\d)/
const NUMBER = /^(?:[（(【[]\s*\d{1,3}\s*[）)】\]]|\d{1,3}\s*(?:[、．]|\.(?!\d))|[①-⑳㉑-㉟]|[*＊·•●◆■])\s*/
const LONGEST_TERM = 45

/** Terms explained at the end of the report (名词解释, 注释): `term：text`, numbered or not; a line without a term continues the one above. */
export function extractGlossary(document: SourceDocument): GlossaryTerm[] {
  const out: { term: string; line: number; start: number; end: number; text: string; numbered: boolean }[] = []
  const lines = document.lines
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.length > 80 || !/[释说注]/.test(lines[i]!) || !HEADING.test(cleanText(lines[i]!))) continue
    const from = out.length
    let blanks = 0
    let numberedList = false
    for (i++; i < lines.length; i++) {
      const line = lines[i]!
      if (isBlank(line) || isPageNumber(line)) {
        blanks++
        continue
      }
      const text = cleanText(line)
      if (text === '') continue
      if (ENDS.test(text) || HEADING.test(text) || line.startsWith('\t\t') || leaves(text)) {
        i--
        break
      }
      const entry = readEntry(lines, i, numberedList)
      const last = out.length > from ? out.at(-1)! : null
      if (entry) {
        out.push(entry)
        numberedList ||= entry.numbered
      } else if (last && blanks <= 2) last.text = last.text === '' ? text : `${last.text}\n${text}`
      else if (blanks > 3) break
      blanks = 0
    }
  }
  return out.map(({ numbered: _, ...term }) => term)
}

/** A heading of the report, or the title of a table, behind the terms. */
const leaves = (text: string): boolean =>
  text.length <= 40 &&
  !/[：:。；，]/.test(text) &&
  (/^[一二三四五六七八九十]{1,3}、/.test(text) || /(?:情况|计划|目标|项目|草案)?表$|20\d{2}年.*(?:情况|计划|草案|目标|清单)$/.test(text))

function readEntry(lines: readonly string[], i: number, numberedList: boolean) {
  const line = lines[i]!
  const place = placeOf(i + 1, line, 0, line.length)
  const number = NUMBER.exec(line.slice(place.start, place.start + 8))
  if (numberedList && !number) return null
  const from = place.start + (number?.[0].length ?? 0)
  const body = line.slice(from, place.end)
  const cut = cutTerm(body, number !== null)
  if (!cut) {
    let below = i + 1
    while (below < lines.length && isBlank(lines[below]!)) below++
    const next = lines[below]
    const alone =
      body.length <= 25 && !/[。；，]/.test(body) && (number !== null || (next !== undefined && /^\s*(?:是指|指|即)/.test(next)))
    if (!alone || next === undefined) return null
    return { term: body.trim(), line: i + 1, start: from, end: from + body.trimEnd().length, text: '', numbered: number !== null }
  }
  const term = body.slice(cut.start, cut.end)
  return {
    term,
    line: i + 1,
    start: from + cut.start,
    end: from + cut.end,
    text: body.slice(cut.textFrom).trim(),
    numbered: number !== null,
  }
}

/** What parts a term from its text, the surest first: 即 alone may belong to the term (即时达, 拿地即开工). */
const SAYS = [/[，,\s—]*(?:是指|指的是|主要指|特指|泛指|系指|全称(?:是|为)?)|——|[，,\s]指(?!标|数|导|挥)|[，,\s—]+(?:即|就是)/, /即|就是/]

function cutTerm(body: string, numbered: boolean): { start: number; end: number; textFrom: number } | null {
  const framed = /^【([^】]{1,40})】\s*[：:]?/.exec(body)
  if (framed) return { start: 1, end: 1 + framed[1]!.length, textFrom: framed[0].length }
  const colon = indexOutside(body, '：:', 0, LONGEST_TERM)
  const head = colon > 0 ? body.slice(0, colon) : ''
  if (colon > 0 && !/[。；]/.test(head) && !/(?:是指|指的是|包括|分别是|如下)$/.test(head))
    return { start: 0, end: head.trimEnd().length, textFrom: colon + 1 }
  const near = body.slice(0, LONGEST_TERM)
  const says = SAYS.map((pattern) => pattern.exec(near)).find((m) => m !== null)
  if (says && says.index >= 2 && !/[。；，]/.test(body.slice(0, says.index)))
    return { start: 0, end: says.index, textFrom: says.index + (/^(?:——|[，,\s])+/.exec(says[0])?.[0].length ?? 0) }
  if (numbered) {
    const is = /指|是/.exec(body.slice(0, LONGEST_TERM))
    if (is && is.index >= 2 && !/[。；，、]/.test(body.slice(0, is.index))) return { start: 0, end: is.index, textFrom: is.index }
  }
  return null
}
