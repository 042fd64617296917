import { checkReport } from '@gangmu/checker'
import { type Finding, invariant, type Reading } from '@gangmu/domain'
import type { SourceDocument } from '@gangmu/reader'
import { count, verdict } from './plants/counts.ts'
import { textAgainstTable, textAgainstText, unit } from './plants/figures.ts'
import { PLANT_KINDS, type Plant, type Planter, type PlantKind } from './plants/plant.ts'
import { percent, sum } from './plants/sums.ts'
import { name, numbering, punctuation, time } from './plants/words.ts'

const PLANTERS: readonly Planter[] = [
  textAgainstText,
  textAgainstTable,
  sum,
  percent,
  count,
  unit,
  numbering,
  name,
  punctuation,
  time,
  verdict,
]

/** What became of one planted error. `alarms`: claims elsewhere that were not there before. */
export type Outcome = { readonly plant: Plant; readonly found: boolean; readonly alarms: readonly Finding[] }

/** Plants up to `most` errors of each kind into a report, one at a time, and looks whether the checker speaks up on the line. */
export async function measurePlants(text: string, most: number): Promise<Outcome[]> {
  const clean = await check(text)
  const known = new Set(clean.reading.findings.map(nameOf))
  const said = new Set(clean.reading.findings.map(wordingOf))
  const outcomes: Outcome[] = []
  for (const plant of sitesOf(clean.reading, clean.document, most)) {
    const { reading } = await check(withPlant(clean.document.lines, plant))
    const onLine = ({ lines }: Finding): boolean => lines.includes(plant.line)
    const found = reading.findings.some((finding) => onLine(finding) && !said.has(wordingOf(finding)))
    const touched = new Set([plant.line, ...(plant.follows ?? [])])
    const alarms = reading.findings.filter(
      (finding) => finding.severity !== '提示' && !finding.lines.some((line) => touched.has(line)) && !known.has(nameOf(finding)),
    )
    outcomes.push({ plant, found, alarms })
  }
  return outcomes
}

/** The same places on every run, spread over the report. */
export function sitesOf(reading: Reading, document: SourceDocument, most: number): Plant[] {
  const all = PLANTERS.flatMap((planter) => planter(reading, document))
  return PLANT_KINDS.flatMap((kind) => spread(distinct(all, kind), most))
}

const distinct = (plants: readonly Plant[], kind: PlantKind): Plant[] => [
  ...new Map(plants.filter((plant) => plant.kind === kind).map((plant) => [`${plant.line} ${plant.start}`, plant])).values(),
]

const spread = <T>(items: readonly T[], most: number): T[] =>
  items.length <= most ? [...items] : Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!)

const nameOf = ({ key, lines }: Finding): string => `${key} ${lines.join()}`

/** The same objection with other figures is said anew. */
const wordingOf = (finding: Finding): string => `${nameOf(finding)} ${finding.values.join(' ')}`

export const withPlant = (lines: readonly string[], { line, start, end, text }: Plant): string =>
  lines.map((printed, at) => (at === line - 1 ? printed.slice(0, start) + text + printed.slice(end) : printed)).join('\n')

async function check(text: string) {
  const read = await checkReport(new TextEncoder().encode(text), { fileName: 'report.txt' })
  invariant(read.ok, 'a text can always be read')
  return read.value
}
