import { wordFinder } from '../../lib/word-finder.ts'
import type { CheckInput } from '../../rule.ts'
import type { FoldedText } from './folded-text.ts'

/** Words a name of a place or of something built ends in. Words that end any promise (项目, 工程, 建设) are none. */
const WORDS =
  '大道|公路|道路|隧道|大桥|立交|枢纽|站场|车站|广场|公园|花园|小区|社区|片区|新区|新城|古镇|水库|水厂|电站|医院|学校|小学|中学|大学|基地|中心|平台|酒店|商场|商圈|天街|综合体|园区|产业园|工业园|先行区|示范区|干道|高铁|铁路|高速|轻轨|码头|机场|景区|乐园|营地|街道|组团|污水处理厂|体育馆|图书馆|博物馆'
const LAST_LETTERS = '嘴坝坪湾堡浩沱碚坡垭塘岩岭'
const placeWords = wordFinder([...WORDS.split('|'), ...LAST_LETTERS], new RegExp(`${WORDS}|[${LAST_LETTERS}](?=\\p{Script=Han})`, 'u'))
const LISTED = /[、：]([^、，。；：\n等]{3,24})(?=[、等])/g
/** How far before its last word a name may begin. */
const REACH = 6

export type Name = { readonly from: number; readonly to: number }

/** `words`: where words for places and things built stand. `wholes`: names from their first letter to their last. */
export type Names = {
  readonly words: readonly Name[]
  readonly wholes: readonly Name[]
  /**
   * What belongs to a name: 2 where the reader took it for a project or a term that is explained, or where it is an item of a list; 1 before
   * a word for a place.
   */
  readonly marks: Uint8Array
}

export function findNames({ reading: { projects, glossary } }: CheckInput, folded: FoldedText): Names {
  const { text } = folded
  const words = placeWords(text).map(({ text: word, index }) => ({ from: index, to: index + word.length }))
  const items = [...text.matchAll(LISTED)].map(({ 1: item = '', index }) => ({ from: index + 1, to: index + 1 + item.length }))
  const printed = folded.spansOf(projects)
  const terms = folded.spansOf(glossary.map(({ line, start, term }) => ({ line, start, end: start + term.length })))
  const marks = new Uint8Array(text.length)
  const ends = new Uint8Array(text.length + 1)
  for (const { from, to } of words) {
    marks.fill(1, Math.max(0, from - REACH), to)
    ends[to] = 1
  }
  for (const { from, to } of [...items, ...printed, ...terms]) marks.fill(2, from, to)
  const named = items.filter(({ from, to }) => ends.subarray(from + 1, to + 1).includes(1))
  return { words, wholes: [...new Map([...named, ...printed].map((name) => [name.from, name])).values()], marks }
}
