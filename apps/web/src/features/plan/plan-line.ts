import type { PlanViewAnswer } from '@gangmu/contract'
import type { VerdictReasonCode } from '@gangmu/domain'

export type PlanLineView = PlanViewAnswer['lines'][number]
export type PlanTarget = NonNullable<PlanLineView['target']>
export type PlanResult = NonNullable<PlanLineView['result']>

/** The report says met where the figures show missed, or the other way round. An undecided side contradicts nothing. */
export const contradictsReport = ({ verdict }: Pick<PlanLineView, 'verdict'>): boolean =>
  verdict?.declared?.class != null &&
  verdict.status !== 'undetermined' &&
  verdict.declared.class !== 'undetermined' &&
  verdict.declared.class !== verdict.status

/** What a line waits for from above: the number to be handed down, or the result to be fed back. */
export type Awaited = 'city-target' | 'city-feedback'

const NO_NUMBER_YET: readonly string[] = ['city-figure-missing', 'not-issued'] satisfies VerdictReasonCode[]
const NO_RESULT_YET: readonly string[] = [
  'not-fed-back',
  'to-be-confirmed',
  'self-reported-open',
  'actual-not-available',
] satisfies VerdictReasonCode[]

/**
 * Where the target is another government's number and nobody has registered it, the line waits for it; where only the result is open, for
 * that. A plan that is not judged yet waits for numbers only.
 */
export const awaitedBy = (line: Pick<PlanLineView, 'target' | 'targets' | 'verdict'>): readonly Awaited[] => {
  // The code of the expression says so; the grammar of targets itself stays on the server.
  const isDelegated = line.target?.expression?.includes('delegated:') ?? false
  const isHandedDown = line.targets.some(({ system, splitOf }) => system === 'city' && splitOf === null)
  const code = line.verdict?.status === 'undetermined' ? line.verdict.reason.code : ''
  const awaited: Awaited[] = []
  if (!isHandedDown && (isDelegated || NO_NUMBER_YET.includes(code))) awaited.push('city-target')
  if (NO_RESULT_YET.includes(code)) awaited.push('city-feedback')
  return awaited
}

/** Where something was printed in a report. */
export type PrintedAt = NonNullable<PlanLineView['source']>

/** The figures of a line that stand somewhere in a report, by the name they have in the address. */
export const FIGURES = ['result', 'target', 'last-year', 'name'] as const
export type FigureName = (typeof FIGURES)[number]

export const printedPlaces = (line: PlanLineView): readonly { readonly figure: FigureName; readonly at: PrintedAt }[] => {
  const places: Readonly<Record<FigureName, PrintedAt | null>> = {
    result: line.result?.source ?? null,
    target: line.target?.source ?? null,
    'last-year': line.lastYear?.source ?? null,
    name: line.source,
  }
  return FIGURES.flatMap((figure) => {
    const at = places[figure]
    return at === null ? [] : [{ figure, at }]
  })
}
