import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { directionOf, guessDirection } from '../indicator/guess-direction.ts'
import { lookupIndicator } from '../indicator/lookup-indicator.ts'
import { parseTarget } from '../target/parse-target.ts'
import { printTarget } from '../target/print-target.ts'
import { judgeRow } from './judge-row.ts'
import type { VerdictStatus } from './types.ts'

type Row = {
  year: number
  no: string | null
  parent: string | null
  name: string
  unit: string | null
  target: string | null
  actual: string | null
  met: string | null
}
type Evaluation = { name: string; status: VerdictStatus; accept?: VerdictStatus[] }
type Annotation = { file: string; report_year: number; indicators: Row[]; evaluation: Evaluation[] }

/** Hand-made annotations of published reports; they are not part of the repository. */
const repository = fileURLToPath(new URL('../../../..', import.meta.url))
const folder = join(resolve(repository, process.env['GANGMU_SHARED'] ?? '../shared'), 'gold')
const annotations: Annotation[] = existsSync(folder)
  ? readdirSync(folder)
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Annotation)
      .filter((gold) => Array.isArray(gold.indicators) && gold.evaluation?.length > 0)
  : []

const directionFor = (row: Row) => {
  const found = lookupIndicator(row.name, { unit: row.unit })
  return (found && directionOf(found.code)) ?? guessDirection(row.name)
}

test.skipIf(annotations.length === 0)(
  'annotated rows are judged as their annotators did (skipped without GANGMU_SHARED: no annotations)',
  () => {
    const wrong: string[] = []
    for (const gold of annotations) {
      const rows = gold.indicators.filter((row) => row.year === gold.report_year)
      const findActual = ({ code }: { code: string | null }) => {
        const row = rows.find((candidate) => code !== null && lookupIndicator(candidate.name, { unit: candidate.unit })?.code === code)
        return row?.actual == null ? null : { text: row.actual, unit: row.unit }
      }
      for (const { name, status, accept = [] } of gold.evaluation) {
        const row = rows.find((candidate) => candidate.name === name)!
        const verdict = judgeRow({
          ...row,
          direction: directionFor(row),
          targetText: row.target,
          actualText: row.actual,
          declaredText: row.met,
          context: { findActual },
        })
        if (![status, ...accept].includes(verdict.status)) wrong.push(`${gold.file} ${name}: ${verdict.status} ${verdict.reason.code}`)
      }
    }
    expect(wrong).toEqual([])
  },
)

test.skipIf(annotations.length === 0)('every annotated cell parses and prints back (skipped without GANGMU_SHARED: no annotations)', () => {
  const cells = annotations.flatMap((gold) =>
    gold.indicators.flatMap((row) => [row.target, row.actual].filter((text) => text !== null).map((text) => ({ text, unit: row.unit }))),
  )
  expect(cells.filter(({ text, unit }) => parseTarget(text, { unit }).kind === 'unparsed')).toEqual([])
  expect(cells.filter(({ text, unit }) => printTarget(parseTarget(text, { unit })) !== text)).toEqual([])
})
