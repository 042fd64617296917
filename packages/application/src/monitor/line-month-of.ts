import {
  type Accrual,
  type Availability,
  accrualOf,
  authorityOn,
  awaitedOn,
  type Day,
  type Direction,
  decimal,
  decimalToNumber,
  divideDecimals,
  figurePeriod,
  hasFigureFor,
  type IndicatorEntry,
  type IndicatorIndex,
  type LineMonth,
  lineMeasureOf,
  type Month,
  type MonthFacts,
  type MonthFigure,
  type MonthRank,
  type MonthTarget,
  type MonthValue,
  monthCode,
  monthFigureOf,
  monthRankOf,
  multiplyDecimals,
  parseTarget,
  partsOfMonth,
  type ReleaseDay,
  rankAreas,
  releaseDay,
  STAGE_MONTHS,
  type StageMonth,
  shiftMonth,
  stageOf,
  stagePeriod,
  subtractDecimals,
  targetValueOf,
} from '@gangmu/domain'
import { mainTargets } from '../plans/judge-plan.ts'
import type { FigureRow, MonthGround } from '../ports/month-store.ts'
import type { StoredPlanLine, WholePlan } from '../ports/plan-store.ts'
import type { AreaSet } from '../use-cases/compare-areas.ts'
import type { ChooseFigure } from './choose-figures.ts'
import { growthOf, levelOf } from './companions.ts'

/** What months of a plan are made of. `day` is the one looked from. */
export type MonthMatter = {
  readonly whole: WholePlan
  readonly ground: MonthGround
  readonly index: IndicatorIndex
  /** The sets the plan's own area is ranked in. */
  readonly sets: readonly AreaSet[]
  readonly choose: ChooseFigure
  readonly day: Day
}

type Line = {
  readonly line: StoredPlanLine
  readonly entry: IndicatorEntry | null
  readonly accrual: Accrual
  readonly direction: Direction | null
  readonly stages: LineMonth['stages']
}

export const lineMonthOf = (matter: MonthMatter, line: StoredPlanLine, month: Month): LineMonth => {
  const entry = line.indicator === null ? null : (matter.index.byCode.get(line.indicator) ?? null)
  const direction = entry?.direction ?? null
  const accrual = entry === null ? 'cumulative' : accrualOf(entry)
  const one: Line = { line, entry, accrual, direction, stages: stagesOf(matter, line, direction) }
  const { year, number } = partsOfMonth(month)
  const before = Array.from({ length: number - 1 }, (_, at) => monthCode(year, at + 1)).filter(
    (earlier) => entry !== null && hasFigureFor(entry, earlier),
  )
  const level = entry === null ? null : levelOf(entry.code, matter.index)
  const levelEntry = level === null ? undefined : matter.index.byCode.get(level)
  const past = Array.from({ length: 12 + number }, (_, at) => shiftMonth(monthCode(year - 1, 1), at))
  return {
    facts: factsOf(matter, one, month, before.at(-1) ?? null, true),
    earlier: before.map((earlier, at) => factsOf(matter, one, earlier, before[at - 1] ?? null, false)),
    accrual,
    stages: one.stages,
    values: valuesOf(matter, entry, accrual, line.unit, past),
    levels: levelEntry === undefined ? [] : valuesOf(matter, levelEntry, accrualOf(levelEntry), levelEntry.units[0] ?? null, past),
  }
}

const valuesOf = (
  { choose, whole }: MonthMatter,
  entry: IndicatorEntry | null,
  accrual: Accrual,
  unit: string | null,
  months: readonly Month[],
): readonly MonthValue[] =>
  entry === null
    ? []
    : months.flatMap((month) => {
        const row = choose(entry.code, whole.plan.areaId, figurePeriod(accrual, month))
        const value = row === null ? null : monthFigureOf(row, unit).value
        return value === null ? [] : [{ month, value }]
      })

/** `around`: with what stands beside the own area's figures; months before are looked at for these alone. */
const factsOf = (matter: MonthMatter, one: Line, month: Month, before: Month | null, around: boolean): MonthFacts => {
  const { whole, ground, choose, index } = matter
  const { line, entry, accrual, direction } = one
  const { areaId } = whole.plan
  const period = figurePeriod(accrual, month)
  const at = (area: string | null, on: Month | null, code = entry?.code ?? null): MonthFigure | null => {
    const row = area === null || on === null || code === null ? null : choose(code, area, figurePeriod(accrual, on))
    return row === null ? null : monthFigureOf(row, code === entry?.code ? line.unit : null)
  }
  const due =
    entry === null || !hasFigureFor(entry, month)
      ? null
      : releaseDay(entry, month, ground.releaseRules, authorityOn(ground.rules, entry.code, matter.day))
  const figure = at(areaId, month)
  const lastYear = at(areaId, shiftMonth(month, -12))
  const measure = lineMeasureOf(line, entry ?? undefined)
  const growthCode = entry === null || measure === 'growth' ? null : growthOf(entry.code, index)
  const duty = ground.duties.find(({ lineId }) => lineId === line.id)
  return {
    lineId: line.id,
    name: line.name,
    no: line.no,
    unit: line.unit,
    group: line.group,
    indicator: line.indicator,
    direction,
    measure,
    month,
    period,
    availability: availabilityOf(figure, due, matter.day),
    dueOn: due?.on ?? null,
    figure,
    lastYear,
    previous: at(areaId, before),
    growth: growthFrom(measure, figure, lastYear, at(areaId, month, growthCode)),
    yearTarget: targetOf(one, 12),
    stageTarget: targetOf(one, stageOf(month)),
    city: around ? at(ground.space?.superiorAreaId ?? null, month) : null,
    ranks: around ? ranksOf(matter, one, month, before) : [],
    estimate: around ? (ground.estimates.find(({ lineId }) => lineId === line.id)?.estimate ?? null) : null,
    leadUnit: duty?.leadUnit ?? null,
    leadLeader: duty?.leadLeader ?? null,
  }
}

