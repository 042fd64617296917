import type { Fact, IndicatorRow, Reading } from '@gangmu/domain'
import { otherFigure, type Plant, type Planter, plantAt } from './plant.ts'

const isExact = ({ value, cmp }: Fact): boolean => typeof value === 'number' && cmp === '='

/** A fact whose figure stands in two places of the text, alike: the second is changed. */
export const textAgainstText: Planter = ({ facts }) =>
  twinsOf(facts).flatMap((fact) => {
    const change = otherFigure(fact.raw)
    return change === null ? [] : [plantAt('text against text', fact, change)]
  })

function twinsOf(facts: readonly Fact[]): Fact[] {
  const groups = Map.groupBy(facts.filter(isExact), ({ key }) => key)
  return [...groups.values()].flatMap(([first, ...others]) => {
    const second = others.find(({ value, unit, line }) => value === first!.value && unit === first!.unit && line !== first!.line)
    return second === undefined ? [] : [second]
  })
}

/** A fact of the text that a table states too. */
export const textAgainstTable: Planter = (reading) =>
  inTable(reading).flatMap((fact) => {
    const change = otherFigure(fact.raw)
    return change === null ? [] : [plantAt('text against table', fact, change)]
  })

function inTable({ facts, indicators }: Reading): Fact[] {
  return facts.filter((fact) => isExact(fact) && fact.indicator !== null && indicators.some((row) => states(row, fact)))
}

function states(row: IndicatorRow, { indicator, period, modality, value, unit, measure, area }: Fact): boolean {
  if (row.indicator !== indicator || String(row.year) !== period || measure === 'rank' || measure === 'change_pp') return false
  const printed = modality === 'actual' ? row.actual?.value : Number(row.target?.text)
  return printed === value && (unit === null || row.unit === unit) && !/^[全本]?[省市]/.test(area ?? '')
}

const OTHER_UNIT: Readonly<Record<string, string>> = {
  亿元: '万元',
  万元: '亿元',
  万亩: '亩',
  亩: '万亩',
  万人: '人',
  万吨: '吨',
  万户: '户',
  亿美元: '万美元',
  万美元: '亿美元',
  平方公里: '平方米',
  万平方米: '平方米',
}

/** A unit of a fact that stands elsewhere too, in text or table: ten thousand times too large or too small. */
export const unit: Planter = (reading) =>
  [...new Set([...twinsOf(reading.facts), ...inTable(reading)])].flatMap((fact): Plant[] => {
    const other = OTHER_UNIT[fact.unit ?? '']
    const at = fact.raw.lastIndexOf(fact.unit ?? '')
    return other === undefined || at < 0 ? [] : [plantAt('unit', fact, { start: at, end: at + fact.unit!.length, text: other })]
  })
