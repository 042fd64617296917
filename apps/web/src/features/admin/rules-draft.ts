import type { EntryIdentity, Settings, SigningStep } from '@gangmu/domain'

export type CollectionRules = Settings['collection']

/** An identity as it is being put together; '' is nothing chosen yet. */
export type IdentityDraft = { readonly whole: string; readonly parts: readonly string[]; readonly tolerance: string }

/** Numbers of the checks as they are being typed. */
export type NumberName = 'jump' | 'recentMonths' | 'leastSample' | 'leastPoints' | 'leastShare'

/** `leastShare` is typed as a percentage. */
export type RulesDraft = {
  readonly townships: boolean
  readonly chain: readonly SigningStep[]
  readonly numbers: Readonly<Record<NumberName, string>>
  readonly falls: CollectionRules['checks']['falls']
  readonly identities: readonly IdentityDraft[]
}

/** What the contract takes. */
export const NUMBER_BOUNDS: Readonly<Record<NumberName, { readonly low: number; readonly high: number; readonly whole: boolean }>> = {
  jump: { low: 1, high: 100, whole: false },
  recentMonths: { low: 0, high: 60, whole: true },
  leastSample: { low: 3, high: 60, whole: true },
  leastPoints: { low: 0, high: 100, whole: false },
  leastShare: { low: 0, high: 100, whole: false },
}
const NAMES = Object.keys(NUMBER_BOUNDS) as readonly NumberName[]

/** What is wrong, by the name of the field; `at` counts from 1 and names what it collides with. */
export type RulesProblem = {
  readonly field: string
  readonly code:
    | 'number'
    | 'whole-number'
    | 'step-unnamed'
    | 'step-twice'
    | 'whole-missing'
    | 'parts-few'
    | 'part-twice'
    | 'identity-twice'
    | 'tolerance-wrong'
  readonly params: Readonly<Record<string, number>>
}

export const toRulesDraft = ({ townships, chain, checks }: CollectionRules): RulesDraft => ({
  townships,
  chain,
  numbers: {
    jump: String(checks.jump),
    recentMonths: String(checks.recentMonths),
    leastSample: String(checks.leastSample),
    leastPoints: String(checks.leastPoints),
    leastShare: String(Math.round(checks.leastShare * 1e6) / 1e4),
  },
  falls: checks.falls,
  identities: checks.identities.map(({ whole, parts, tolerance }) => ({
    whole,
    parts,
    tolerance: tolerance === undefined ? '' : String(tolerance),
  })),
})

/** Null where it is no number. */
export const numberOf = (text: string): number | null => (/^\d{1,9}(?:\.\d{1,4})?$/.test(text.trim()) ? Number(text) : null)

/** The rules a draft without problems stands for. */
export const readRulesDraft = ({ townships, chain, numbers, falls, identities }: RulesDraft): CollectionRules => {
  const of = (name: NumberName): number => numberOf(numbers[name])!
  return {
    townships,
    chain: chain.map((step) => ({ ...step, label: (step.label ?? '').trim() || null })),
    checks: {
      jump: of('jump'),
      recentMonths: of('recentMonths'),
      leastSample: of('leastSample'),
      leastPoints: of('leastPoints'),
      leastShare: of('leastShare') / 100,
      falls,
      identities: identities.map(({ whole, parts, tolerance }): EntryIdentity => {
        const within = numberOf(tolerance)
        return { whole, parts: chosen(parts), ...(within !== null && { tolerance: within }) }
      }),
    },
  }
}

const chosen = (parts: readonly string[]): readonly string[] => parts.filter((part) => part !== '')

/** Everything that has to be mended before it can be saved. `nameOf` is what a step is called on screen, null where nobody named it. */
export const findRulesProblems = (draft: RulesDraft, nameOf: (step: SigningStep) => string | null): readonly RulesProblem[] => [
  ...findStepProblems(draft.chain, nameOf),
  ...NAMES.flatMap((name): readonly RulesProblem[] => {
    const { low, high, whole } = NUMBER_BOUNDS[name]
    const value = numberOf(draft.numbers[name])
    const fits = value !== null && value >= low && value <= high && (!whole || Number.isInteger(value))
    return fits ? [] : [{ field: name, code: whole ? 'whole-number' : 'number', params: { low, high } }]
  }),
  ...draft.identities.flatMap((identity, at) => findIdentityProblem(identity, at, draft.identities)),
]

const findStepProblems = (chain: RulesDraft['chain'], nameOf: (step: SigningStep) => string | null): readonly RulesProblem[] => {
  const names = chain.map(nameOf)
  return names.flatMap((name, at): readonly RulesProblem[] => {
    const field = `chain.${at}`
    if (name === null) return [{ field, code: 'step-unnamed', params: {} }]
    const twin = names.indexOf(name)
    return twin < at ? [{ field, code: 'step-twice', params: { at: twin + 1 } }] : []
  })
}

const findIdentityProblem = (
  { whole, parts, tolerance }: IdentityDraft,
  at: number,
  all: readonly IdentityDraft[],
): readonly RulesProblem[] => {
  const of = (code: RulesProblem['code'], params: RulesProblem['params'] = {}) => [{ field: `identities.${at}`, code, params }]
  const given = chosen(parts)
  if (whole === '') return of('whole-missing')
  if (given.length < 2) return of('parts-few')
  if (new Set([whole, ...given]).size <= given.length) return of('part-twice')
  const same = (other: IdentityDraft) => other.whole === whole && chosen(other.parts).toSorted().join() === given.toSorted().join()
  const twin = all.findIndex(same)
  if (twin < at) return of('identity-twice', { at: twin + 1 })
  return tolerance.trim() !== '' && numberOf(tolerance) === null ? of('tolerance-wrong') : []
}

/** More letters than a chain has steps; a code of a step has no figures in it. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** A signing step before the lock, with a code that no other has. */
export const withNewStep = (chain: readonly SigningStep[]): readonly SigningStep[] => {
  const free = LETTERS.find((letter) => !chain.some(({ code }) => code === `step-${letter}`))!
  const step: SigningStep = {
    code: `step-${free}`,
    label: '',
    kind: 'sign',
    unit: 'own',
    action: 'collection.sign',
    otherPerson: false,
  }
  return chain.toSpliced(chain.length - 1, 0, step)
}

/** The step at `at` one place up (−1) or down (1); filling stays first and locking last. */
export const moveStep = (chain: readonly SigningStep[], at: number, by: -1 | 1): readonly SigningStep[] => {
  const to = at + by
  return to < 1 || to > chain.length - 2 ? chain : chain.toSpliced(at, 1).toSpliced(to, 0, chain[at]!)
}
