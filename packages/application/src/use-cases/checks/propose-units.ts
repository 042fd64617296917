import type { Day, Finding, Reading, Span } from '@gangmu/domain'
import type { UnitRef } from '../../ports/finding-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Ports } from '../context.ts'

/** Who answers for the indicator each of the findings is about, on the day; none for one that is about no indicator, or where nobody does. */
export const proposeUnits = async (
  ports: Pick<Ports, 'findings'>,
  tx: Tx,
  reading: Reading,
  findings: readonly Finding[],
  on: Day,
): Promise<(finding: Finding) => UnitRef | null> => {
  const places = listIndicatorPlaces(reading)
  const indicatorOf = (finding: Finding): string | null => finding.spans.map((span) => indicatorAt(places, span)).find(Boolean) ?? null
  const indicators = new Set(findings.map(indicatorOf).filter((indicator) => indicator !== null))
  const units = await ports.findings.listAnsweringUnits(tx, [...indicators], on)
  return (finding) => units.get(indicatorOf(finding) ?? '') ?? null
}

type IndicatorPlace = { readonly start: number; readonly end: number; readonly indicator: string }

/** Where a line speaks of indicators of the catalogue. A row of a table does so from end to end. */
const listIndicatorPlaces = ({ facts, indicators }: Reading): ReadonlyMap<number, readonly IndicatorPlace[]> => {
  const places = new Map<number, IndicatorPlace[]>()
  const add = (line: number, start: number, end: number, indicator: string | null) => {
    if (indicator !== null) places.set(line, [...(places.get(line) ?? []), { start, end, indicator }])
  }
  for (const { line, start, end, indicator } of facts) add(line, start, end, indicator)
  for (const { line, indicator } of indicators) add(line, 0, Number.MAX_SAFE_INTEGER, indicator)
  return places
}

const indicatorAt = (places: ReadonlyMap<number, readonly IndicatorPlace[]>, { doc, line, start, end }: Span): string | null =>
  doc !== undefined ? null : (places.get(line)?.find((place) => place.start < end && start < place.end)?.indicator ?? null)
