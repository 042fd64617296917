import type {
  Commitment,
  Fact,
  GlossaryTerm,
  IndicatorRow,
  LivelihoodItem,
  ProjectItem,
  Reading,
  ReportHeader,
  Statement,
} from '../reading.ts'

/** Elements of a reading for tests: what a test is not about has one plain value. */
export const indicatorRow = (name: string, changes: Partial<IndicatorRow> = {}): IndicatorRow => ({
  table: '表1',
  year: 2023,
  no: null,
  group: null,
  parent: null,
  name,
  unit: '%',
  nature: null,
  core: null,
  target: null,
  actual: null,
  declared: null,
  status: null,
  reason: null,
  indicator: null,
  line: 1,
  spans: { name: { line: 1, start: 0, end: name.length }, target: null, actual: null },
  ...changes,
})

export const fact = (key: string, changes: Partial<Fact> = {}): Fact => ({
  key,
  line: 1,
  start: 0,
  end: 4,
  raw: '8.1%',
  subject: '固定资产投资',
  indicator: null,
  measure: 'growth',
  value: 8.1,
  unit: '%',
  cmp: '=',
  scope: [],
  comparedWith: null,
  period: '2023',
  modality: 'actual',
  area: null,
  ...changes,
})

export const commitment = (subject: string, changes: Partial<Commitment> = {}): Commitment => ({
  line: 1,
  start: 0,
  end: 9,
  quote: `新建${subject}3个`,
  subject,
  verb: '新建',
  value: 3,
  unit: '个',
  cmp: '=',
  deadline: '2024',
  measurable: true,
  ...changes,
})

export const project = (name: string, changes: Partial<ProjectItem> = {}): ProjectItem => ({
  line: 1,
  start: 0,
  end: name.length,
  name,
  phase: '开工',
  category: null,
  year: 2024,
  box: '专栏1',
  ...changes,
})

export const livelihoodItem = (text: string, changes: Partial<LivelihoodItem> = {}): LivelihoodItem => ({
  no: 1,
  line: 1,
  start: 0,
  end: text.length,
  group: null,
  target: { text, quantities: [] },
  result: null,
  status: null,
  ...changes,
})

export const glossaryTerm = (term: string, changes: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  term,
  line: 1,
  start: 0,
  end: term.length,
  text: `${term}是一个词。`,
  ...changes,
})

export const statement = (quote: string, changes: Partial<Statement> = {}): Statement => ({
  line: 1,
  start: 0,
  end: quote.length,
  quote,
  of: 'indicators',
  total: 32,
  met: 24,
  missed: null,
  undetermined: null,
  classes: {},
  names: [],
  ...changes,
})

const header: ReportHeader = {
  title: '关于青石县2023年国民经济和社会发展计划执行情况的报告',
  kind: 'plan-report',
  region: '青石县',
  regionCode: null,
  reportYear: 2023,
  planYear: 2024,
  date: null,
  issuer: null,
}

export const makeReading = (parts: Partial<Omit<Reading, 'report'>> = {}, report: Partial<ReportHeader> = {}): Reading => ({
  schema: 'gangmu.reading/1',
  report: { ...header, ...report },
  indicators: [],
  facts: [],
  commitments: [],
  projects: [],
  livelihood: [],
  glossary: [],
  statements: [],
  findings: [],
  diagnostics: [],
  ...parts,
})
