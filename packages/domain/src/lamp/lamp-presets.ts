import type { PaceWording } from '../pace/pace-settings.ts'
import { DEFAULT_PACE_SETTINGS } from '../pace/pace-settings.ts'
import type { Comparison, Lamp, LampCondition, LampMeasure, LampRule, LampRules } from './lamp-rules.ts'

const rule = (code: string, name: string, lamp: Lamp, ...when: readonly LampCondition[]): LampRule => ({
  code,
  name,
  lamp,
  months: null,
  when,
})
const within = (from: number, to: number, ...rules: readonly LampRule[]): readonly LampRule[] =>
  rules.map((one) => ({ ...one, months: { from, to } }))
const told = (...words: readonly PaceWording[]): LampCondition => ({ about: 'wording', in: words })
const number = (about: LampMeasure, is: Comparison, than: number): LampCondition => ({ about, is, than })
const growth: LampCondition = { about: 'measures', in: ['growth'] }
const level: LampCondition = { about: 'measures', in: ['level'] }

/** By the wording alone: what most districts do without saying so. Two months running below weigh more than one. */
const byPace: readonly LampRule[] = [
  rule('far-below', '明显低于序时进度', 'red', told('far-below')),
  rule('below-twice', '连续两个月低于序时进度', 'red', told('below'), number('months-behind', '>=', 2)),
  rule('below', '低于序时进度', 'yellow', told('slightly-below', 'below')),
  rule('on-pace', '达到序时进度', 'green', told('on', 'ahead')),
]

/**
 * Rule sets to begin with, in the order of the list; names are the district's to change. 银川, 三亚 and 天津 are as published; where the source
 * leaves a case open, the comment says how it is filled.
 */
export const LAMP_PRESETS = {
  stages: byPace,
  // 开门红: growth of the first quarter must be there, and not fall behind the city.
  opening: [
    ...within(
      1,
      3,
      rule('falling', '一季度负增长', 'red', growth, number('growth', '<', 0)),
      rule('opening-far-below', '明显低于一季度目标', 'red', told('far-below')),
      rule('opening-below', '低于一季度目标', 'yellow', told('slightly-below', 'below')),
      rule('below-city', '低于全市', 'yellow', number('city-margin', '<', 0)),
      rule('opened', '实现开门红', 'green', told('on', 'ahead')),
    ),
    ...byPace,
  ],
  // 双过半: 时间过半、任务过半.
  half: [
    ...within(
      6,
      6,
      rule('half-done', '任务过半', 'green', level, number('completion', '>=', 50)),
      rule('half-near', '接近过半', 'yellow', level, number('completion', '>=', 45)),
      rule('half-missed', '任务未过半', 'red', level, number('completion', '<', 45)),
    ),
    ...byPace,
  ],
  // 收官: what can no longer be made good shows before the year is over.
  closing: [
    ...within(
      10,
      12,
      rule('lost', '全年目标已难以完成', 'red', number('months-left', '<', 0)),
      rule('last-month', '须按最快进度推进', 'yellow', number('months-left', '<=', 1)),
    ),
    ...byPace,
  ],
  // 银川: 达到序时进度 green, 10 to 30 points below yellow, more than 30 red. Up to 10 below is left open: green.
  yinchuan: [
    rule('more-than-30', '滞后超过30个百分点', 'red', number('share-margin', '<', -30)),
    rule('10-to-30', '滞后10至30个百分点', 'yellow', number('share-margin', '<', -10)),
    rule('within-10', '达到序时进度或滞后10个百分点以内', 'green', number('share-margin', '>=', -10)),
  ],
  // 三亚: done ≥ pace green, up to 50 % below yellow, more red. For lines without a path: one month missed yellow, two running red.
  sanya: [
    rule('on-pace', '达到序时进度', 'green', number('pace-ratio', '>=', 1)),
    rule('half-below', '滞后50%以内', 'yellow', number('pace-ratio', '>=', 0.5)),
    rule('more-below', '滞后50%以上', 'red', number('pace-ratio', '<', 0.5)),
    rule('missed-twice', '连续两个月未达标', 'red', number('months-behind', '>=', 2)),
    rule('missed-once', '一个月未达标', 'yellow', number('months-behind', '>=', 1)),
    rule('reached', '达标', 'green', told('on', 'ahead')),
  ],
  // 天津: growth ≥ plan and ≥ city green, growth but below either yellow, negative red.
  tianjin: [
    rule('falling', '负增长', 'red', growth, number('growth', '<', 0)),
    rule('below-plan', '正增长但低于计划', 'yellow', growth, number('margin', '<', 0)),
    rule('below-city', '正增长但低于全市', 'yellow', growth, number('city-margin', '<', 0)),
    rule('above-both', '不低于计划且不低于全市', 'green', growth, number('margin', '>=', 0), number('city-margin', '>=', 0)),
  ],
} as const satisfies Readonly<Record<string, readonly LampRule[]>>

export type LampPreset = keyof typeof LAMP_PRESETS
export const LAMP_PRESET_NAMES = Object.keys(LAMP_PRESETS) as readonly LampPreset[]

/** What lights lamps where a space has decided nothing. */
export const DEFAULT_LAMP_RULES: LampRules = { pace: DEFAULT_PACE_SETTINGS, rules: LAMP_PRESETS.stages }
