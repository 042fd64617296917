import { expect, test } from 'vitest'
import { partRows, type SplitLine } from '../../lib/split-lines.ts'
import { changedCells, changedElsewhere, checkDraft, isUnread, NO_DRAFT, textOf, withText } from './split-draft.ts'

const YEAR = '2026'
const PERIODS = ['2026-01/2026-03', YEAR]
const district = { kind: 'area' as const, id: 'district' }
const units = ['a', 'b'].map((id) => ({ subject: { kind: 'unit' as const, id }, name: id, kind: 'department' as const }))
const view = { plan: { areaId: 'district' } as Parameters<typeof partRows>[0]['plan'], subjects: units, otherSubjects: [] }
const target = (subject: SplitLine['parts'][number]['subject'], period: string, text: string) =>
  ({ id: text, subject, period, text }) as SplitLine['parts'][number]
const line = {
  id: 'line',
  name: '城镇新增就业',
  unit: '人',
  indicator: null,
  whole: target(district, YEAR, '10000'),
  parts: [target(units[0]!.subject, YEAR, '4000')],
} as unknown as SplitLine
const rows = partRows(view, line.parts, ['unit b'])
const [own, a, b] = [rows[0]!, rows[1]!, rows[2]!]
const codes = (draft = NO_DRAFT) => checkDraft(draft, line, rows, PERIODS, {}).map(({ code, keys }) => [code, keys])

test('a cell says what was typed, is sent only where it differs, and typed back is no change', () => {
  const typed = withText(withText(NO_DRAFT, b, YEAR, ' 6000 '), own, PERIODS[0]!, '2000')
  expect([textOf(typed, a, YEAR), textOf(typed, b, YEAR)]).toEqual(['4000', ' 6000 '])
  expect(changedCells(typed, 'line', rows, PERIODS)).toEqual([
    { lineId: 'line', subject: district, period: PERIODS[0], before: '', text: '2000' },
    { lineId: 'line', subject: b.subject, period: YEAR, before: '', text: '6000' },
  ])
  expect(changedCells(withText(typed, a, YEAR, ''), 'line', rows, PERIODS)).toContainEqual(
    expect.objectContaining({ before: '4000', text: '' }),
  )
  expect(withText(withText(NO_DRAFT, a, YEAR, '4001'), a, YEAR, '4000').edits).toEqual({})
})

test('the check follows what is typed and names the cells', () => {
  expect(codes()).toEqual([['sum-short', ['whole', 'unit a 2026']]])
  expect(codes(withText(NO_DRAFT, b, YEAR, '6000'))).toEqual([['sum-reaches', ['whole', 'unit a 2026', 'unit b 2026']]])
  const early = withText(withText(NO_DRAFT, b, YEAR, '6000'), own, PERIODS[0]!, '12000')
  expect(codes(early).map(([code]) => code)).toEqual(['sum-reaches', 'period-falls'])
})

test('what somebody else changed under one’s hands is told apart', () => {
  const typed = withText(NO_DRAFT, a, YEAR, '4500')
  expect(changedElsewhere(typed, a, YEAR)).toBeNull()
  const [, now] = partRows(view, [target(units[0]!.subject, YEAR, '4200')])
  expect(changedElsewhere(typed, now!, YEAR)).toBe('4200')
  expect(changedElsewhere(withText(typed, now!, YEAR, '4600'), now!, YEAR)).toBe('4200')
})

test('prose is no target', () => {
  expect([isUnread('另行商定，报区政府同意后执行', '人'), isUnread('6左右', '%'), isUnread('', null)]).toEqual([true, false, false])
})
