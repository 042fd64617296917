import { type Failure, fail } from '@gangmu/domain'

/**
 * Everything that can be wrong with a cell of a filled-in form, with the names of its parameters. The sentence, what is wrong and what to
 * do, stands in the message catalogue under `workbook.<code>`.
 */
export const CELL_PROBLEMS = {
  /** Excel made a date of what was typed. */
  date: ['text'],
  /** `#DIV/0!` and the like. */
  error: ['text'],
  'not-calculated': [],
  merged: ['block'],
  required: ['column'],
  choice: ['text', 'choices'],
  'too-long': ['limit'],
  'not-target': ['text'],
  'column-missing': ['column'],
  'column-unknown': ['column'],
  'row-unknown': [],
  'row-id-changed': [],
  'row-repeated': ['row'],
  'row-missing': ['line', 'unit'],
  'name-changed': ['expected', 'found'],
  'whole-changed': ['expected', 'found'],
  /** Words or 左右 where one figure is asked. */
  'entry-words': ['text'],
  'entry-unit': ['printed', 'unit'],
  'not-asked': [],
  /** A unit whose form was submitted, or locked. */
  'form-not-open': ['unit'],
  'unit-not-asked': ['name'],
  'column-repeated': ['first'],
  'parent-unknown': ['name'],
  'name-repeated': ['row'],
  'unit-unknown': ['name'],
  'unit-ambiguous': ['name'],
  'not-figure': ['text'],
  'not-month': ['text'],
  'not-day': ['text'],
  'project-code': ['text'],
  'credit-code': ['text'],
  'project-unknown': ['text'],
  'leader-unknown': ['name'],
  'leader-ambiguous': ['name'],
  'area-unknown': ['name'],
  /** Of a table of all districts; `nearest` is a name that is known. */
  'city-area-unknown': ['name', 'nearest'],
  'city-area-unlike': ['name'],
  'city-area-repeated': ['name', 'first'],
  'indicator-unknown': ['name', 'nearest'],
  'indicator-unlike': ['name'],
  'not-place': ['text'],
  'place-beyond': ['place', 'total'],
  'month-unexplained': ['month'],
  'month-other-year': ['text', 'year'],
  'month-future': ['text'],
  'state-refused': ['from', 'to'],
  'username-repeated': ['row'],
  'username-form': ['text'],
  'phone-form': ['text'],
  'role-unknown': ['text', 'choices'],
  'roles-apart': ['text'],
  'role-with-business': ['text'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type CellProblemCode = keyof typeof CELL_PROBLEMS

/** What is wrong in one cell, by the name a person finds it under; `cell` null: of the sheet as a whole. */
export type CellProblem = {
  readonly sheet: string
  readonly cell: string | null
  readonly code: CellProblemCode
  readonly params: Readonly<Record<string, string | number | null>>
}

/**
 * A filled-in form: what it says, or why it is not taken. An Outcome with the cells beside the failure: a file that cannot be read at all
 * has no `problems`, one with wrong cells fails as `workbook-cells-wrong` and lists them. Nothing is taken from a form with problems.
 */
export type FilledIn<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly problems: readonly CellProblem[] }

export const refuse = (failure: Failure): FilledIn<never> => ({ ok: false, failure, problems: [] })

/** The value, unless there are problems. */
export const filledIn = <T>(value: T, problems: readonly CellProblem[]): FilledIn<T> =>
  problems.length === 0
    ? { ok: true, value }
    : { ok: false, failure: fail('workbook-cells-wrong', { count: problems.length }).failure, problems }

/** A cell is quoted in a sentence, not repeated whole. */
const QUOTED = 40
export const quote = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text)
