import type { Action } from '@gangmu/domain'
import type { MessageKey } from '@gangmu/messages'

type CheckPage = {
  readonly path: string
  readonly label: MessageKey & `nav.${string}`
  readonly actions: readonly Action[]
  readonly context: readonly []
}

/** The pages beside the reports, in the order of use, and who gets there. They are about no area, year or day. */
export const CHECK_PAGES: readonly CheckPage[] = [
  { path: '/joint', label: 'nav.joint', actions: ['finding.read'], context: [] },
  { path: '/text-check', label: 'nav.text-check', actions: ['session.use'], context: [] },
  { path: '/suppressions', label: 'nav.suppressions', actions: ['finding.read'], context: [] },
  { path: '/rules', label: 'nav.rules', actions: ['rule.read'], context: [] },
]
