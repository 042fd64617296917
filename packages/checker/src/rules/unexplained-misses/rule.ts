import { type IndicatorRow, indicatorByCode } from '@gangmu/domain'
import { countedRows } from '../../lib/indicator-rows.ts'
import { passagesOf } from '../../lib/passages.ts'
import { nearestPlaces } from '../../lib/places.ts'
import type { Rule } from '../../rule.ts'

const REASON =
  /受.{0,40}影响|由于|因为|导致|原因|冲击|低迷|承压|下滑|不及|未达|未能|未完成|拖累|不足|下行|低于|受限|放缓|压力|困难|短板|乏力|收窄/

/** The congress asks why a target was missed; a report that says nothing of a missed indicator is pointed out once. */
export const unexplainedMisses: Rule = {
  id: 'unexplained-misses',
  family: 'verdicts',
  severity: '提示',
  *check(input) {
    if (input.reading.report.kind === 'half-year') return
    const missed = countedRows(input).filter(({ status }) => status === 'missed')
    if (missed.length === 0) return
    const explained = passagesOf(input)
      .map(({ text }) => text)
      .filter((text) => REASON.test(text))
      .map((text) => text.replace(/\s+/g, ''))
    const silent = missed.filter((row) => !namesOf(row).some((name) => explained.some((text) => text.includes(name))))
    if (silent.length === 0) return
    const names = silent.map(({ name }) => name)
    yield {
      code: 'found',
      params: { count: silent.length, names: names.join('、') },
      spans: nearestPlaces(silent.map(({ spans }) => spans.actual ?? spans.name)),
      values: names,
      about: ['unexplained'],
    }
  },
}

/** What the text may call it: as printed, by the catalogue, without what says that it grows. */
function namesOf({ name, indicator }: IndicatorRow): readonly string[] {
  const entry = indicator === null ? null : indicatorByCode(indicator)
  return [name, ...(entry === null ? [] : [entry.name, ...entry.aliases])]
    .map((one) => one.replace(/[（(].*$/, '').replace(/增速$|增长率$/, ''))
    .flatMap((one) => [one, one.replace(/总额$|总值$/, '')])
    .filter((one) => one.length >= SHORTEST)
}
/** 工业 stands in every second sentence. */
const SHORTEST = 3
