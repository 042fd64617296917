import type { PairRule } from '@gangmu/checker'
import type { ReportKind, ReportSummary } from '@gangmu/domain'
import { makeReading } from '@gangmu/domain/testing'
import { expect, test } from 'vitest'
import { holdTogether } from './find-between.ts'
import type { LoadedSource } from './load-checks.ts'

const loaded = (id: string, kind: ReportKind, reportYear: number, line: string): LoadedSource => {
  const header = {
    title: id,
    kind,
    region: '望溪区',
    regionCode: null,
    reportYear,
    planYear: reportYear + 1,
    date: null,
    issuer: null,
  }
  return {
    report: { id, familyId: id, familyStage: null, receivedAt: '2026-01-01T00:00:00Z', sha256: `sha-${id}`, header } as ReportSummary,
    reading: {
      id: `reading-${id}`,
      reportId: id,
      readerVersion: '1',
      encoding: 'utf-8',
      createdAt: '2026-01-01T00:00:00Z',
      durationMs: 1,
      result: makeReading({}, header),
    },
    source: { reportId: id, lines: [line], places: undefined, rowNames: new Map() },
  }
}

/** Says so where the first lines are not the same. */
const firstLines: PairRule = {
  id: 'first-lines',
  family: 'between-documents',
  severity: '疑似',
  relations: ['same-congress'],
  check: ({ lines, other }) =>
    lines[0] === other.lines[0]
      ? []
      : [
          {
            code: 'differ',
            params: {},
            spans: [
              { line: 1, start: 0, end: 2 },
              { doc: other.doc, line: 1, start: 0, end: 2 },
            ],
            values: [],
            about: ['first line'],
          },
        ],
}

test('every two that have to do with each other are held against each other by the rules for how they stand', () => {
  const plan = loaded('plan', 'plan-report', 2025, '投资74亿元')
  const work = loaded('work', 'work-report', 2025, '投资75亿元')
  const before = loaded('before', 'plan-report', 2024, '投资70亿元')
  const found = holdTogether([before, work, plan], [firstLines])
  expect(found.map(({ report, other, relation, findings }) => [report.report.id, relation, other.report.id, findings.length])).toEqual([
    ['work', 'last-plan', 'before', 0],
    ['plan', 'last-plan', 'before', 0],
    ['plan', 'same-congress', 'work', 1],
  ])
  expect(found[2]?.findings[0]).toMatchObject({ lines: [1], spans: [{ line: 1 }, { doc: 'sha-work', line: 1 }] })
})
