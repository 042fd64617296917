import type { GoalMeasure, ProposalReason } from '@gangmu/domain'
import { type Locale, message, messageFor } from './message.ts'

/** The line a target is proposed for. */
type Line = { readonly unit: string | null; readonly measure: GoalMeasure; readonly direction: string | null }

const FIGURES = ['proposal', 'city', 'asked', 'actual', 'average'] as const

/** One reason in words; the bare code where the catalogue has none. */
export const describeProposalReason = (locale: Locale, { code, params }: ProposalReason, { unit, measure, direction }: Line): string => {
  const figure = (value: unknown) =>
    typeof value === 'number' ? message(locale, 'difference.amount', { value, unit: unit ?? '' }).trim() : '—'
  const gap = params['difference']
  const points = typeof gap === 'number' && unit === '%' ? message(locale, 'difference.points', { value: gap }) : figure(gap)
  const way = direction === 'down' ? 'down' : 'up'
  return (
    messageFor(locale, `projection-reason.${code}`, {
      ...Object.fromEntries(FIGURES.map((name) => [name, figure(params[name])])),
      difference: points,
      year: (params['year'] ?? null) as number | null,
      place: (params['place'] ?? null) as number | null,
      count: (params['count'] ?? null) as number | null,
      more: message(locale, `projection-reason.more-${way}`),
      less: message(locale, `projection-reason.less-${way}`),
      kind: message(locale, params['expected'] === true ? 'projection-reason.expected' : 'projection-reason.came'),
      what: message(locale, `projection-reason.average-${measure}`),
    }) ?? code
  )
}

/** 一是…；二是…。 The ten that a paragraph may count to. */
export const describeProposal = (locale: Locale, reasons: readonly ProposalReason[], line: Line): string =>
  joinReasons(
    locale,
    reasons.map((reason) => describeProposalReason(locale, reason, line)),
  )

/** Sentences counted as an official text counts them. */
export const joinReasons = (locale: Locale, sentences: readonly string[]): string => {
  const ordinals = message(locale, 'projection-reason.ordinals').split(' ')
  const counted = sentences.map((sentence, at) =>
    message(locale, 'projection-reason.counted', { ordinal: ordinals[at] ?? String(at + 1), sentence }),
  )
  return counted.length === 0
    ? ''
    : `${counted.join(message(locale, 'projection-reason.between'))}${message(locale, 'projection-reason.end')}`
}
