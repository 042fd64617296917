import { type Quantity, readQuantityList } from '@gangmu/domain'
import { type FiguredPassage, figuredPassages, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { endsBefore, pointRange, rangeIn } from '../../lib/ranges.ts'
import type { CheckInput, RuleFinding } from '../../rule.ts'

/** 超额完成年初900万元的计划: the task stands in the clause with its figure; 完成年度计划900万元的75% tells how far one got. */
const TASK =
  /(?:超额|提前|圆满|顺利|如期|全面)*(?:完成|达到|实现|超过)了?[^，。；：]*?\d[^，。；：]*?(?:目标任务|任务|目标|计划)(?!投资|数|的?\s*[\d一二三四五六七八九十])/g
/** 增长3%，完成可比增长6.5%的任务: growth told at current prices meets a task set at comparable ones. */
const NOT =
  /可比|同口径|同比口径|自然口径|不变价|剔除|扣除|未|没有|不及|低于|难以|基本|尚|距|还差|力争|确保|争取|奋力|推动|预计|有望|浓度|失业|死亡|能耗|强度|发生率|不良|控制|降[至到低]|以内|以下/

/** What is told to have met a task whose figure stands in the same sentence reaches it: 改造320公里，超额完成350公里的任务. */
export function* shortOfOwnTask(input: CheckInput): Iterable<RuleFinding> {
  for (const figured of figuredPassages(input)) {
    if (!/任务|目标|计划/.test(figured.passage.text)) continue
    for (const { 0: words, index } of figured.passage.text.matchAll(TASK)) yield* judge(words, index, figured)
  }
}

function* judge(words: string, index: number, { passage, figures }: FiguredPassage): Iterable<RuleFinding> {
  const { text } = passage
  const sentence = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index)) + 1
  if (NOT.test(text.slice(sentence, index + words.length))) return
  const told = figures.filter(({ from }) => from >= sentence && from < index)
  const verb = /^[^\d]*?(?:完成|达到|实现|超过)/.exec(words)![0]
  for (const task of tasksIn(words)) {
    const result = resultOf(task, told)
    if (result === undefined || !falls(result, task)) continue
    const start = passage.start + index + task.from
    yield {
      code: 'own-task',
      params: { name: nameIn(result.before) || result.fact.subject, actual: result.fact.raw, target: task.raw, words: verb },
      spans: [placeOf(result), { line: passage.line, start, end: start + task.raw.length }],
      values: [result.fact.raw, task.raw, verb],
      about: [result.fact.indicator ?? result.fact.subject, 'own-task'],
    }
  }
}

type Task = { readonly quantity: Quantity; readonly raw: string; readonly before: string; readonly from: number }

/** Every figure of the clause with the words that lead to it; the reader keeps none of a task that is quoted. */
function tasksIn(words: string): Task[] {
  const found: Task[] = []
  let behind = 0
  for (let at = 0; at < words.length; ) {
    const list = /\d/.test(words[at]!) ? readQuantityList(words, at) : []
    const [first] = list
    if (first === undefined) {
      at++
      continue
    }
    const raw = words.slice(first.start, first.end)
    if (first.quantity.unit !== null)
      found.push({ quantity: first.quantity, raw, before: words.slice(behind, first.start), from: first.start })
    at = behind = Math.max(at + 1, list.at(-1)!.end)
  }
  return found
}

/** The figure told of the task's own name, or where it has none the one told last, in a unit that can be compared. */
function resultOf({ before, quantity }: Task, told: readonly PassageFigure[]): PassageFigure | undefined {
  const name = nameIn(before)
  const isAlike = (one: PassageFigure) =>
    one.fact.modality === 'actual' &&
    rangeIn(one.quantity, quantity.unit) !== null &&
    (one.fact.measure === 'growth') === (quantity.unit === '%' && /增长|增速|增幅/.test(before))
  if (name.length >= 2) return told.findLast((one) => isAlike(one) && one.before.includes(name))
  return told.slice(-2).findLast(isAlike)
}

/** Words right before a figure that are no name of what it counts: 年初, 省定, 同比增长. */
const NO_NAME =
  /(?:超额|提前|圆满|顺利|如期|全面)*(?:完成|达到|实现|超过)了?|年初|年度|全年|当年|[省市区县州]里?|下达|确定|既定|规定|预定|分解|约束性|预期|计划|目标|任务|同比|可比|增长|提高|的|定/g

const nameIn = (before: string): string => /[^，。；、：（）]*$/.exec(before)![0].replace(NO_NAME, '').trim()

function falls(result: PassageFigure, { quantity }: Task): boolean {
  const reached = rangeIn(result.quantity, quantity.unit)
  return quantity.form === 'number' && quantity.high === null && reached !== null && endsBefore(reached, pointRange(quantity.low))
}
