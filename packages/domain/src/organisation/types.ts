/** `YYYY-MM-DD`. A dated row holds from its first day (inclusive) to its last (exclusive); null is open. */
export type Day = string
export type Dated = { readonly from: Day | null; readonly to: Day | null }

/** On screen: 区领导 / 区级部门 / 镇街 / 园区管委会 / 国企 / 垂管. */
export const UNIT_KINDS = ['leadership', 'department', 'town', 'park', 'company', 'vertical'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** A unit of the space's government; `parentId` makes the tree that grants reach down. */
export type OrgUnit = Dated & {
  readonly id: string
  readonly name: string
  /** 发改委 for 发展和改革委员会; what tables print. */
  readonly shortName: string | null
  readonly kind: UnitKind
  readonly parentId: string | null
  /** The area whose figures are this unit's own: a township's, a park's. */
  readonly areaId: string | null
}

/** A post outlives who holds it: duties and grants go to posts. */
export type Post = Dated & { readonly id: string; readonly unitId: string; readonly name: string }

/**
 * `userId` is the account the person signs in with; null for who only stands in a list of duties. `leftOn` is the first day without this
 * person, null while there.
 */
export type Person = {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly userId: string | null
  readonly leftOn: Day | null
}

/** A person holds a post for a time; `acting` is 代理. `basis` names the decision. */
export type Assignment = Dated & {
  readonly id: string
  readonly postId: string
  readonly personId: string
  readonly acting: boolean
  readonly basis: string | null
}

/** On screen: 牵头区领导 / 牵头单位 / 责任单位 / 配合单位 / 数据提供单位 / 填报人 / 审核人. */
export const RESPONSIBILITY_ROLES = [
  'lead-leader',
  'lead-unit',
  'responsible-unit',
  'supporting-unit',
  'data-provider',
  'reporter',
  'reviewer',
] as const
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number]

/** What somebody answers for. */
export const RESPONSIBILITY_SUBJECTS = ['plan-line', 'indicator', 'commitment', 'project', 'livelihood'] as const
export type ResponsibilitySubject = { readonly kind: (typeof RESPONSIBILITY_SUBJECTS)[number]; readonly id: string }

/** A leader and the persons who fill in and review are posts; the others are units. */
export type ResponsibilityHolder = { readonly kind: 'unit' | 'post'; readonly id: string }

const POST_ROLES: readonly ResponsibilityRole[] = ['lead-leader', 'reporter', 'reviewer']

export const holderKindOf = (role: ResponsibilityRole): ResponsibilityHolder['kind'] => (POST_ROLES.includes(role) ? 'post' : 'unit')

export type Responsibility = Dated & {
  readonly id: string
  readonly subject: ResponsibilitySubject
  readonly role: ResponsibilityRole
  readonly holder: ResponsibilityHolder
}

/** Whether a dated row holds on `day`. */
export const holdsOn = ({ from, to }: Dated, day: Day): boolean => (from === null || from <= day) && (to === null || day < to)

const neverHolds = ({ from, to }: Dated): boolean => from !== null && from === to

const beginsBefore = (a: Dated, b: Dated): boolean => a.from === null || b.to === null || a.from < b.to

/** Whether there is a day on which both hold. */
export const overlaps = (a: Dated, b: Dated): boolean => !neverHolds(a) && !neverHolds(b) && beginsBefore(a, b) && beginsBefore(b, a)
