import type { FindingSeverity, FindingState } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { filterFindings, joinFindings, nextOpen, sentencesOf } from './arrange-joint.ts'
import type { JointFinding } from './queries.ts'

const finding = (key: string, pair: string, severity: FindingSeverity = '疑似', state: FindingState = 'open') => {
  const [reportId, against] = pair.split('~')
  return { key, reportId, against, severity, state, sentences: [] } as unknown as JointFinding
}

const COLUMNS = ['plan', 'work', 'budget']
const ALL = [
  finding('jobs', 'plan~work', '提示'),
  finding('gdp', 'work~budget'),
  finding('gdp', 'plan~budget'),
  finding('gdp', 'plan~work'),
  finding('firms', 'plan~last', '必错', 'verified'),
]
const NONE = { severity: null, pair: null, isOpenOnly: false }

test('three reports with three figures are one disagreement, decided on at the leftmost report', () => {
  const joined = joinFindings(ALL, COLUMNS)
  expect(joined.map(({ key }) => key)).toEqual(['firms', 'gdp', 'jobs'])
  expect(joined[1]!.findings.map(({ reportId, against }) => `${reportId}~${against}`)).toEqual(['plan~work', 'plan~budget', 'work~budget'])
  expect(joined[1]!.first).toBe(ALL[3])
})

test.each([
  [{ ...NONE, severity: '必错' }, ['firms']],
  [{ ...NONE, pair: 'work~budget' }, ['gdp']],
  [{ ...NONE, severity: '提示', pair: 'plan~last' }, []],
])('%j leaves %j', (filter, keys) => {
  expect(filterFindings(ALL, filter).map(({ key }) => key)).toEqual(keys)
})

test('the next open one lies below, or at the top again', () => {
  const shown = joinFindings(ALL, COLUMNS)
  expect(nextOpen(shown, shown[0]!)?.key).toBe('gdp')
  expect(nextOpen(shown, shown[2]!)?.key).toBe('gdp')
  expect(nextOpen(shown.slice(0, 1), shown[0]!)).toBeNull()
})

test('a sentence that two findings share stands once, with the marks of both', () => {
  const sentence = (reportId: string, line: number, start: number) => ({
    reportId,
    line,
    start: 0,
    text: '',
    place: null,
    marks: [{ start, end: start + 2 }],
  })
  const own = sentencesOf('plan', [
    { sentences: [sentence('plan', 8, 4), sentence('work', 8, 1)] },
    { sentences: [sentence('plan', 8, 9), sentence('plan', 11, 0)] },
  ])
  expect(own.map(({ line, marks }) => [line, marks.map(({ start }) => start)])).toEqual([
    [8, [4, 9]],
    [11, [0]],
  ])
})
