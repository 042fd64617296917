import type { Answers } from '@gangmu/contract'
import { type CheckSplitOptions, checkSplit, parseTarget, type SplitTarget } from '@gangmu/domain'
import { type PartRow, type SplitFinding, type SplitLine, subjectKey } from '../../lib/split-lines.ts'

/** One text as it is typed, with what stood there when typing began: somebody else's change meanwhile is told apart from one's own. */
export type Edit = { readonly text: string; readonly from: string }

/** What was changed of a line, by cell, and who was added to it; the rest is as the server has it. */
export type SplitDraft = { readonly edits: Readonly<Record<string, Edit>>; readonly added: readonly string[] }

export const NO_DRAFT: SplitDraft = { edits: {}, added: [] }

export const cellKey = (row: Pick<PartRow, 'key'>, period: string): string => `${row.key} ${period}`

/** What the cell says: as typed, else as it stands. */
export const textOf = ({ edits }: SplitDraft, row: PartRow, period: string): string =>
  edits[cellKey(row, period)]?.text ?? row.texts[period] ?? ''

/** With the cell as typed; typed back to what stands it is no change any more. */
export const withText = (draft: SplitDraft, row: PartRow, period: string, text: string): SplitDraft => {
  const key = cellKey(row, period)
  const standing = row.texts[period] ?? ''
  const { [key]: before, ...others } = draft.edits
  const edits = text.trim() === standing ? others : { ...others, [key]: { text, from: before?.from ?? standing } }
  return { ...draft, edits }
}

/** The cells that say something else than what stands. */
export type ChangedCell = Answers['previewSplitImport']['changes'][number]

export const changedCells = (
  draft: SplitDraft,
  lineId: string,
  rows: readonly PartRow[],
  periods: readonly string[],
): readonly ChangedCell[] =>
  rows.flatMap((row) =>
    periods
      .map((period) => ({
        lineId,
        subject: row.subject,
        period,
        before: row.texts[period] ?? '',
        text: textOf(draft, row, period).trim(),
      }))
      .filter(({ before, text }) => text !== before),
  )

/** What stands in a cell since somebody else changed it; null where nobody did. */
export const changedElsewhere = ({ edits }: SplitDraft, row: PartRow, period: string): string | null => {
  const edit = edits[cellKey(row, period)]
  const standing = row.texts[period] ?? ''
  return edit === undefined || edit.from === standing ? null : standing
}

/** What the server's check would find of the line as typed. `keys` of the findings are those of the cells. */
export const checkDraft = (
  draft: SplitDraft,
  line: SplitLine,
  rows: readonly PartRow[],
  periods: readonly string[],
  options: CheckSplitOptions,
): readonly SplitFinding[] => {
  if (line.whole === null) return []
  const { subject, period, text } = line.whole
  const parts = rows.flatMap((row) =>
    periods.flatMap((code): readonly SplitTarget[] => {
      const typed = textOf(draft, row, code).trim()
      // The whole itself stands among the rows for the eye alone.
      if (typed === '' || (row.key === subjectKey(subject) && code === period)) return []
      return [{ key: cellKey(row, code), subject: row.subject, period: code, text: typed }]
    }),
  )
  return checkSplit(line, { key: 'whole', subject, period, text }, parts, options) as readonly SplitFinding[]
}

/** Words that no form of target fits: they are kept, but cannot be checked. */
export const isUnread = (text: string, unit: string | null): boolean =>
  text.trim() !== '' && parseTarget(text, { unit }).kind === 'unparsed'
