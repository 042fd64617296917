import type { MonthFacts, MonthFigure, MonthRank, MonthTarget } from '../monitor/month-facts.ts'
import type { WatchedLine, WatchedMonth } from '../warning/types.ts'

/** What a month knows of a line, for tests: what a test is not about has one plain value. */
export const monthFigure = (value: number | null, changes: Partial<MonthFigure> = {}): MonthFigure => ({
  observationId: 'o1',
  period: '2025-01/2025-06',
  value,
  raw: String(value),
  unit: '%',
  provider: '区统计局',
  vintage: 'flash',
  status: 'A',
  release: 'internal',
  publishedOn: '2025-07-18',
  recordedAt: '2025-07-18T08:00:00.000Z',
  ...changes,
})

export const monthTarget = (value: number | null): MonthTarget => ({
  targetId: 't1',
  period: '2025-01/2025-06',
  text: value === null ? '稳中有升' : String(value),
  value,
})

export const monthRank = (place: number, before: number | null, changes: Partial<MonthRank> = {}): MonthRank => ({
  set: { id: 'city', name: '全市' },
  source: 'supplied',
  place,
  total: 38,
  ties: 0,
  before,
  toNext: null,
  ...changes,
})

export const monthFacts = (changes: Partial<MonthFacts> = {}): MonthFacts => ({
  lineId: 'l1',
  name: '规模以上工业增加值增速',
  no: '1',
  unit: '%',
  group: '工业',
  indicator: 'scale-industry-va-growth',
  direction: 'up',
  measure: 'growth',
  month: '2025-06',
  period: '2025-01/2025-06',
  availability: 'present',
  dueOn: '2025-07-20',
  figure: monthFigure(6),
  lastYear: null,
  previous: null,
  growth: { value: 6, how: 'own' },
  yearTarget: null,
  stageTarget: monthTarget(7),
  city: monthFigure(6.4),
  ranks: [],
  estimate: null,
  leadUnit: { id: 'u1', name: '区经信委' },
  leadLeader: null,
  ...changes,
})

export const watchedLine = (changes: Partial<MonthFacts> = {}, judged: Partial<Omit<WatchedLine, 'facts'>> = {}): WatchedLine => ({
  facts: monthFacts(changes),
  behind: null,
  behindBefore: [],
  red: null,
  ...judged,
})

export const watchedMonth = (lines: readonly WatchedLine[], changes: Partial<WatchedMonth> = {}): WatchedMonth => ({
  month: '2025-06',
  lines,
  proxies: new Map(),
  ...changes,
})
