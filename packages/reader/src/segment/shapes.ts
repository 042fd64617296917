import { isSpace, tableOf } from '../characters.ts'

/** What a printed line looks like. Every pattern is anchored and bounded, so a long line costs linear time. */

/** Leftovers of Word fields: `[bookmark: _GoBack]`. They are no text of the report but keep their room in the line. */
const DEBRIS = /\[(?:bookmark|comment|footnoteRef|endnoteRef|image|if !supportLists|endif)(?::[^\]\n]{0,80})?\]/gi

/** The line with debris blanked out by spaces, so that offsets stay true. */
export const maskDebris = (line: string): string => (line.includes('[') ? line.replace(DEBRIS, (d) => ' '.repeat(d.length)) : line)

/** The cell text without debris and outer blanks. */
export const cleanText = (text: string): string => maskDebris(text).trim()

const PAGE_NUMBER =
  /^\s*(?:[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})\s*$/
export const isPageNumber = (line: string): boolean => line.length < 40 && PAGE_NUMBER.test(line)

export function isBlank(line: string): boolean {
  if (line === '') return true
  const first = line.charCodeAt(0)
  // A TAB opens a cell, be it empty; most lines begin with a character that is no blank and no debris.
  if (first === TAB || (first !== OPENING_BRACKET && !isSpace(first))) return false
  return maskDebris(line).trim() === ''
}
const TAB = 0x09
const OPENING_BRACKET = 0x5b

export type Marker = { readonly level: number; readonly marker: string; readonly length: number }

const MARKERS: readonly (readonly [number, RegExp])[] = [
  [1, /^第[一二三四五六七八九十]{1,3}(?:部分|章)\s*/],
  [1, /^[一二三四五六七八九十]{1,3}\s*[、.．]\s*/],
  [2, /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*[、.]?\s*/],
  [4, /^[（(]\s*\d{1,2}\s*[）)]\s*[、.]?\s*/],
  [4, /^[①-⑳]\s*/],
  [3, /^\d{1,2}\s*(?:[．、]|\.(?!\d))\s*/],
  [4, /^\d{1,2}\s*[)）]\s*/],
  [5, /^(?:第[一二三四五六七八九十]{1,2}[，,、]|[一二三四五六七八九十]{1,2}是|[一二三四五六七八九十]要)\s*/],
]

/** What a marker begins with. */
const MARKER_STARTS = tableOf('第一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')

/** The list or heading marker at the head of a text: 一、 （一） 1. （1） ① 一是. */
export function readMarker(text: string): Marker | null {
  if (MARKER_STARTS[text.charCodeAt(0)] !== 1) return null
  for (const [level, pattern] of MARKERS) {
    const m = pattern.exec(text)
    if (m && m[0].length < text.length) return { level, marker: m[0].trim(), length: m[0].length }
  }
  return null
}

export const isBoxTitle = (text: string): boolean =>
  text.length <= 60 &&
  (text.startsWith('专') || text.startsWith('栏')) &&
  /^(?:专\s*栏|栏目\s*[\d一二三四五六七八九十])/.test(text) &&
  !/[。；]/.test(text)

const TABLE_CAPTION = /^(?:附?表|附件|附录|图表)\s*[-—]?\s*[\d一二三四五六七八九十]{0,3}(?:[-—.]\d{1,2})?\s*(?:[：:.、\s]|$|[（(]续[）)])/
export const isTableCaption = (text: string): boolean => text.length <= 80 && TABLE_CAPTION.test(text)

export const isUnitNote = (text: string): boolean => text.length <= 60 && /^[（(]?\s*(?:计量)?单\s*位\s*[：:]/.test(text)

export const isNote = (text: string): boolean =>
  /^(?:[（(]?\s*(?:备\s*注|注\s*释?|说\s*明|附\s*注)\s*\d{0,2}\s*[：:.、]|[*＊※▲△●★☆]\s*[^\s\d].{0,40}(?:指标|为|表示))/.test(text)

const FORM_LABEL =
  /^[（(]?(?:填\s*[报表制]|编制|制\s*[表图]|审\s*[核签批]|复\s*核|联\s*系|报\s*[送出]|统计|负责人|主管|电\s*话|日\s*期|时\s*间|截\s*[至止]|表\s*号|文\s*号|批准|(?:资料|数据)?来源|部\s*门)[^：:]{0,10}[：:]/
const BARE_DATE = /^(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)$/

/** What a form prints around its table: 填报单位：…, 制表人：…, and the date beside them. */
export const isFormLabel = (text: string): boolean => text.length <= 60 && FORM_LABEL.test(text)
export const isBareDate = (text: string): boolean => text.length <= 20 && BARE_DATE.test(text)

/** Ends like a sentence of running text. */
export const endsSentence = (text: string): boolean => /[。；！？;!?…]["”’）)]?$/.test(text)

/** A short line without sentence punctuation: a title, a caption, a name. */
export const isTitleLike = (text: string): boolean =>
  text.length > 0 && text.length <= 50 && !/[。；！？]/.test(text) && !/[，、：:,]$/.test(text)

/** Sentences of running text, not a list with its head (`开工：甲、乙。`). */
export const isProse = (text: string): boolean => text.length >= 30 && text.includes('。') && !/^[^，。、：:]{2,20}[：:]/.test(text)
