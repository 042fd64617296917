import type { Ask, EstimateDetails, FormFooter, RoundDraft } from '@gangmu/domain'
import type { DocumentStamp } from '../stamp.ts'

/** A cell as it stands when the form is taken out. `version` 0: nobody has filled it, and what is known stands in it. */
export type CollectionCell = Pick<Ask, 'id' | 'sort' | 'name' | 'unit' | 'period'> & {
  readonly version: number
  readonly raw: string
  readonly sentence: string | null
  readonly details: EstimateDetails | null
  /** A class (Ⅱ类) is words. */
  readonly isClass: boolean
  readonly known: { readonly raw: string; readonly provider: string; readonly recordedAt: string } | null
}

/** The form of a unit in a round. */
export type CollectionWorkbook = {
  readonly round: Pick<RoundDraft, 'title' | 'deadline' | 'metadata'> & { readonly id: string }
  readonly unit: { readonly id: string; readonly name: string }
  readonly footer: FormFooter | null
  readonly cells: readonly CollectionCell[]
  readonly stamp: DocumentStamp
}

/** A cell that says something else than when it was taken out. `base` is the version it stood at; `details` of an estimate alone. */
export type FilledCell = {
  readonly askId: string
  readonly base: number
  readonly raw: string
  readonly sentence: string
  readonly details: Omit<EstimateDetails, 'attachmentIds'> | null
}
