import type { PlanLineView, PlanResult, PlanTarget } from '../plan-line.ts'

const RECORDED = { recordedBy: '综合科', recordedAt: '2024-01-20T02:00:00.000Z' }
const SOURCE = { reportId: '4b6e51a3-6f3a-4a43-9d5e-3f2d2d7c3a10', readingId: '0d9e2c6f-5a0f-4f0c-8c3b-6a7d8e9f0a11' }

export const printedAt = (line: number) => ({ ...SOURCE, span: { line, start: 0, end: 3 } })

export const makeTarget = (text: string, part: Partial<PlanTarget> = {}): PlanTarget => ({
  id: `target-${text}`,
  lineId: 'line',
  system: 'congress',
  subject: { kind: 'area', id: 'own' },
  period: '2024',
  text,
  expression: null,
  rationale: null,
  decision: null,
  splitOf: null,
  replaces: null,
  source: null,
  supersededAt: null,
  ...RECORDED,
  ...part,
})

export const makeResult = (raw: string, part: Partial<PlanResult> = {}): PlanResult => ({
  id: `result-${raw}`,
  raw,
  unit: '%',
  low: Number(raw),
  high: Number(raw),
  text: null,
  status: 'A',
  provider: '区统计局',
  vintage: 'reported',
  scope: '',
  release: 'internal',
  publishedOn: null,
  source: null,
  ...RECORDED,
  ...part,
})

type Verdict = NonNullable<PlanLineView['verdict']>

export const makeVerdict = (status: Verdict['status'], code: string, declared: Verdict['declared'] = null): Verdict => ({
  status,
  reason: { code: code as Verdict['reason']['code'], params: {} },
  declared,
  judgedAt: '2024-01-20T02:00:00.000Z',
  cause: 'confirmed',
})

/** A numbered line, expected, without figures. */
export const makeLine = (name: string, part: Partial<PlanLineView> = {}): PlanLineView => ({
  id: name,
  ordinal: 1,
  no: '1',
  name,
  unit: '%',
  group: null,
  core: false,
  parentId: null,
  nature: '预期性',
  definition: null,
  indicator: null,
  source: null,
  counted: true,
  target: null,
  targets: [],
  formerTargets: [],
  result: null,
  otherResults: [],
  lastYear: null,
  verdict: null,
  ...part,
})
