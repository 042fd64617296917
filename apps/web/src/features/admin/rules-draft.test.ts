import { DEFAULT_SETTINGS, type SigningStep } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import {
  findRulesProblems,
  type IdentityDraft,
  moveStep,
  NUMBER_BOUNDS,
  type NumberName,
  type RulesDraft,
  readRulesDraft,
  toRulesDraft,
  withNewStep,
} from './rules-draft.ts'

const DEFAULT = DEFAULT_SETTINGS.collection
const draft = toRulesDraft(DEFAULT)
/** Steps that Gangmu ships have their names in the catalogue. */
const nameOf = ({ code, label }: SigningStep): string | null => label || (code.startsWith('step-') ? null : code)
const problems = (change: Partial<RulesDraft>) =>
  findRulesProblems({ ...draft, ...change }, nameOf).map(({ field, code, params }) => [field, code, ...Object.values(params)])

test('the rules come back from their draft as they were, and nothing is wrong with those Gangmu ships', () => {
  expect(readRulesDraft(draft)).toEqual(DEFAULT)
  expect(problems({})).toEqual([])
})

describe('steps', () => {
  test('a new one stands before the lock, wants a name, and moves between filling and locking', () => {
    const chain = withNewStep(draft.chain)
    expect(chain.map(({ kind }) => kind)).toEqual(['fill', 'sign', 'sign', 'sign', 'sign', 'lock'])
    expect(problems({ chain })).toEqual([['chain.4', 'step-unnamed']])
    const named = chain.map((step, at) => (at === 4 ? { ...step, label: '分管领导审核' } : step))
    expect(problems({ chain: named })).toEqual([])
    const twice = withNewStep(named)
    expect(new Set(twice.map(({ code }) => code)).size).toBe(twice.length)
    expect(problems({ chain: twice.map((step, at) => (at === 5 ? { ...step, label: '分管领导审核' } : step)) })).toEqual([
      ['chain.5', 'step-twice', 5],
    ])
    expect(moveStep(chain, 4, -1).map(({ code }) => code)).toEqual([
      'fill',
      'unit-review',
      'provider-check',
      'step-a',
      'office-approval',
      'lock',
    ])
    expect(moveStep(chain, 1, -1)).toBe(chain)
    expect(moveStep(chain, 4, 1)).toBe(chain)
  })
})

test.each(Object.entries(NUMBER_BOUNDS))('%s stays within its bounds', (name, { low, high, whole }) => {
  const of = (text: string) => problems({ numbers: { ...draft.numbers, [name as NumberName]: text } })
  const wrong = [[name, whole ? 'whole-number' : 'number', low, high]]
  expect(of(String(low))).toEqual([])
  expect(of(String(high))).toEqual([])
  for (const text of ['', '三', '-1', String(high + 1)]) expect(of(text)).toEqual(wrong)
  expect(of(String(low + 0.5))).toEqual(whole ? wrong : [])
})

describe('identities', () => {
  const trade: IdentityDraft = { whole: 'trade', parts: ['exports', 'imports'], tolerance: '' }
  test.each<readonly [string, readonly IdentityDraft[], readonly unknown[]]>([
    ['no whole', [{ ...trade, whole: '' }], ['identities.0', 'whole-missing']],
    ['one part', [{ ...trade, parts: ['exports', ''] }], ['identities.0', 'parts-few']],
    ['a part twice', [{ ...trade, parts: ['exports', 'exports'] }], ['identities.0', 'part-twice']],
    ['the whole among its parts', [{ ...trade, parts: ['exports', 'trade'] }], ['identities.0', 'part-twice']],
    ['said twice', [trade, { ...trade, parts: ['imports', 'exports'] }], ['identities.1', 'identity-twice', 1]],
    ['a tolerance in words', [{ ...trade, tolerance: '少许' }], ['identities.0', 'tolerance-wrong']],
  ])('%s', (_, identities, wrong) => expect(problems({ identities })).toEqual([wrong]))

  test('a tolerance is kept, an empty part is not', () => {
    const { checks } = readRulesDraft({ ...draft, identities: [{ ...trade, parts: ['exports', '', 'imports'], tolerance: '0.5' }] })
    expect(checks.identities).toEqual([{ whole: 'trade', parts: ['exports', 'imports'], tolerance: 0.5 }])
  })
})
