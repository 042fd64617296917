import { expect, test } from 'vitest'
import { EMPTY_LINE, toDraft, toEdit, toWrittenLine } from './line-draft.ts'
import { makeLine, makeTarget } from './testing/make-line.ts'

const PLAN = { year: 2024, areaId: 'own' }
const LINE = makeLine('固定资产投资增速', {
  group: '一、经济',
  target: makeTarget('6左右'),
  targets: [
    makeTarget('7', { system: 'stretch' }),
    makeTarget('2', { system: 'city', splitOf: 'target' }),
    makeTarget('9', { system: 'proposal', period: '2026' }),
    makeTarget('1', { system: 'assessment', subject: { kind: 'area', id: 'town' } }),
  ],
})
const START = toDraft(LINE, PLAN, 'congress')

test('a draft of a line holds the targets of the whole area and year, by system', () => {
  expect(START.targets).toEqual({ congress: '6左右', stretch: '7' })
  expect(START).toMatchObject({ no: '1', name: '固定资产投资增速', unit: '%', group: '一、经济', definition: '' })
})

test.each([
  ['nothing', {}, null],
  ['one field', { unit: '亿元' }, { unit: '亿元' }],
  ['a field emptied', { group: '  ' }, { group: null }],
  ['its place', { position: '3' }, { position: 3 }],
  ['its place to none', { position: '' }, null],
  ['★', { core: true }, { core: true }],
  ['the target', { targets: { ...START.targets, congress: ' 6.5 ' } }, { target: { system: 'congress', text: '6.5', rationale: null } }],
])('%s changed: nothing else is sent', (_, change, expected) => {
  expect(toEdit(START, { ...START, ...change }, 'congress')).toEqual(expected)
})

test('the target of another system, with its reason, and the way back', () => {
  const after = { ...START, system: 'stretch' as const, targets: { ...START.targets, stretch: '7.5' }, rationale: '跳一跳、够得着' }
  expect(toEdit(START, after, 'stretch')).toEqual({ target: { system: 'stretch', text: '7.5', rationale: '跳一跳、够得着' } })
  expect(toEdit(after, START, 'stretch')).toEqual({ target: { system: 'stretch', text: '7', rationale: null } })
})

test('a target taken back is sent empty', () => {
  expect(toEdit(START, { ...START, targets: { congress: '6左右' } }, 'stretch')).toEqual({
    target: { system: 'stretch', text: '', rationale: null },
  })
})

test('a new line: what was left empty is null', () => {
  expect(toWrittenLine({ ...EMPTY_LINE, name: ' 粮食产量 ', unit: '万吨', targets: { congress: '11.3以上' } })).toEqual({
    no: null,
    name: '粮食产量',
    unit: '万吨',
    group: null,
    core: false,
    nature: null,
    definition: null,
    target: '11.3以上',
  })
})
