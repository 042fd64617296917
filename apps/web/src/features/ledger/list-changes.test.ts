import { expect, test } from 'vitest'
import { listChanges } from './list-changes.ts'
import type { ProjectHistory } from './queries.ts'

const FACTS = {
  id: '1',
  no: 'ZD-1',
  nationalCode: null,
  name: '公路',
  grade: 'A',
  sector: '基础设施',
  investor: 'government',
  stage: 'new',
  unitId: 'u',
  leaderPostId: null,
  areaId: null,
  total: 10,
  plannedStart: null,
  plannedFinish: null,
  actualStart: null,
  actualFinish: null,
  notStarted: null,
  note: null,
  removed: false,
} as const

const version = (number: number, change: object): ProjectHistory['versions'][number] => ({
  ...FACTS,
  years: [],
  version: number,
  recordedBy: `用户${number}`,
  recordedAt: `2025-0${number}-01T00:00:00Z`,
  ...change,
})

const month = (revision: number, completed: number, at: string): ProjectHistory['months'][number] => ({
  projectId: '1',
  projectVersion: 1,
  month: '2025-03',
  revision,
  completed,
  note: null,
  problem: null,
  recordedBy: '填报人',
  recordedAt: at,
})

test('what became other is told step by step, the latest first; a first figure is no change', () => {
  const versions = [
    version(2, { stage: 'continued', years: [{ year: 2025, planned: 8, path: [1] }] }),
    version(1, { years: [{ year: 2025, planned: 5, path: null }] }),
  ]
  const months = [month(2, 7, '2025-04-01T00:00:00Z'), month(1, 6, '2025-03-01T00:00:00Z')]
  expect(listChanges({ versions, months })).toEqual([
    { by: '填报人', at: '2025-04-01T00:00:00Z', changes: [{ kind: 'month', month: '2025-03', before: 6, after: 7 }] },
    {
      by: '用户2',
      at: '2025-02-01T00:00:00Z',
      changes: [
        { kind: 'field', field: 'stage', before: 'new', after: 'continued' },
        { kind: 'planned', year: 2025, before: 5, after: 8 },
        { kind: 'path', year: 2025 },
      ],
    },
    { by: '用户1', at: '2025-01-01T00:00:00Z', changes: [] },
  ])
})
