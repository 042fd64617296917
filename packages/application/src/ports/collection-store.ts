import type {
  Ask,
  CellContent,
  CellOrigin,
  CellSource,
  Day,
  EstimateDetails,
  FormActCode,
  FormFooter,
  FormPlace,
  RoundDraft,
  RoundState,
  SigningChain,
} from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** `chain` is that of the day the round was set up: a change of the setting moves no form that is under way. */
export type NewRound = RoundDraft & { readonly id: string; readonly chain: SigningChain; readonly createdBy: string }
export type StoredRound = NewRound & {
  readonly state: RoundState
  readonly version: number
  readonly createdAt: string
  readonly openedAt: string | null
}

/** The form that a unit fills in a round. `firstSubmittedOn` stays, however often it comes back. */
export type StoredForm = {
  readonly roundId: string
  readonly unitId: string
  readonly place: FormPlace
  readonly footer: FormFooter | null
  readonly firstSubmittedOn: Day | null
  readonly version: number
}

/** With what its cells come to: `filled` have a figure or say why there is none, `doubtful` have warnings that were explained. */
export type FormSummary = StoredForm & {
  readonly cells: number
  readonly filled: number
  readonly doubtful: number
  /** The units whose figures stand in it beside its own. */
  readonly providerIds: readonly string[]
}

/** One version of a cell; the highest is what stands in it. `version` counts from 1. */
export type CellVersion = CellContent & {
  readonly askId: string
  readonly version: number
  readonly source: CellSource
  /** Of what was read out of a bulletin: where. */
  readonly origin: CellOrigin | null
  /** Codes of the warnings that were explained. */
  readonly doubts: readonly string[]
  readonly enteredBy: string
  readonly enteredAt: string
}
export type NewCellVersion = Omit<CellVersion, 'enteredAt'>

export type FormEvent = {
  readonly seq: number
  readonly act: FormActCode
  readonly from: string
  readonly to: string
  readonly reason: string | null
  readonly actor: string
  readonly at: string
}

/** A form with everything on it. Asks are in the order of the form. */
export type WholeForm = {
  readonly round: StoredRound
  readonly form: StoredForm
  readonly asks: readonly Ask[]
  readonly cells: readonly CellVersion[]
  readonly events: readonly FormEvent[]
}

/** What a unit expects of a period, as it stood when the form was locked. `low` or `high` null: that end is open. */
export type NewEstimate = EstimateDetails & {
  readonly id: string
  readonly roundId: string
  readonly unitId: string
  readonly lineId: string | null
  readonly indicator: string | null
  readonly period: string
  readonly raw: string
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly madeOn: Day
  readonly recordedBy: string
}
export type StoredEstimate = NewEstimate & { readonly unitName: string; readonly recordedAt: string }

export type CollectionStore = {
  /** With a form for every unit that is asked. */
  readonly insertRound: (tx: Tx, round: NewRound, asks: readonly Ask[]) => Promise<void>
  readonly getRound: (tx: Tx, id: string) => Promise<StoredRound | null>
  /** The latest months first, at most `limit`. */
  readonly listRounds: (tx: Tx, limit: number) => Promise<readonly StoredRound[]>
  /** False where the round is no longer at `version`. */
  readonly updateRound: (
    tx: Tx,
    id: string,
    version: number,
    change: Partial<Pick<StoredRound, 'state' | 'title' | 'deadline' | 'metadata' | 'openedAt'>>,
  ) => Promise<boolean>

  /** Everything a round asks, in the order of its forms. */
  readonly listAsks: (tx: Tx, roundId: string) => Promise<readonly Ask[]>
  readonly listForms: (tx: Tx, roundIds: readonly string[]) => Promise<readonly FormSummary[]>
  /** One round trip. With `lock`, writers of the form wait for each other until the transaction's end. */
  readonly loadForm: (tx: Tx, roundId: string, unitId: string, options?: { readonly lock?: boolean }) => Promise<WholeForm | null>
  /** False where the form is no longer at `version`. */
  readonly updateForm: (
    tx: Tx,
    form: Pick<StoredForm, 'roundId' | 'unitId' | 'version'>,
    change: Partial<Pick<StoredForm, 'place' | 'footer' | 'firstSubmittedOn'>>,
  ) => Promise<boolean>
  readonly insertEvent: (tx: Tx, form: Pick<StoredForm, 'roundId' | 'unitId'>, event: Omit<FormEvent, 'seq' | 'at'>) => Promise<void>
  /** What stood in each cell when the form was last locked; empty where it never was. */
  readonly listLocked: (
    tx: Tx,
    form: Pick<StoredForm, 'roundId' | 'unitId'>,
  ) => Promise<readonly Pick<CellVersion, 'askId' | 'raw' | 'source'>[]>
  readonly insertCells: (tx: Tx, cells: readonly NewCellVersion[]) => Promise<void>
  /** Cells asked of each unit in the rounds that were opened and are due from the day on, up to the other. */
  readonly countAsked: (
    tx: Tx,
    from: Day,
    to: Day,
  ) => Promise<readonly { readonly roundId: string; readonly unitId: string; readonly deadline: Day; readonly cells: number }[]>

  readonly insertEstimates: (tx: Tx, estimates: readonly NewEstimate[]) => Promise<void>
  /**
   * The latest estimate of the whole year per line, by the day it was made; `asOf` takes those made by that day. Lines that nobody estimated
   * are left out.
   */
  readonly latestEstimates: (tx: Tx, lineIds: readonly string[], asOf: Day | null) => Promise<ReadonlyMap<string, StoredEstimate>>
  /** Of each indicator, unit and period the latest, of periods that begin with these years; newest period first. */
  readonly listEstimates: (tx: Tx, indicators: readonly string[], years: readonly number[]) => Promise<readonly StoredEstimate[]>
}
