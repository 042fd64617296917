import type { Span } from '@gangmu/domain'
import { type Passage, passagesOf } from '../../lib/passages.ts'
import type { CheckInput, RuleFinding } from '../../rule.ts'
import { areStages } from './complete-parts.ts'

const COUNT = '\\d{1,4}(?=[个项])'
const LIST = new RegExp(
  `(${COUNT})[个项](?:重[点大])?(?:项目|工程)?[，：:（(]{0,2}(?:其中)?[：:，]?([一-龥]{2,12}${COUNT}[个项](?:[、，；和][一-龥]{2,12}${COUNT}[个项]){2,8})(?=[）)。；]|$)`,
  'g',
)

/** 安排项目120个，其中竣工30个、新开工60个、储备30个: the reader takes a box for a list of names and reads no figures there. */
export function* boxedCounts(input: CheckInput): Iterable<RuleFinding> {
  const figured = new Set(input.reading.facts.map(({ line }) => line))
  for (const passage of passagesOf(input))
    if (passage.kind === 'box' && !figured.has(passage.line))
      for (const { 0: words, 1: total, 2: list, index } of passage.text.matchAll(LIST)) {
        const said = judge(passage, index, total!, index + words.length - list!.length, list!)
        if (said !== null) yield said
      }
}

function judge(passage: Passage, at: number, total: string, from: number, list: string): RuleFinding | null {
  const parts = [...list.matchAll(new RegExp(`([一-龥]+)(${COUNT})`, 'g'))]
  const names = parts.map(([, name]) => name!)
  const sum = parts.reduce((all, [, , count]) => all + Number(count), 0)
  const difference = Math.abs(sum - Number(total))
  if (!areStages(names) || difference === 0 || difference * NEAR > Number(total)) return null
  const place = (offset: number, printed: string): Span => ({
    line: passage.line,
    start: passage.start + offset,
    end: passage.start + offset + printed.length,
  })
  const counts = parts.map(([, , count]) => count!)
  return {
    code: 'differs',
    params: { subject: '项目', whole: `${total}个`, arithmetic: `${counts.join('+')}=${sum}`, difference: `${difference}个` },
    spans: [place(at, total), ...parts.map(({ 1: name, 2: count, index }) => place(from + index + name!.length, count!))],
    values: [`${total}个`, ...counts, sum],
    about: ['项目', 'count', ...names],
  }
}

/** More than a tenth off, the stages named are not all there are. */
const NEAR = 10
