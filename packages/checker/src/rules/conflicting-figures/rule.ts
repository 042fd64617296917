import type { FindingSeverity } from '@gangmu/domain'
import { type Agreement, compareResults, compareTargets } from '../../lib/agreement.ts'
import { type Claim, printedWithUnit } from '../../lib/claims.ts'
import { foldName } from '../../lib/folded-names.ts'
import { differByFactor, nearestPlaces } from '../../lib/places.ts'
import { claimsByThing, sameBase, sameScope, sameWords } from '../../lib/same-thing.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** One fact has one value: subject, measure, period, region, scope and modality being equal, printed figures must allow one true value. */
export const conflictingFigures: Rule = {
  id: 'conflicting-figures',
  family: 'same-fact',
  severity: '疑似',
  *check(input) {
    for (const group of claimsByThing(input)) yield* checkGroup(group, input)
  },
}

type Conflict = { readonly a: Claim; readonly b: Claim; readonly agreement: 'edge' | 'differ' }

function* checkGroup(group: readonly Claim[], input: CheckInput): Iterable<RuleFinding> {
  const conflicts = conflictsIn(group, input)
  if (conflicts.length === 0) return
  const worst = conflicts.find(({ agreement }) => agreement === 'differ') ?? conflicts[0]
  if (worst === undefined) return
  const involved = group.filter((claim) => conflicts.some(({ a, b }) => a === claim || b === claim))
  // The figure that stands alone against several is the one most likely wrong.
  const against = (claim: Claim) => conflicts.filter(({ a, b }) => a === claim || b === claim).length
  const [first, ...others] = [...involved].sort((x, y) => against(y) - against(x) || Number(x.at === 'table') - Number(y.at === 'table'))
  const second = others.find((claim) => conflicts.some(({ a, b }) => (a === first && b === claim) || (b === first && a === claim)))
  if (first === undefined || second === undefined) return
  yield {
    code: worst.agreement === 'edge' ? 'rounding' : `${first.at}-${second.at}`,
    params: { name: first.name, first: printedWithUnit(first), second: printedWithUnit(second) },
    spans: nearestPlaces([first.span, second.span, ...others.filter((claim) => claim !== second).map(({ span }) => span)]),
    values: [...new Set(involved.map(({ printed }) => printed))],
    about: [first.of, first.kind, first.modality],
    severity: severityOf(worst, conflicts),
  }
}

function conflictsIn(group: readonly Claim[], input: CheckInput): Conflict[] {
  const found: Conflict[] = []
  // What is told so often is no fact of one thing; nor may it cost a look at every pair.
  if (group.length > MOST) return found
  for (const [at, a] of group.entries())
    for (let next = at + 1; next < group.length; next++) {
      const b = group[next]!
      if (!sameScope(a, b) || !comparable(a, b, group, input)) continue
      const agreement = agree(a, b)
      if (agreement === 'edge' || agreement === 'differ') found.push({ a, b, agreement })
    }
  return found
}

const MOST = 40

const agree = (a: Claim, b: Claim): Agreement => (a.modality === 'target' ? compareTargets : compareResults)(a.quantity, b.quantity)

function comparable(a: Claim, b: Claim, group: readonly Claim[], { document }: CheckInput): boolean {
  if (a.row !== null && a.row === b.row) return false
  if (a.at === 'table' || b.at === 'table') return !quotesTarget(a, b, document.lines) && !quotesTarget(b, a, document.lines)
  // Two figures in one clause are two things, whatever their names.
  if (a.span.line === b.span.line && !/[。；]/.test(document.lines[a.span.line - 1]!.slice(a.span.end, b.span.start))) return false
  if (!sameBase(a, b) || (a.kind === 'amount' && differByFactor(a.quantity, b.quantity, FAR))) return false
  return a.code !== null || (a.name.length >= LONG_NAME && group.length <= FEW)
}
/** Figures of one name in two sentences that lie so far apart are of two things. */
const FAR = 2
/** A bare 项目 or 企业 is another one each time. */
const LONG_NAME = 6
const FEW = 3

/** 目标8%以上 in the account of a year is the row's target, whatever the sentence says around it. */
function quotesTarget(told: Claim, cell: Claim, lines: readonly string[]): boolean {
  if (told.fact === null || cell.row === null || told.modality !== 'actual') return false
  const { line, start, end } = told.fact
  const around = lines[line - 1]!.slice(Math.max(0, start - NEAR), end + NEAR)
  return (
    /目标|计划|预期|任务|高于|低于|超过全/.test(around) && cell.row.target?.text.includes(told.fact.raw.replace(/[%％].*$/, '')) === true
  )
}
const NEAR = 12

function severityOf({ a, b, agreement }: Conflict, conflicts: readonly Conflict[]): FindingSeverity {
  if (agreement === 'edge' || conflicts.every((one) => !one.a.sure || !one.b.sure || !sameBase(one.a, one.b))) return '提示'
  const counts = a.quantity.unit !== null && a.kind === 'amount' && a.at !== b.at
  if (counts && differByFactor(a.quantity, b.quantity, 2)) return '提示'
  if (a.at === 'text' && b.at === 'text') return a.code === null ? '提示' : '疑似'
  // A task may strive for more than the target that was set.
  if (a.modality === 'target') return '疑似'
  return a.quantity.cmp === '=' && b.quantity.cmp === '=' && namedAlike(a, b) && sameWords(a, b) ? '必错' : '疑似'
}

/** 第三产业 and 服务业 are one indicator of the catalogue, and all the same two names. */
function namedAlike(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ name }) => foldName(name).replace(/增速$/, ''))
  return x!.includes(y!) || y!.includes(x!)
}
