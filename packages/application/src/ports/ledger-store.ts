import type { Day, KeyProject, ProjectMonth, TaxLead, TaxLeadEvent } from '@gangmu/domain'
import type { Setting } from './setting-store.ts'
import type { Tx } from './unit-of-work.ts'

type Recorded = { readonly recordedBy: string; readonly recordedAt: string }

/** A project as it was entered; versions count from 1 and are never changed. */
export type NewProject = KeyProject & { readonly id: string; readonly version: number; readonly recordedBy: string }
export type ProjectVersion = NewProject & Recorded

/** The latest version, with the names that stand on screen. `holder` is who has the leader's post on the day asked for. */
export type StoredProject = ProjectVersion & {
  readonly unitName: string
  readonly leader: { readonly post: string; readonly holder: string | null } | null
}

/** `revision` counts from 1 within the project and month; the highest holds. `projectVersion` is what it was reported against. */
export type NewProjectMonth = ProjectMonth & {
  readonly projectId: string
  readonly projectVersion: number
  readonly revision: number
  readonly recordedBy: string
}
export type StoredProjectMonth = NewProjectMonth & Recorded

/** Every project with the months of one year, and what they are judged by. */
export type ProjectLedger = {
  readonly projects: readonly StoredProject[]
  readonly months: readonly StoredProjectMonth[]
  readonly settings: Setting<'ledger'>
}

export type NewTaxLead = TaxLead & { readonly id: string; readonly version: number; readonly recordedBy: string }
export type TaxLeadVersion = NewTaxLead & Recorded
export type StoredTaxLead = TaxLeadVersion & { readonly unitName: string }

/** `seq` counts from 1 within the lead. */
export type NewTaxLeadEvent = TaxLeadEvent & {
  readonly leadId: string
  readonly leadVersion: number
  readonly seq: number
  readonly recordedBy: string
}
export type StoredTaxLeadEvent = NewTaxLeadEvent & Recorded

export type TaxLeadLedger = { readonly leads: readonly StoredTaxLead[]; readonly events: readonly StoredTaxLeadEvent[] }

/** Two ledgers whose rows are only ever added: the latest version, revision or step holds, the others are the history. */
export type LedgerStore = {
  /** Writers of one ledger wait for each other until the transaction's end: no number is given twice, no version skipped. */
  readonly lockLedger: (tx: Tx, ledger: 'projects' | 'tax-leads') => Promise<void>

  /**
   * By number, those taken out included; with the latest revisions of the year, or of the latest year with any report where none is given.
   * `on` is the day for which holders of posts are named; `knownBy` leaves out what was recorded after that instant. One round trip.
   */
  readonly loadProjects: (
    tx: Tx,
    filter: { readonly year: number | null; readonly on: Day; readonly knownBy?: string | undefined },
  ) => Promise<ProjectLedger>
  /** Versions and reported months of one project, all of them, the latest first. One round trip. */
  readonly loadProjectHistory: (
    tx: Tx,
    id: string,
  ) => Promise<{ readonly versions: readonly ProjectVersion[]; readonly months: readonly StoredProjectMonth[] }>
  readonly insertProjects: (tx: Tx, projects: readonly NewProject[]) => Promise<void>
  readonly insertProjectMonths: (tx: Tx, months: readonly NewProjectMonth[]) => Promise<void>

  /** By number, those taken out included; steps in the order they were taken; `knownBy` as above. One round trip. */
  readonly loadTaxLeads: (tx: Tx, knownBy?: string) => Promise<TaxLeadLedger>
  /** Versions of one lead, the latest first. */
  readonly listTaxLeadVersions: (tx: Tx, id: string) => Promise<readonly TaxLeadVersion[]>
  readonly insertTaxLeads: (tx: Tx, leads: readonly NewTaxLead[]) => Promise<void>
  readonly insertTaxLeadEvents: (tx: Tx, events: readonly NewTaxLeadEvent[]) => Promise<void>
}
