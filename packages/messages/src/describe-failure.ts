import type { FailureParams } from '@gangmu/domain'
import { type Locale, messageFor } from './message.ts'

type Told = { readonly code: string; readonly params: FailureParams; readonly requestId: string | null }

/** The sentence for a failure: what happened, what was kept, what to do; null where the catalogue has none. */
export const describeFailure = (locale: Locale, { code, params, requestId }: Told): string | null =>
  messageFor(locale, `error.${code}`, { ...inWords(locale, params), requestId })

/** Parameters that are codes themselves, as words: the stages a plan cannot go between, the part of a decision that is missing. */
const inWords = (locale: Locale, params: FailureParams): FailureParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      messageFor(locale, `param.${name}.${value}`) ?? messageFor(locale, `plan-stage.${value}`) ?? value,
    ]),
  )
