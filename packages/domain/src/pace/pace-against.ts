import type { LineMonth } from '../monitor/line-month.ts'
import { monthCode, partsOfMonth, shiftMonth } from '../monitor/month.ts'
import type { MonthFigure, MonthTarget } from '../monitor/month-facts.ts'
import { demandOf } from '../plan/target-demand.ts'
import type { OtherFigure } from '../verdict/case.ts'
import { judgeRow } from '../verdict/judge-row.ts'
import { NO_PACE, type Pace, type PaceContext } from './pace.ts'
import { rounded } from './path.ts'
import { wordingOf } from './wording.ts'

/** Growth, rates, classes: held against the target as it stands, by the judge of the year. */
export function paceAgainst(line: LineMonth, target: MonthTarget, { settings, judge, findFigure }: PaceContext): Pace {
  const { facts } = line
  const { name, unit, direction } = facts
  const figure = facts.figure!
  const verdict = judgeRow({
    name,
    unit,
    direction,
    targetText: target.text,
    actualText: figure.raw,
    settings: judge,
    context: {
      lastYear: printed(facts.lastYear),
      areaFigure: () => printed(facts.city),
      findActual: ({ code }) => (code === null ? null : (findFigure?.(code) ?? null)),
      yearRunning: partsOfMonth(facts.month).number < 12,
    },
  })
  const told = { ...NO_PACE, target, verdict: verdict.reason, needed: neededGrowth(line) }
  const params = { figure: figure.raw, target: target.text, period: target.period }
  if (verdict.status === 'undetermined') return { ...told, reason: { code: 'undecided', params } }
  const demand = demandOf({ name, unit, text: target.text }, direction ?? 'up', judge)
  const better = (demand.kind === 'figure' ? demand.accepted.better : 0) || (direction === 'down' ? -1 : 1)
  const gap = verdict.gap === null ? null : { ...verdict.gap, better: rounded(verdict.gap.value * better) }
  const reached = verdict.status === 'met'
  const inPoints = gap?.unit === '百分点'
  const ratio = gap === null || inPoints || !target.value ? null : rounded(1 + gap.better / Math.abs(target.value), 4)
  const word = wordingOf(reached, inPoints ? gap.better : ratio, inPoints ? settings.points : settings.ratio)
  // A ceiling is kept, nobody is ahead of it.
  const wording = word === 'ahead' && (better === -1 || facts.measure !== 'growth') ? 'on' : word
  return { ...told, wording, reason: { code: 'target', params }, expected: target.value, ratio, gap }
}

const printed = (figure: MonthFigure | null): OtherFigure | null => (figure === null ? null : { text: figure.raw, unit: figure.unit })

/**
 * The growth all months left have to bring together for the year's target, from what they brought last year: known where last year's
 * levels are. Levels are at current prices, growth often is not: what comes out is an orientation.
 */
function neededGrowth({ facts, levels }: LineMonth): Pace['needed'] {
  const { measure, month, figure, yearTarget } = facts
  const { year, number } = partsOfMonth(month)
  const levelOf = (wanted: string) => levels.find((level) => level.month === wanted)?.value ?? null
  const [whole, sofar] = [levelOf(monthCode(year - 1, 12)), levelOf(shiftMonth(month, -12))]
  const [grown, asked] = [figure!.value, yearTarget?.value ?? null]
  if (measure !== 'growth' || number === 12 || whole === null || sofar === null || grown === null || asked === null || whole <= sofar)
    return null
  const rest = whole * (1 + asked / 100) - sofar * (1 + grown / 100)
  return { how: 'growth', value: rounded((rest / (whole - sofar) - 1) * 100, 1), unit: '%' }
}
