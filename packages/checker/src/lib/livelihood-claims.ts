import { type Quantity, readQuantityList, type Span } from '@gangmu/domain'
import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { nameBefore } from './printed-name.ts'

/** A figure of an item of the livelihood list, with the words before it: what was done where the item says so, else what was promised. */
export type LivelihoodClaim = {
  readonly name: string
  readonly quantity: Quantity
  readonly printed: string
  readonly done: boolean
  /** The item says whether it was done; a list of promises for the coming year does not. */
  readonly isOver: boolean
  readonly span: Span
}

export const livelihoodClaims = derive(({ document, reading }: CheckInput): readonly LivelihoodClaim[] => {
  // 专栏：部分民生实事完成情况: what stands there without a mark is done too.
  const ahead = `${reading.report.planYear}年`
  const done = document.blocks.flatMap((block) =>
    block.kind === 'box' && block.title !== null && DONE.test(block.title) && !block.title.includes(ahead) ? [block] : [],
  )
  return reading.livelihood.flatMap(({ line, start, end, result, status }) => {
    const text = document.lines[line - 1]!.slice(start, end)
    const isTold = result === null && status === null && done.some((box) => box.line <= line && line <= box.endLine)
    const from = result === null ? (isTold ? 0 : -1) : text.indexOf(result.text)
    const found: LivelihoodClaim[] = []
    for (let at = 0; at < text.length; ) {
      const list = /[0-9]/.test(text[at]!) ? readQuantityList(text, at) : []
      const [match] = list
      if (match === undefined) {
        at++
        continue
      }
      const done = from >= 0 && match.start >= from
      const own = nameBefore(text, match.start)?.replace(/^[.．]/, '') ?? null
      const name = done ? promisedAs(own, match.quantity, found) : own
      if (name !== null && match.quantity.unit !== null)
        found.push({
          name,
          quantity: match.quantity,
          printed: text.slice(match.start, match.end),
          done,
          isOver: isTold || result !== null || status !== null,
          span: { line, start: start + match.start, end: start + match.end },
        })
      at = Math.max(at + 1, list.at(-1)!.end)
    }
    return found
  })
})
const DONE = /(?:完成|办理|落实)情况/

/** 改造老旧小区30个。——完成情况：改造31个: what is told short in the result bears the name of the promise in the same unit. */
function promisedAs(own: string | null, { unit }: Quantity, found: readonly LivelihoodClaim[]): string | null {
  if (own !== null && own.length > SHORT) return own
  return found.find((other) => !other.done && other.quantity.unit === unit)?.name ?? own
}
const SHORT = 4
