import type { Action } from '@gangmu/domain'
import type { MessageKey } from '@gangmu/messages'

/** A page of administration: who gets there. Whoever may only read finds nothing to change on it. `path` is below /admin unless it begins with /. */
export type Section = { readonly path: string; readonly label: MessageKey & `admin.nav.${string}`; readonly actions: readonly Action[] }

/** In the order an installation is set up in: who, where, what they may do; what figures are about; the machine. */
export const SECTIONS = [
  { path: 'users', label: 'admin.nav.users', actions: ['user.manage'] },
  { path: 'units', label: 'admin.nav.units', actions: ['organisation.edit', 'grant.manage', 'audit.read', 'responsibility.edit'] },
  { path: 'grants', label: 'admin.nav.grants', actions: ['grant.read'] },
  { path: 'areas', label: 'admin.nav.areas', actions: ['area.edit'] },
  { path: 'catalogue', label: 'admin.nav.catalogue', actions: ['catalogue.edit', 'settings.edit'] },
  // A page of its own: whoever works with reports gets there, too.
  { path: '/rules', label: 'admin.nav.rules', actions: ['settings.edit'] },
  { path: 'settings', label: 'admin.nav.settings', actions: ['settings.read'] },
  { path: 'collection-rules', label: 'admin.nav.collection-rules', actions: ['collection.manage', 'settings.edit'] },
  { path: 'tokens', label: 'admin.nav.tokens', actions: ['token.manage'] },
  { path: 'audit', label: 'admin.nav.audit', actions: ['audit.read'] },
  { path: 'backup', label: 'admin.nav.backup', actions: ['settings.edit', 'audit.read'] },
] as const satisfies readonly Section[]

export const sectionsFor = (actions: readonly Action[]): readonly Section[] =>
  SECTIONS.filter((section: Section) => section.actions.some((action) => actions.includes(action)))
