import type { Day, Release } from '@gangmu/domain'
import type { DocumentStamp } from '@gangmu/writer'
import type { Space } from '../../ports/space-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'

/** `at` is the instant, `today` the day in China. Whoever takes a document out may name who reviewed it; else room is left to sign. */
export type ExportOptions = { readonly today: Day; readonly at: string; readonly reviewer: string | null }

/** What stands around a document that leaves the system. `release` is the strictest of what is in it. */
export const stampOf = (
  caller: Caller,
  space: Pick<Space, 'name'> | null,
  release: Release,
  { today, at, reviewer }: ExportOptions,
  notes: readonly string[] = [],
): DocumentStamp => ({
  release,
  takenBy: caller.actor,
  takenAt: at,
  organ: space?.name ?? null,
  reviewer,
  preparer: caller.actor,
  on: today,
  notes,
})

/** Names of files hold no separators of folders, and none of what Windows refuses. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 120)

export type ExportKind =
  | 'plan'
  | 'split'
  | 'plan-comparison'
  | 'area-comparison'
  | 'observations'
  | 'observations-sdmx'
  | 'goal-projection'
  | 'projects'
  | 'tax-leads'
  | 'month-table'
  | 'month-paper'
  | 'collection-form'
  | 'collection-round'

/** What leaves the system is in the audit log, with how closely it is kept. `kind` names the document, `subject` what it is of. */
export const auditExport = (
  ports: Pick<Ports, 'audit'>,
  tx: Tx,
  caller: Caller,
  kind: ExportKind,
  subject: string,
  details: Readonly<Record<string, string | number | boolean | null>>,
) => ports.audit.append(tx, { actor: caller.actor, action: `export.${kind}`, subject, details })
