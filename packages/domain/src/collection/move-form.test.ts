import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { can } from '../policy/can.ts'
import { type Action, ROLES } from '../policy/roles.ts'
import { FORM_ACTS, type FormActCode, type FormActor, type FormPlace, listActs, moveForm, newPlace, stepsOf } from './move-form.ts'
import { DEFAULT_CHAIN, isSigningChain, LOCKED, type SigningChain } from './signing-chain.ts'

const PARTIES = { unitId: 'commerce', providerIds: ['statistics'] }
const WHERE = { commerce: ['commerce'], statistics: ['statistics'], other: ['other'], everywhere: null } as const
const STEPS = [...DEFAULT_CHAIN.map(({ code }) => code), LOCKED]

/** What a step takes: the act → the right it needs, of which unit (null: of the whole space), and where the form is then. */
const TABLE: Readonly<Record<string, Partial<Record<FormActCode, readonly [Action, string | null, string]>>>> = {
  fill: { submit: ['collection.fill', 'commerce', 'unit-review'] },
  'unit-review': {
    approve: ['collection.sign', 'commerce', 'provider-check'],
    return: ['collection.sign', 'commerce', 'fill'],
    withdraw: ['collection.fill', 'commerce', 'fill'],
  },
  'provider-check': {
    approve: ['collection.sign', 'statistics', 'office-approval'],
    return: ['collection.sign', 'statistics', 'fill'],
  },
  'office-approval': { approve: ['collection.sign', null, 'lock'], return: ['collection.sign', null, 'fill'] },
  lock: { lock: ['collection.manage', null, LOCKED], return: ['collection.manage', null, 'fill'] },
  [LOCKED]: { unlock: ['collection.unlock', null, 'fill'] },
}

const placeAt = (step: string): FormPlace => ({ step, signed: [], submittedBy: step === 'fill' ? null : '张敏' })
const actorWith = (role: (typeof ROLES)[number], where: keyof typeof WHERE): FormActor => ({
  name: '李明',
  grants: [{ role, unitIds: WHERE[where] }],
})

