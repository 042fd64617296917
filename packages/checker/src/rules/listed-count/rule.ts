import { type Passage, passagesOf } from '../../lib/passages.ts'
import type { Rule, RuleFinding } from '../../rule.ts'
import { countOf, namesIn, shorten } from './names.ts'
import { numeralSlogansOf } from './numeral-slogans.ts'
import { phaseCounts } from './phase-counts.ts'
import { slogansOf } from './slogans.ts'

/** 所列名称与个数相符: 甲、乙、丙3家企业; 三大行动（甲、乙、丙）; 开工项目（3个）：甲、乙、丙。 */
export const listedCount: Rule = {
  id: 'listed-count',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const passage of passagesOf(input)) {
      if (passage.kind === 'heading') continue
      yield* listsAhead(passage)
      yield* listsBehind(passage)
      yield* boxHeads(passage)
      yield* listsSummedUp(passage)
    }
    yield* phaseCounts(input)
    yield* slogansOf(input.reading.glossary, input.document.lines)
    yield* numeralSlogansOf(input.reading.glossary, input.document.lines)
  },
}

const COUNTERS = '个|项|大|条|家|处|座|种|类|所|件|支|片|场|户|只|栋|段|宗|对|方面'
/** A count that is followed by what it counts; 亿级、多家、周年 are none. What begins it is looked at before what stands in front of it. */
const COUNT = new RegExp(
  `(?=[\\d二两三四五六七八九十])(?<![\\d.第近约超\\u2014-])(\\d{1,2}|[二两三四五六七八九十]{1,2})(${COUNTERS})(?!月|次|级|左右|以上|以内|余|多|小时|工作日|百分|批次)`,
  'g',
)

