import { createHash, randomUUID } from 'node:crypto'
import type { NewReading, NewReport } from '@gangmu/application'
import type { Fact, IndicatorRow, Reading } from '@gangmu/domain'

/** A report of an invented district; other text gives other bytes. */
export const sampleReport = (text = `青岚区计划报告 ${randomUUID()}`, fileName = '青岚区.txt'): NewReport => {
  const bytes = new TextEncoder().encode(text)
  const id = randomUUID()
  return {
    id,
    fileName,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    receivedBy: '甲',
    secrecy: 'public',
    familyId: id,
    familyStage: null,
  }
}

const SAMPLE_LINES = ['青岚区2031年计划执行情况', '地区生产总值增长6.4%，', '新办企业1—2家，城乡收入比1.91:1。']

const fact = (change: Partial<Fact>): Fact => ({
  key: 'k1',
  line: 2,
  start: 6,
  end: 12,
  raw: '6.4%',
  subject: '地区生产总值',
  indicator: 'gdp',
  measure: 'growth',
  value: 6.4,
  unit: '%',
  cmp: '=',
  scope: [],
  comparedWith: null,
  period: '2031',
  modality: 'actual',
  area: null,
  ...change,
})

const row = (change: Partial<IndicatorRow>): IndicatorRow => ({
  table: '附表1',
  year: 2031,
  no: '1',
  group: '综合',
  parent: null,
  name: '地区生产总值增长',
  unit: '%',
  nature: '预期性',
  core: true,
  target: { text: '6以上', expression: '>= 6' },
  actual: { text: '6.4', value: 6.4 },
  declared: { text: '是', class: 'met' },
  status: 'met',
  reason: { code: 'target-reached', params: { gap: 0.4, unit: '百分点', reference: null } },
  indicator: 'gdp',
  line: 2,
  spans: { name: { line: 2, start: 0, end: 8 }, target: { line: 2, start: 9, end: 12 }, actual: null },
  ...change,
})

/** A reading in which every kind of value and every null of the format occurs. */
export const sampleReading = (reportId: string, change: Partial<Reading> = {}): NewReading => ({
  id: randomUUID(),
  reportId,
  readerVersion: '1.0.0',
  encoding: 'gb18030',
  lines: SAMPLE_LINES,
  durationMs: 41.7,
  verdicts: { met: 1, missed: 0, undetermined: 1 },
  review: { elements: 7, decided: 0 },
  result: {
    schema: 'gangmu.reading/1',
    report: {
      title: '青岚区2031年计划执行情况',
      kind: 'plan-report',
      region: '青岚区',
      regionCode: null,
      reportYear: 2031,
      planYear: 2032,
      date: '2032-01-15',
      issuer: '青岚区发展改革委',
    },
    indicators: [
      row({}),
      row({
        no: null,
        group: null,
        name: '空气质量优良天数',
        unit: null,
        nature: null,
        core: null,
        target: { text: '市级下达', expression: null },
        actual: { text: '—', value: null },
        declared: { text: '待定', class: null },
        status: 'undetermined',
        reason: { code: 'target-delegated', params: {} },
        indicator: null,
        spans: { name: { line: 3, start: 0, end: 4 }, target: null, actual: null },
      }),
      row({ target: null, actual: null, declared: null, status: null, reason: null, year: null }),
    ],
    facts: [
      fact({}),
      fact({ key: 'k2', line: 3, value: [1, 2], unit: '家', measure: 'count', scope: ['新增', '区级'], indicator: null, cmp: '~' }),
      fact({ key: 'k3', line: 3, value: '1.91:1', unit: null, measure: 'ratio', comparedWith: '全市', period: null, area: '城区' }),
    ],
    commitments: [],
    projects: [],
    livelihood: [],
    glossary: [],
    statements: [
      {
        line: 3,
        start: 0,
        end: 2,
        quote: '共',
        of: 'indicators',
        total: 3,
        met: 1,
        missed: null,
        undetermined: null,
        classes: { 预期性: 2, 约束性: 1 },
        names: [],
      },
    ],
    findings: [],
    diagnostics: [],
    ...change,
  },
})
