import { expect, test } from 'vitest'
import { answeringNames, partRows, type SplitFinding, type SplitLine, splitStateOf, worstFinding } from './split-lines.ts'

const unit = (id: string) => ({ kind: 'unit' as const, id })
const district = { kind: 'area' as const, id: 'district' }
const named = (id: string) => ({ subject: unit(id), name: id.toUpperCase(), kind: 'department' as const })
const view = {
  plan: { areaId: 'district' } as Parameters<typeof partRows>[0]['plan'],
  subjects: [named('a'), named('b'), named('c')],
  otherSubjects: [named('gone')],
}
const part = (subject: SplitLine['parts'][number]['subject'], period: string, text: string) =>
  ({ subject, period, text }) as SplitLine['parts'][number]
const finding = (code: string, severity: SplitFinding['severity']): SplitFinding => ({ code, severity, keys: [], params: {} })

test('rows: the area itself first, then who has a target in the order offered, who is gone last and only to be emptied', () => {
  const parts = [part(unit('gone'), '2026', '1'), part(unit('b'), '2026', '2'), part(district, '2026-01/2026-03', '3')]
  expect(partRows(view, parts, ['unit c']).map(({ key, name, isOffered, texts }) => [key, name, isOffered, texts])).toEqual([
    ['area district', null, true, { '2026-01/2026-03': '3' }],
    ['unit b', 'B', true, { '2026': '2' }],
    ['unit c', 'C', true, {}],
    ['unit gone', 'GONE', false, { '2026': '1' }],
  ])
})

test('who answers is named, whether or not one could split to them', () => {
  expect(answeringNames(view, { unitIds: ['gone', 'a'] })).toEqual(['A', 'GONE'])
})

test('a line is open, wrong or done by its parts and what the check says of them', () => {
  const whole = {} as SplitLine['whole']
  const parts = [part(unit('a'), '2026', '1')]
  expect(splitStateOf({ whole: null, parts: [], findings: [] })).toBe('no-whole')
  expect(splitStateOf({ whole, parts: [], findings: [] })).toBe('open')
  expect(splitStateOf({ whole, parts, findings: [finding('sum-reaches', 'hint')] })).toBe('done')
  const findings = [finding('no-sum', 'hint'), finding('part-unlike', 'suspect'), finding('sum-short', 'error')]
  expect(splitStateOf({ whole, parts, findings })).toBe('wrong')
  expect(worstFinding(findings)?.code).toBe('sum-short')
  expect(worstFinding([])).toBeNull()
})
