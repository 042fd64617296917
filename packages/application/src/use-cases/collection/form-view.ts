import type {
  Ask,
  CellContent,
  CellOrigin,
  CellSource,
  CellTraits,
  EntryFinding,
  EntryRules,
  FormActCode,
  FormFooter,
  FormPlace,
  KnownFigure,
  Timeliness,
  Vintage,
} from '@gangmu/domain'
import type { FormEvent, StoredRound } from '../../ports/collection-store.ts'

/** A figure that is there already: who gave it and when. `raw` says its unit where that is another than the one asked. */
export type KnownValue = {
  readonly raw: string
  readonly provider: string
  readonly vintage: Vintage
  readonly recordedBy: string
  readonly recordedAt: string
}

export type PastEstimate = {
  readonly period: string
  readonly raw: string
  readonly madeOn: string
  readonly actual: number | null
  readonly error: number | null
}

/** A cell as it stands on the form. `version` 0: nobody has filled it; what is known stands in it then. */
export type CellView = Omit<Ask, 'unitId'> &
  CellContent & {
    readonly providerName: string | null
    readonly version: number
    readonly source: CellSource | null
    readonly origin: CellOrigin | null
    readonly enteredBy: string | null
    readonly enteredAt: string | null
    readonly known: KnownValue | null
    /** By month, in the unit asked, the oldest first. */
    readonly history: readonly { readonly period: string; readonly value: number }[]
    readonly traits: CellTraits
    /** What the unit said of the same period before, then of past years with what came of it. */
    readonly estimates: readonly PastEstimate[]
    readonly findings: readonly EntryFinding[]
  }

export type StepView = {
  readonly code: string
  readonly label: string | null
  readonly kind: 'fill' | 'sign' | 'lock'
  readonly unit: 'own' | 'provider' | 'office'
}

export type FormView = {
  readonly round: Omit<StoredRound, 'chain'>
  readonly unit: { readonly id: string; readonly name: string }
  readonly place: FormPlace
  readonly steps: readonly StepView[]
  readonly version: number
  readonly footer: FormFooter | null
  readonly events: readonly FormEvent[]
  readonly acts: readonly FormActCode[]
  readonly editable: boolean
  /** For the unit itself and who dispatches. */
  readonly timeliness: Timeliness | null
  readonly rules: EntryRules
  readonly knownFigures: readonly KnownFigure[]
  readonly cells: readonly CellView[]
}

/** Who is asked to fill in, and how its form stands. */
export type FormLine = {
  readonly roundId: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly step: string
  readonly stepLabel: string | null
  readonly cells: number
  readonly filled: number
  readonly doubtful: number
  readonly submittedBy: string | null
  readonly firstSubmittedOn: string | null
  readonly timeliness: Timeliness | null
  readonly acts: readonly FormActCode[]
  readonly version: number
}
