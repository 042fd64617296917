import { RESPONSIBILITY_ROLES, type ResponsibilityHolder, type ResponsibilityRole } from '@gangmu/domain'

/** Ids of who has each role, units or posts as the role has it. */
export type Held = ReadonlyMap<ResponsibilityRole, readonly string[]>

export const holdersOf = (duties: readonly { readonly role: ResponsibilityRole; readonly holder: { readonly id: string } }[]): Held =>
  new Map(RESPONSIBILITY_ROLES.map((role) => [role, duties.filter((duty) => duty.role === role).map(({ holder }) => holder.id)]))

/** A unit by its name; a post with its unit, but for a leader's, whose title says enough. */
export const holderText = ({ role, holder, holderName, unitName }: Named): string =>
  holder.kind === 'unit' || role === 'lead-leader' ? holderName : `${unitName} ${holderName}`

type Named = {
  readonly role: ResponsibilityRole
  readonly holder: Pick<ResponsibilityHolder, 'kind'>
  readonly holderName: string
  readonly unitName: string
}

/** The roles that others have now than before, in whatever order. */
export const changedRoles = (before: Held, after: Held): readonly ResponsibilityRole[] =>
  RESPONSIBILITY_ROLES.filter((role) => {
    const [were, are] = [before.get(role) ?? [], after.get(role) ?? []]
    return were.length !== are.length || were.some((id) => !are.includes(id))
  })
