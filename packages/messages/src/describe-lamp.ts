import type { LampCondition, LampFinding, LampLit, LampMeasure, LampRule, Pace, PaceWording } from '@gangmu/domain'
import { describePace, describeStage, paceWord, roundForReading } from './describe-pace.ts'
import { type Locale, message } from './message.ts'

/** 亮黄灯：低于序时进度，距目标−0.3个百分点（规则：…）; a lamp that is not lit says why. */
export const describeLamp = (locale: Locale, lit: LampLit, pace: Pace): string =>
  message(locale, 'lamp.because', { lamp: message(locale, `lamp.${lit.lamp}`), because: describeWhy(locale, lit, pace) })

/** The same without the lamp, for where it stands beside; without the pace what is missing is said by its name alone. */
export const describeWhy = (locale: Locale, lit: LampLit, pace: Pace | null = null): string => {
  if (lit.rule === null) return describeUnlit(locale, lit, pace)
  const because = lit.because.flatMap((finding) => found(locale, finding, pace)).join(message(locale, 'lamp.and'))
  const sentence = message(locale, 'lamp.by-rule', { because, rule: lit.rule.name })
  return lit.unknown.length === 0
    ? sentence
    : `${sentence}${message(locale, 'lamp.and')}${message(locale, 'lamp.left-out', { missing: measuresOf(locale, lit.unknown) })}`
}

const describeUnlit = (locale: Locale, { reason, unknown }: LampLit, pace: Pace | null): string => {
  if (reason === null) return message(locale, 'lamp.reason.no-rule')
  if (reason !== 'unknown') return message(locale, `lamp.reason.${reason}`)
  // Where not even the pace is known, that is what is missing.
  if (pace !== null && pace.wording === null) return describePace(locale, pace)
  const missing = unknown.length === 0 ? message(locale, 'lamp.measure.wording') : measuresOf(locale, unknown)
  return message(locale, 'lamp.reason.unknown', { missing })
}

const measuresOf = (locale: Locale, measures: readonly LampMeasure[]): string =>
  [...new Set(measures.map((measure) => message(locale, `lamp.missing.${measure}`)))].join(message(locale, 'lamp.list'))

/** A wording says by how much, too: where it stands is what somebody asks next. */
const found = (locale: Locale, finding: LampFinding, pace: Pace | null): readonly string[] => {
  const gap = finding.condition.about === 'wording' && pace !== null ? describeGap(locale, pace) : null
  return [describeFound(locale, finding), ...(gap === null ? [] : [gap])]
}

/** 较序时少5亿元, 比1—6月目标低0.3个百分点; null where there is no distance. */
const describeGap = (locale: Locale, { gap, reason, target }: Pace): string | null => {
  if (gap === null || gap.value === 0) return null
  const value = roundForReading(Math.abs(gap.value))
  const amount =
    gap.unit === '百分点'
      ? message(locale, 'lamp.gap.points', { value })
      : message(locale, 'lamp.gap.amount', { value, unit: gap.unit ?? '' }).trim()
  const more = gap.value > 0
  if (reason.code === 'path') return message(locale, more ? 'lamp.gap.path-more' : 'lamp.gap.path-less', { amount })
  return message(locale, more ? 'lamp.gap.target-more' : 'lamp.gap.target-less', {
    amount,
    period: describeStage(locale, target?.period ?? ''),
  })
}

/** What a condition found: 距目标−0.3个百分点, 低于序时进度, 位次下降2位. */
export const describeFound = (locale: Locale, { condition, found, unit }: LampFinding): string => {
  const { about } = condition
  if (about === 'wording') return paceWord(locale, { wording: found as PaceWording | null })
  if (about === 'measures')
    return message(locale, 'lamp.condition.measures', { words: message(locale, `lamp.measures.${found as 'growth'}`) })
  const measure = message(locale, `lamp.measure.${about}`)
  const value = typeof found === 'number' ? Number(found.toFixed(2)) : null
  switch (about) {
    case 'rank-place':
      return message(locale, 'lamp.found.place', { measure, value })
    case 'rank-change':
      if (value === null || value === 0) return message(locale, 'lamp.found.same', { measure })
      return message(locale, value > 0 ? 'lamp.found.up' : 'lamp.found.down', { measure, value: Math.abs(value) })
    case 'months-behind':
      return message(locale, 'lamp.found.behind', { value })
    case 'months-left':
      return value !== null && value < 0 ? message(locale, 'lamp.found.gone') : message(locale, 'lamp.found.left', { value })
    default:
      return unit === '百分点'
        ? message(locale, 'lamp.found.points', { measure, value })
        : message(locale, 'lamp.found.number', { measure, value, unit: unit ?? '' }).trim()
  }
}

/** A condition in words: 距目标低于0, 略低于序时进度、低于序时进度. */
export const describeCondition = (locale: Locale, condition: LampCondition): string => {
  if (condition.about === 'wording') {
    const words = condition.in.map((wording) => paceWord(locale, { wording })).join(message(locale, 'lamp.list'))
    return message(locale, 'lamp.condition.words', { words })
  }
  if (condition.about === 'measures') {
    const words = condition.in.map((measure) => message(locale, `lamp.measures.${measure}`)).join(message(locale, 'lamp.list'))
    return message(locale, 'lamp.condition.measures', { words })
  }
  return message(locale, 'lamp.condition.number', {
    measure: message(locale, `lamp.measure.${condition.about}`),
    is: message(locale, `lamp.is.${condition.is}`),
    than: condition.than,
  })
}

/** 全年, 1—3月, 6月. */
export const describeMonths = (locale: Locale, months: LampRule['months']): string => {
  if (months === null) return message(locale, 'lamps.all-months')
  const { from, to } = months
  return from === to ? message(locale, 'lamp.condition.month', { from }) : message(locale, 'lamp.condition.months', { from, to })
}
