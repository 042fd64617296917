import { expect, test } from 'vitest'
import { awaitedBy, contradictsReport, printedPlaces } from './plan-line.ts'
import { makeLine, makeResult, makeTarget, makeVerdict, printedAt } from './testing/make-line.ts'

const delegated = makeTarget('完成市级下达任务', { expression: 'delegated:市级' })
const handedDown = makeTarget('≥3.2', { system: 'city' })

test.each([
  ['a delegated target nobody has registered', makeLine('', { target: delegated }), ['city-target']],
  [
    'neither number nor result',
    makeLine('', { target: delegated, verdict: makeVerdict('undetermined', 'not-fed-back') }),
    ['city-target', 'city-feedback'],
  ],
  [
    'only the result',
    makeLine('', { target: delegated, targets: [handedDown], verdict: makeVerdict('undetermined', 'not-fed-back') }),
    ['city-feedback'],
  ],
  [
    'the number of a unit is not that of the area',
    makeLine('', { target: delegated, targets: [{ ...handedDown, splitOf: 'target' }] }),
    ['city-target'],
  ],
  [
    'delegated, with something beside',
    makeLine('', { target: makeTarget('完成市级下达任务，进入前列', { expression: 'all(delegated:市级;rank:vague)' }) }),
    ['city-target'],
  ],
  ['a target not issued yet', makeLine('', { verdict: makeVerdict('undetermined', 'not-issued') }), ['city-target']],
  ['decided', makeLine('', { target: makeTarget('6.5'), verdict: makeVerdict('met', 'exceeded') }), []],
  ['undecided for want of last year', makeLine('', { verdict: makeVerdict('undetermined', 'last-year-missing') }), []],
] as const)('%s', (_, line, awaited) => {
  expect(awaitedBy(line)).toEqual(awaited)
})

test.each([
  ['met', { text: '完成', class: 'met' }, false],
  ['missed', { text: '完成', class: 'met' }, true],
  ['met', { text: '未完成', class: 'missed' }, true],
  ['undetermined', { text: '完成', class: 'met' }, false],
  ['missed', { text: '待市级反馈', class: 'undetermined' }, false],
  ['missed', { text: '——', class: null }, false],
  ['missed', null, false],
] as const)('figures show %s, the report says %j: contradiction %s', (status, declared, expected) => {
  expect(contradictsReport({ verdict: makeVerdict(status, 'short', declared) })).toBe(expected)
})

test('the places of a line come result first, without those that stand in no report', () => {
  const line = makeLine('', {
    source: printedAt(1),
    target: makeTarget('6', { source: printedAt(2) }),
    result: makeResult('6.1'),
    lastYear: makeResult('5.9', { source: printedAt(4) }),
  })
  expect(printedPlaces(line).map(({ figure, at }) => [figure, at.span.line])).toEqual([
    ['target', 2],
    ['last-year', 4],
    ['name', 1],
  ])
})
