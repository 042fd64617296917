import { type IndicatorIndex, lookupIndicator } from '../indicator/lookup-indicator.ts'
import type { Fact, LivelihoodItem } from '../reading.ts'
import type { Correction } from './corrections.ts'
import type { ReviewedThing, ReviewKind } from './element-keys.ts'

type Corrected = Exclude<ReviewKind, 'indicator'>

const CORRECT: {
  readonly [K in Corrected]: (thing: ReviewedThing[K], correction: Correction[K], index: IndicatorIndex) => ReviewedThing[K]
} = {
  fact: correctFact,
  livelihood: correctLivelihood,
  commitment: overlay,
  project: overlay,
  glossary: overlay,
  statement: overlay,
}

/** An element with its corrected fields, and with what follows from them. Rows are corrected together, see `correctRows`. */
export const correctThing = <K extends Corrected>(
  kind: K,
  thing: ReviewedThing[K],
  correction: Correction[K],
  index: IndicatorIndex,
): ReviewedThing[K] => CORRECT[kind](thing, correction, index)

function overlay<T, C>(thing: T, correction: C): T & C {
  return { ...thing, ...correction }
}

/** The catalogue is asked again where what it is asked with has changed and nobody named the indicator. The key stays: it leads back here. */
function correctFact(fact: Fact, correction: Correction['fact'], index: IndicatorIndex): Fact {
  const next = { ...fact, ...correction }
  if ('indicator' in correction || !['subject', 'measure', 'unit'].some((field) => field in correction)) return next
  return { ...next, indicator: lookupIndicator(next.subject, { measure: next.measure, unit: next.unit }, index)?.code ?? null }
}

/** Of the quantities those stay that the corrected text still prints. */
function correctLivelihood(item: LivelihoodItem, { text, resultText, status }: Correction['livelihood']): LivelihoodItem {
  const told = (said: string, part: LivelihoodItem['result']) => ({
    text: said,
    quantities: (part?.quantities ?? []).filter(({ raw }) => said.includes(raw)),
  })
  return {
    ...item,
    ...(text === undefined ? {} : { target: told(text, item.target) }),
    ...(resultText === undefined ? {} : { result: resultText === null ? null : told(resultText, item.result) }),
    ...(status === undefined ? {} : { status }),
  }
}
