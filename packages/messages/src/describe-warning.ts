import type { WarningCondition, WarningKind, WarningParams } from '@gangmu/domain'
import { unitWord } from './describe-month.ts'
import { type Locale, message, messageFor } from './message.ts'

type Told = { readonly kind: WarningKind; readonly reason: string; readonly params: WarningParams }

/** What a rule said of a subject in a month, with its figures; the bare code where the catalogue has no sentence for it. */
export const describeEvaluation = (locale: Locale, { kind, reason, params }: Told): string => {
  const stage = params['stage']
  const set = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? setMinus(value) : value]))
  if (set['unit'] !== undefined) set['unit'] = unitWord(locale, params['unit'] as string | null)
  const words = stage === undefined ? set : { ...set, stage: messageFor(locale, `warning-stage.${stage}`) }
  return messageFor(locale, `warning-reason.${kind}.${reason}`, words) ?? messageFor(locale, `warning-reason.${reason}`) ?? reason
}

/** A figure as it was given has the hyphen of keyboards for its minus. */
const setMinus = (text: string): string => text.replace(/^-(?=\d)/, '−')

/** The name of a rule: shipped ones by what they look at, others by their code as well. */
export const nameWarningRule = (locale: Locale, kind: WarningKind, code: string): string => {
  if (kind === 'many-red')
    return (
      messageFor(locale, `warning-kind.many-red.${code.replace('-red', '')}`) ?? `${message(locale, 'warning-kind.many-red')}（${code}）`
    )
  const name = message(locale, `warning-kind.${kind}`)
  return code === kind ? name : `${name}（${code}）`
}

/** What a rule asks, with its thresholds. */
export const describeWarningRule = (locale: Locale, condition: WarningCondition): string =>
  messageFor(locale, `warning-rules.say.${condition.kind}`, condition as unknown as Readonly<Record<string, string | number>>) ??
  condition.kind