const targetOf = ({ stages }: Line, wanted: StageMonth): MonthTarget | null => stages.find(({ stage }) => stage === wanted)?.target ?? null

const availabilityOf = (figure: MonthFigure | null, due: ReleaseDay | null, day: Day): Availability => {
  if (figure !== null) return 'present'
  return due === null ? 'not-due' : awaitedOn(due, day)
}

const growthFrom = (
  measure: MonthFacts['measure'],
  figure: MonthFigure | null,
  lastYear: MonthFigure | null,
  told: MonthFigure | null,
): MonthFacts['growth'] => {
  if (measure === 'growth') return figure === null || figure.value === null ? null : { value: figure.value, how: 'own' }
  if (told !== null && told.value !== null) return { value: told.value, how: 'indicator' }
  const [now, before] = [figure?.value ?? null, lastYear?.value ?? null]
  // Of rates and shares a difference in points is told, not a growth.
  if (measure !== 'level' || now === null || before === null || before <= 0) return null
  const moved = multiplyDecimals(subtractDecimals(decimal(now), decimal(before)), decimal(100))
  return { value: decimalToNumber(divideDecimals(moved, decimal(before), 1)), how: 'computed' }
}

/** The stages of the year that have a target of the whole area, the year's own last: approved, or as the city handed it down. */
const stagesOf = ({ whole, ground }: MonthMatter, line: StoredPlanLine, direction: Direction | null): LineMonth['stages'] => {
  const { plan, targets } = whole
  const { main, city } = mainTargets(whole, line.id)
  const year = main !== null && city !== null && parseTarget(main.text).kind === 'delegated' ? city : main
  return STAGE_MONTHS.flatMap((stage) => {
    const period = stagePeriod(plan.year, stage)
    const found =
      stage === 12
        ? year
        : targets.find(
            (target) =>
              target.lineId === line.id &&
              target.supersededAt === null &&
              target.system === 'congress' &&
              target.subject.kind === 'area' &&
              target.subject.id === plan.areaId &&
              target.period === period,
          )
    if (found == null) return []
    const value = targetValueOf(line, found.text, direction, ground.judge.value)
    return [{ stage, target: { targetId: found.id, period: found.period, text: found.text, value } }]
  })
}

const ranksOf = (
  { sets, choose, whole, ground }: MonthMatter,
  { line, entry, accrual, direction }: Line,
  month: Month,
  before: Month | null,
): readonly MonthRank[] => {
  if (entry === null || direction === null) return []
  const { areaId } = whole.plan
  const period = figurePeriod(accrual, month)
  const supplied = areaId === ground.space?.areaId ? ground.suppliedRanks.filter((rank) => rank.indicator === entry.code) : []
  const ofCity = supplied
    .filter((rank) => rank.period === period)
    .map(({ setId, setName, place, total, ties }): MonthRank => {
      const last = before === null ? undefined : supplied.find((r) => r.setId === setId && r.period === figurePeriod(accrual, before))
      return { set: { id: setId, name: setName }, source: 'supplied', place, total, ties, before: last?.place ?? null, toNext: null }
    })
  const computed = sets.flatMap(({ id, name, areaIds }) => {
    const ranking = (on: Month | null) =>
      rankAreas(
        areaIds.map((area) => ({
          areaId: area,
          figure: on === null ? null : inUnit(choose(entry.code, area, figurePeriod(accrual, on)), line),
        })),
        direction,
      )
    const rank = monthRankOf({ id, name }, areaId, direction, ranking(month), ranking(before))
    // Who is alone has no place among others.
    return rank === null || rank.total < 2 ? [] : [rank]
  })
  return [...ofCity, ...computed]
}

/** Figures of one line are compared in its unit, so that a distance is told in it. */
export const inUnit = (row: FigureRow | null, { unit }: Pick<StoredPlanLine, 'unit'>): FigureRow | null => {
  if (row === null) return null
  const { value, unit: told } = monthFigureOf(row, unit)
  return value === null ? row : { ...row, low: value, high: value, unit: told }
}
