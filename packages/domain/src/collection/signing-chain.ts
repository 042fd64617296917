import type { Action } from '../policy/roles.ts'

/** Whose step it is: the unit that fills, each unit whose figures these are, or the office that asked. */
export const STEP_UNITS = ['own', 'provider', 'office'] as const
export type StepUnit = (typeof STEP_UNITS)[number]

export const STEP_KINDS = ['fill', 'sign', 'lock'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** What a step may take; 解锁 is no step, and a right of its own. */
export const STEP_ACTIONS = ['collection.fill', 'collection.sign', 'collection.manage'] as const satisfies readonly Action[]

/** One step of the chain that a filled form goes through. */
export type SigningStep = {
  readonly code: string
  /** What is on screen; null takes the words of the catalogue for the code. */
  readonly label: string | null
  readonly kind: StepKind
  readonly unit: StepUnit
  readonly action: (typeof STEP_ACTIONS)[number]
  /** Only somebody else than who submitted. */
  readonly otherPerson: boolean
}

/** Begins with the one `fill`, ends with the one `lock`; codes differ. */
export type SigningChain = readonly SigningStep[]

/** 填报人 → 本单位审核 → 数据提供单位会核 → 发改委审定 → 锁定. A space may say otherwise in the setting `collection`. */
export const DEFAULT_CHAIN: SigningChain = [
  { code: 'fill', label: null, kind: 'fill', unit: 'own', action: 'collection.fill', otherPerson: false },
  { code: 'unit-review', label: null, kind: 'sign', unit: 'own', action: 'collection.sign', otherPerson: false },
  { code: 'provider-check', label: null, kind: 'sign', unit: 'provider', action: 'collection.sign', otherPerson: false },
  { code: 'office-approval', label: null, kind: 'sign', unit: 'office', action: 'collection.sign', otherPerson: false },
  { code: 'lock', label: null, kind: 'lock', unit: 'office', action: 'collection.manage', otherPerson: false },
]

/** Where a form is when it has gone through. */
export const LOCKED = 'locked'

export const isSigningChain = (chain: SigningChain): boolean =>
  chain.length >= 2 &&
  new Set([...chain.map(({ code }) => code), LOCKED]).size === chain.length + 1 &&
  chain.every(({ kind }, at) => (kind === 'fill') === (at === 0) && (kind === 'lock') === (at === chain.length - 1))