describe('moveForm', () => {
  const cases = STEPS.flatMap((step) =>
    FORM_ACTS.flatMap((act) =>
      ROLES.flatMap((role) => Object.keys(WHERE).map((where) => [step, act, role, where as keyof typeof WHERE] as const)),
    ),
  )
  it('does at every step, for every act, role and reach what the table says', () => {
    expect(cases).toHaveLength(STEPS.length * FORM_ACTS.length * ROLES.length * 4)
    for (const [step, act, role, where] of cases) {
      const actor = actorWith(role, where)
      const outcome = moveForm(DEFAULT_CHAIN, PARTIES, placeAt(step), { act, reason: '口径不一致' }, actor)
      const row = TABLE[step]![act]
      const said = outcome.ok ? outcome.value.step : outcome.failure.code
      const expected =
        row === undefined ? 'collection-act-refused' : can(actor.grants, row[0], { unitId: row[1] }) ? row[2] : 'right-missing'
      expect([step, act, role, where, said]).toEqual([step, act, role, where, expected])
    }
  })

  it('lists what may be done', () => {
    expect(listActs(DEFAULT_CHAIN, PARTIES, placeAt('fill'), actorWith('reporter', 'commerce'))).toEqual(['submit'])
    expect(listActs(DEFAULT_CHAIN, PARTIES, placeAt('unit-review'), actorWith('reporter', 'commerce'))).toEqual([
      'approve',
      'return',
      'withdraw',
    ])
    expect(listActs(DEFAULT_CHAIN, PARTIES, placeAt(LOCKED), actorWith('dispatcher', 'everywhere'))).toEqual([])
    expect(listActs(DEFAULT_CHAIN, PARTIES, placeAt(LOCKED), actorWith('approver', 'everywhere'))).toEqual(['unlock'])
  })

  it('waits for every unit whose figures stand in the form, and leaves the step out where there is none', () => {
    const parties = { unitId: 'commerce', providerIds: ['statistics', 'customs'] }
    const sign = (place: FormPlace, unit: string) =>
      moveForm(
        DEFAULT_CHAIN,
        parties,
        place,
        { act: 'approve', reason: null },
        { name: unit, grants: [{ role: 'reporter', unitIds: [unit] }] },
      )
    const first = sign(placeAt('provider-check'), 'statistics')
    expect(first).toMatchObject({ ok: true, value: { step: 'provider-check', signed: ['statistics'], submittedBy: '张敏' } })
    expect(first.ok && sign(first.value, 'customs')).toMatchObject({ ok: true, value: { step: 'office-approval', signed: [] } })
    const alone = { unitId: 'commerce', providerIds: [] }
    expect(stepsOf(DEFAULT_CHAIN, alone).map(({ code }) => code)).not.toContain('provider-check')
    const everywhere = actorWith('approver', 'everywhere')
    expect(moveForm(DEFAULT_CHAIN, alone, placeAt('unit-review'), { act: 'approve', reason: null }, everywhere)).toMatchObject({
      value: { step: 'office-approval' },
    })
  })

  it('is not taken back once another unit has signed', () => {
    const chain = DEFAULT_CHAIN.filter(({ code }) => code !== 'unit-review')
    const parties = { unitId: 'commerce', providerIds: ['statistics', 'customs'] }
    const withdraw = (signed: readonly string[]) =>
      moveForm(
        chain,
        parties,
        { step: 'provider-check', signed, submittedBy: '张敏' },
        { act: 'withdraw', reason: null },
        actorWith('reporter', 'commerce'),
      )
    expect(withdraw([])).toMatchObject({ value: { step: 'fill' } })
    expect(withdraw(['statistics'])).toMatchObject({ failure: { code: 'collection-act-refused' } })
  })

  it.each(['return', 'unlock'] as const)('asks why: %s', (act) => {
    const place = placeAt(act === 'unlock' ? LOCKED : 'lock')
    const go = (reason: string | null) => moveForm(DEFAULT_CHAIN, PARTIES, place, { act, reason }, actorWith('approver', 'everywhere'))
    expect(go(null)).toMatchObject({ failure: { code: 'collection-reason-missing' } })
    expect(go('　')).toMatchObject({ failure: { code: 'collection-reason-missing' } })
    expect(go('数据有误')).toMatchObject({ ok: true })
  })

  it('may ask for a second person', () => {
    const chain = DEFAULT_CHAIN.map((step) => (step.code === 'unit-review' ? { ...step, otherPerson: true } : step))
    const go = (name: string, act: FormActCode) =>
      moveForm(chain, PARTIES, placeAt('unit-review'), { act, reason: '重报' }, { ...actorWith('reporter', 'commerce'), name })
    expect(go('张敏', 'approve')).toMatchObject({ failure: { code: 'collection-signer-filled' } })
    expect(go('张敏', 'withdraw')).toMatchObject({ ok: true })
    expect(go('赵强', 'approve')).toMatchObject({ ok: true })
  })

  it('never leaves its chain, whoever does what in whatever order', () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom(...FORM_ACTS), fc.constantFrom(...ROLES), fc.constantFrom('commerce', 'statistics', 'everywhere')),
      {
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(acts, (all) => {
        let place = newPlace(DEFAULT_CHAIN)
        for (const [act, role, where] of all) {
          const moved = moveForm(DEFAULT_CHAIN, PARTIES, place, { act, reason: '核' }, actorWith(role, where as keyof typeof WHERE))
          if (moved.ok) place = moved.value
          expect(STEPS).toContain(place.step)
          expect(place.submittedBy === null).toBe(place.step === 'fill')
        }
      }),
    )
  })
})

describe('isSigningChain', () => {
  const step = (code: string, kind: 'fill' | 'sign' | 'lock') => ({ ...DEFAULT_CHAIN[0]!, code, kind })
  it.each<readonly [string, SigningChain, boolean]>([
    ['the default', DEFAULT_CHAIN, true],
    ['filling and locking alone', [step('a', 'fill'), step('b', 'lock')], true],
    ['no lock', [step('a', 'fill'), step('b', 'sign')], false],
    ['filled twice', [step('a', 'fill'), step('b', 'fill'), step('c', 'lock')], false],
    ['locked in between', [step('a', 'fill'), step('b', 'lock'), step('c', 'lock')], false],
    ['a code twice', [step('a', 'fill'), step('a', 'lock')], false],
    ['a code of our own', [step('locked', 'fill'), step('b', 'lock')], false],
    ['nothing', [], false],
  ])('%s', (_, chain, holds) => {
    expect(isSigningChain(chain)).toBe(holds)
  })
})
