import type { Fact, ReviewedElement } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { draftOf, readDraft, readFigure } from './correction-fields.ts'

const FACT: Fact = {
  key: 'k',
  line: 1,
  start: 0,
  end: 3,
  raw: '6%',
  subject: '投资',
  indicator: null,
  measure: 'growth',
  value: [1, 2],
  unit: '%',
  cmp: '=',
  scope: ['累计', '区级'],
  comparedWith: null,
  period: null,
  modality: 'actual',
  area: null,
}
const fact = { kind: 'fact', thing: FACT } as Pick<ReviewedElement, 'kind' | 'thing'>
const glossary = { kind: 'glossary', thing: { term: '双碳', line: 1, start: 0, end: 2, text: '指' } } as Pick<
  ReviewedElement,
  'kind' | 'thing'
>

test('the form begins with what was read', () => {
  expect(draftOf(fact)).toMatchObject({ subject: '投资', value: '1—2', scope: '累计、区级', period: '' })
})

test('only what was changed is a correction', () => {
  expect(readDraft(fact, { ...draftOf(fact), value: '−13.9', period: '2024', scope: '' })).toEqual({
    ok: true,
    value: { value: -13.9, period: '2024', scope: [] },
  })
  expect(readDraft(fact, { ...draftOf(fact), unit: '' })).toEqual({ ok: true, value: { unit: null } })
  expect(readDraft(fact, draftOf(fact))).toEqual({ ok: false, field: null })
})

test.each([
  [fact, 'period', '去年'],
  [fact, 'value', ''],
  [fact, 'subject', ' '],
  [glossary, 'term', ''],
])('what cannot be taken is named by its field: %# %s', (element, field, text) => {
  expect(readDraft(element, { ...draftOf(element), [field]: text })).toEqual({ ok: false, field })
})

test.each([
  ['12.5', 12.5],
  ['1,200', 1200],
  ['－3', -3],
  ['3—5', [3, 5]],
  ['1.91:1', '1.91:1'],
  ['Ⅱ类', 'Ⅱ类'],
])('the figure %s', (text, value) => {
  expect(readFigure(text)).toEqual(value)
})
