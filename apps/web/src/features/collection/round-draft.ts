import type { RoundForm, RoundKind } from '@gangmu/domain'
import type { ProposedLine } from './queries.ts'

/** What was chosen of a proposed line. */
export type Choice = { readonly isAsked: boolean; readonly unitId: string; readonly providerId: string }

/** What was changed of the proposal, by line. */
export type Choices = Readonly<Record<string, Partial<Choice>>>

/** A line is asked for where statistics have a figure for the month and somebody is known to give it. */
export const choiceOf = (line: ProposedLine, choices: Choices, kind: RoundKind): Choice => ({
  isAsked: isAskable(line, kind) && line.unitId !== null && (kind === 'year-estimate' || line.usual),
  unitId: line.unitId ?? '',
  providerId: line.providerId ?? '',
  ...choices[line.lineId],
})

/** Anything can be estimated; a figure needs its indicator and a month it is told for. */
export const isAskable = ({ notAskable }: ProposedLine, kind: RoundKind): boolean => kind === 'year-estimate' || notAskable === null

/** 表号, 依据, 批准/备案文号, 有效期 as they are being typed. */
export type MetadataDraft = {
  readonly tableNo: string
  readonly basis: string
  readonly approvalNo: string
  readonly validUntil: string
}

export type RoundDraft = MetadataDraft & {
  readonly kind: RoundKind
  readonly form: RoundForm
  readonly month: string
  readonly title: string | null
  readonly deadline: string
  readonly withEstimates: boolean
  /** 预计1—8月: of January to that month; '' is the year. */
  readonly estimateMonth: string
}

/** The month before that of the day: what is reported now. */
export const lastMonth = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)
}

export const orNull = (text: string): string | null => text.trim() || null

export const toMetadata = ({ tableNo, basis, approvalNo, validUntil }: MetadataDraft) => ({
  tableNo: orNull(tableNo),
  basis: orNull(basis),
  approvalNo: orNull(approvalNo),
  validUntil: validUntil || null,
})

/** What is sent. A line that is asked of nobody is left out. */
export const toRequest = (draft: RoundDraft, title: string, lines: readonly ProposedLine[], choices: Choices, open: boolean) => ({
  kind: draft.kind,
  form: draft.form,
  month: draft.month,
  title,
  deadline: draft.deadline,
  metadata: toMetadata(draft),
  asks: askedLines(lines, choices, draft.kind).map(({ lineId, choice }) => ({
    lineId,
    unitId: choice.unitId,
    providerId: choice.providerId || null,
    sorts:
      draft.kind === 'year-estimate'
        ? (['estimate'] as const)
        : draft.withEstimates
          ? (['figure', 'estimate'] as const)
          : (['figure'] as const),
  })),
  estimateMonth: draft.estimateMonth || null,
  open,
})

export const askedLines = (lines: readonly ProposedLine[], choices: Choices, kind: RoundKind) =>
  lines
    .map((line) => ({ lineId: line.lineId, choice: choiceOf(line, choices, kind), askable: isAskable(line, kind) }))
    .filter(({ choice, askable }) => askable && choice.isAsked && choice.unitId !== '')
