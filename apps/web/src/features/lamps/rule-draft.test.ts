import { LAMP_PRESET_NAMES, LAMP_PRESETS } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { findProblems, moveRule, NEW_CONDITION, newDraft, readDraft, readNumber, toDraft } from './rule-draft.ts'

test.each(LAMP_PRESET_NAMES)('every rule of %s is the same after it was opened and closed', (name) => {
  for (const rule of LAMP_PRESETS[name]) expect(readDraft(toDraft(rule))).toEqual(rule)
})

describe('a rule as it is typed', () => {
  const draft = newDraft(LAMP_PRESETS.stages)

  test('begins without a name or words, which it is told of', () => {
    expect(draft.code).toBe('rule-5')
    expect(newDraft([{ ...LAMP_PRESETS.stages[0]!, code: 'rule-2' }]).code).toBe('rule-3')
    expect(findProblems(draft)).toEqual(['name', 'when.0'])
    const numbers = {
      ...draft,
      name: '低于全市',
      when: [
        { ...NEW_CONDITION, about: 'city-margin' as const, than: '半' },
        { ...NEW_CONDITION, about: 'measures' as const },
      ],
    }
    expect(findProblems(numbers)).toEqual(['when.0', 'when.1'])
  })

  test('of which only one end of the months is said, it goes from or to the end of the year', () => {
    expect(readDraft({ ...draft, from: '10' }).months).toEqual({ from: 10, to: 12 })
    expect(readDraft({ ...draft, to: '3' }).months).toEqual({ from: 1, to: 3 })
  })
})

test.each([
  ['-0.5', -0.5],
  ['−0.5', -0.5],
  [' 12 ', 12],
  ['', null],
  ['1,000', null],
])('%s is the number %s', (text, value) => expect(readNumber(text)).toBe(value))

test('a rule moves one place', () => {
  expect(moveRule(LAMP_PRESETS.stages, 0, 1).map(({ code }) => code)).toEqual(['below-twice', 'far-below', 'below', 'on-pace'])
  expect(moveRule(LAMP_PRESETS.stages, 3, -1).map(({ code }) => code)).toEqual(['far-below', 'below-twice', 'on-pace', 'below'])
})