/** What a sign does to a list, by its UTF-16 unit: every count looks back over what stands before it. */
const [CLOSES, OPENS, CUTS, JOINS] = [1, 2, 3, 4] as const
const SIGNS = new Uint8Array(65_536)
for (const [signs, does] of [
  ['）)”》', CLOSES],
  ['（(“《', OPENS],
  ['，。；：！？\n', CUTS],
  ['、', JOINS],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = does

/** Names strung together right in front of their count. */
function* listsAhead({ text, line, start, kind }: Passage): Iterable<RuleFinding> {
  if (!text.includes('、') && !text.includes('”“')) return
  let behind = 0
  for (const { 0: counted, 1: numeral, 2: counter, index: at } of text.matchAll(COUNT)) {
    const open = text[at - 1] === '等'
    const [index, words] = open ? [at - 1, `等${counted}`] : [at, counted]
    const before = behind
    behind = index + words.length
    const count = countOf(numeral!)
    if (count === null || count < 2) continue
    const [from, to] = listBefore(text, index, before)
    const list = text.slice(from, to)
    if (!list.includes('、') && !list.includes('”“')) continue
    const noun = /^[一-龥“]{0,12}/.exec(text.slice(behind, behind + 12))![0]
    const names = namesIn(list)
    if (names === null || names.most < 2 || (names.least <= count && count <= names.most)) continue
    // 甲路、乙村、丙片区等11个片区 in a list of projects counts the last few; 学校、医院5所 are kinds of things counted together.
    if (
      open ? kind === 'box' || names.least <= count || names.least > count + 3 : noun.length < 2 || !isNear(names.least, names.most, count)
    )
      continue
    yield {
      code: open ? 'more' : 'differs',
      params: { list: shorten(list), listed: names.most, count: `${numeral}${counter}`, noun },
      spans: [
        { line, start: start + at, end: start + index + words.length },
        { line, start: start + from, end: start + to },
      ],
      values: [`${numeral}${counter}`, names.most],
      about: [noun, counter!],
    }
  }
}

/** 甲、乙“两大行动” and “甲、乙”两大行动: the quotes are around the count, or around all of its names; so is the bracket of （甲、乙）两大行动. */
function listBefore(text: string, index: number, behind: number): readonly [from: number, to: number] {
  const to = '“‘「'.includes(text[index - 1] ?? '\n') ? index - 1 : index
  const isNamed = /^..?大/.test(text.slice(index))
  const open = text[to - 1] === '”' ? text.lastIndexOf('“', to - 1) : isNamed && text[to - 1] === '）' ? text.lastIndexOf('（', to - 1) : -1
  if (open >= behind && /^.(?!如|含|包括|其中)[^等“”（）]*、[^等“”（）]*.$/.test(text.slice(open, to))) return [open + 1, to - 1]
  return [beginOf(text, to, behind), to]
}

/** The longest list that is looked back over. */
const REACH = 800

/** One off, or a little more where the list is long: further off the count is not of these names. */
const isNear = (least: number, most: number, count: number): boolean =>
  least >= 3 && Math.min(Math.abs(count - most), Math.abs(count - least)) <= (least >= 8 ? 3 : least >= 5 ? 2 : 1)

/** What begins a new clause behind a 、 and is no name. */
const VERB = /^(?:完成|建成|新建|改建|实施|推进|启动|开展|打造|培育|引进|创建|加快|推动|投用|开工|竣工|获评|入选)(?![、，“”])/

/** Where the list begins that ends at `end`: behind the last mark outside of brackets and quotes, or behind what was counted before. */
function beginOf(text: string, end: number, behind: number): number {
  let depth = 0
  let list = end
  for (let at = end - 1; at >= 0 && end - at < REACH; at--) {
    const sign = SIGNS[text.charCodeAt(at)]
    if (sign === CLOSES) depth++
    else if (sign === OPENS) {
      if (depth === 0) return at + 1
      depth--
    } else if (sign === CUTS && depth === 0) return at + 1
    else if (sign === JOINS && depth === 0) {
      if (VERB.test(text.slice(at + 1))) return at + 1
      list = at + 1
    }
    // 5条道路改造、甲路、乙路2个积水点: the words right behind a count belong to it.
    if (at < behind) return list
  }
  return end - REACH <= 0 ? 0 : end
}

const BEHIND = new RegExp(`(\\d{1,2}|[二两三四五六七八九十]{1,2})(${COUNTERS})([一-龥“”]{1,12})[（(]([^（()）]{4,200})[）)]`, 'g')

/** Names in the bracket right behind what is counted: 4个镇（甲镇、乙镇、丙镇）. */
function* listsBehind({ text, line, start }: Passage): Iterable<RuleFinding> {
  if (!/[（(]/.test(text) || !text.includes('、')) return
  for (const { 1: numeral, 2: counter, 3: noun, 4: list, index, 0: words } of text.matchAll(BEHIND)) {
    if (!list!.includes('、') || /等|[。；：，\d%]|^(?:含|包括|不含|其中|见|如|指)/.test(list!)) continue
    const count = countOf(numeral!)
    const names = namesIn(list!)
    if (count === null || names === null || names.least < 2 || (names.least <= count && count <= names.most)) continue
    if (Math.abs(count - names.most) > 1) continue
    const from = start + index + words.length - 1 - list!.length
    yield {
      code: 'differs',
      params: { list: shorten(list!), listed: names.most, count: `${numeral}${counter}`, noun: noun! },
      spans: [
        { line, start: start + index, end: start + index + numeral!.length + counter!.length },
        { line, start: from, end: from + list!.length },
      ],
      values: [`${numeral}${counter}`, names.most],
      about: [noun!, counter!],
    }
  }
}

const HEAD =
  /^[^：:，。；、]{0,12}?(?:开工|续建|新建|在建|竣工|完工|投产|前期|储备|推进)[^：:，。；、\d]{0,8}[（(]?(\d{1,3})(个|项)[^：:，。；、]{0,6}[）)]?[：:]/

/** The head of a box counts the projects that are listed behind it. */
function* boxHeads({ text, line, start, kind }: Passage): Iterable<RuleFinding> {
  const head = kind === 'box' ? HEAD.exec(text.trimStart()) : null
  if (!head) return
  const offset = text.length - text.trimStart().length
  const list = text.slice(offset + head[0].length).replace(/[。；]\s*$/, '')
  if (/[。；]/.test(list)) return
  const pieces = list
    .replace(/（[^（）]*）|\([^()]*\)/g, '')
    .split('、')
    .filter((piece) => piece.trim() !== '').length
  const joints = list.match(/以及|[和与及]/g)?.length ?? 0
  const count = Number(head[1])
  const open = /等(?:项目|工程|重点项目|\d+个.*)?$/.test(list)
  if (pieces < 2 || (open ? pieces <= count : pieces <= count && count <= pieces + joints)) return
  const at = start + offset + head[0].indexOf(head[1]!)
  yield {
    code: open ? 'more' : 'differs',
    params: { list: shorten(list), listed: pieces, count: `${head[1]}${head[2]}`, noun: '项目' },
    spans: [
      { line, start: at, end: at + head[1]!.length + head[2]!.length },
      { line, start: start + offset + head[0].length, end: start + offset + head[0].length + list.length },
    ],
    values: [`${head[1]}${head[2]}`, pieces],
    about: [head[0].replace(/[\d（()）：:]/g, '')],
  }
}

/** 甲8.1%、乙12家、丙29万吨，以上3项指标均完成: the pieces of the clause in front. */
function* listsSummedUp({ text, line, start }: Passage): Iterable<RuleFinding> {
  if (!/以上|上述/.test(text)) return
  for (const { 0: words, 1: numeral, 2: counter, index } of text.matchAll(
    /(?<=[，、])(?:以上|上述)(\d{1,2}|[二两三四五六七八九十]{1,2})(项|个|类|家)/g,
  )) {
    const from = beginOf(text, index - 1, 0)
    const list = text.slice(from, index - 1)
    const count = countOf(numeral!)
    const listed = list.replace(/（[^（）]*）|\([^()]*\)/g, '').split('、').length
    if (count === null || listed < 3 || listed === count || /等$|[和与及]/.test(list)) continue
    const at = start + index + words.indexOf(numeral!)
    yield {
      code: 'differs',
      severity: Math.abs(listed - count) > 3 ? '提示' : '疑似',
      params: { list: shorten(list), listed, count: `${numeral}${counter}`, noun: '' },
      spans: [
        { line, start: at, end: at + numeral!.length + counter!.length },
        { line, start: start + from, end: start + index - 1 },
      ],
      values: [`${numeral}${counter}`, listed],
      about: ['以上', counter!],
    }
  }
}
