import { DEFAULT_ENTRY_RULES } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { afterSaving, cellsToSave, checkDraft, countOpen, NO_DRAFT, shownCells, withCell, withDetail, withRefused } from './form-draft.ts'
import type { Cell, FormView } from './queries.ts'

type Rules = FormView['rules']

const cell = (id: string, more: Partial<Cell> = {}): Cell => ({
  ...{ id, sort: 'figure', lineId: null, indicator: 'trade', name: '货物进出口总额', unit: '亿元', period: '2026-01/2026-02' },
  ...{ providerId: null, providerName: null, raw: '', sentence: null, details: null, version: 0, source: null, origin: null },
  ...{ enteredBy: null, enteredAt: null, known: null, history: [], estimates: [], findings: [] },
  traits: { kind: 'level', accrual: 'cumulative', notSummed: null, absent: null },
  ...more,
})
const form = {
  cells: [cell('a'), cell('b', { raw: '4', version: 2 })],
  rules: structuredClone(DEFAULT_ENTRY_RULES) as Rules,
  knownFigures: [],
}
const [a, b] = form.cells as [Cell, Cell]

describe('a draft', () => {
  test('holds what was typed, and nothing once it is typed back', () => {
    const typed = withCell(NO_DRAFT, b, { raw: '5' })
    expect(cellsToSave(typed)).toEqual([{ askId: 'b', raw: '5', sentence: null, details: null, base: 2, source: 'page' }])
    expect(withCell(typed, b, { raw: '4' })).toEqual({})
    expect(shownCells(form, typed).map(({ shown }) => shown.raw)).toEqual(['', '5'])
  })

  test('is checked as the server checks it', () => {
    const shown = shownCells(form, withCell(NO_DRAFT, b, { raw: '很多' }))
    const findings = checkDraft(form, shown)
    expect([...findings.values()].map((all) => all.map(({ code }) => code))).toEqual([['missing'], ['not-a-figure']])
    expect(countOpen(shown, findings)).toEqual({ errors: 1, warnings: 1 })
    const said = shownCells(form, withCell(NO_DRAFT, a, { sentence: '未取得' }))
    expect(countOpen(said, checkDraft(form, said))).toEqual({ errors: 0, warnings: 0 })
  })

  test('keeps the texts of an estimate together', () => {
    const estimate = cell('e', { sort: 'estimate', period: '2026' })
    const [shown] = shownCells({ cells: [estimate] }, NO_DRAFT)
    expect(withDetail(NO_DRAFT, shown!, { proposal: '33' })['e']?.details).toMatchObject({ proposal: '33', basis: '', attachmentIds: [] })
  })

  test('once saved is empty; what somebody else wrote waits for a word, what was typed on goes over the new version', () => {
    const sent = withCell(withCell(NO_DRAFT, a, { raw: '1' }), b, { raw: '5' })
    const now = withCell(sent, a, { raw: '12' })
    const theirs = { ...b, raw: '6', version: 3, enteredBy: '赵强', enteredAt: '2026-03-01T00:00:00Z' }
    const answer = { form: { cells: [{ ...a, version: 1, raw: '1' }, theirs] }, conflicts: [{ askId: 'b', current: theirs }] }
    const after = afterSaving(now, sent, answer)
    expect(after).toMatchObject({ a: { raw: '12', base: 1 }, b: { raw: '5', base: 3, theirs: { raw: '6', by: '赵强' } } })
    expect(cellsToSave(after).map(({ askId }) => askId)).toEqual(['a'])
    expect(afterSaving(sent, sent, { form: answer.form, conflicts: [] })).toEqual({})
  })

  test('takes what a workbook says of cells that others have filled since, for a word on each', () => {
    const theirs = { ...b, raw: '6', version: 3, enteredBy: '赵强', enteredAt: '2026-03-01T00:00:00Z' }
    const after = withRefused(NO_DRAFT, [{ askId: 'b', entered: { raw: '5', sentence: null, details: null }, current: theirs }])
    expect(after['b']).toMatchObject({ raw: '5', sentence: '', base: 3, source: 'workbook', theirs: { raw: '6', by: '赵强' } })
    expect(cellsToSave(after)).toEqual([])
  })
})
