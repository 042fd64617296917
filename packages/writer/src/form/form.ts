/** A column of a form that people fill in. */
export type FormField<Key extends string> = {
  readonly key: Key
  readonly head: string
  /** Headings that mean the same in tables people have anyway. */
  readonly aliases?: readonly string[]
  readonly width: number
  /** A row that is not empty needs it. */
  readonly required?: boolean
  /** The words it may hold; offered as a list. */
  readonly choices?: readonly string[]
  /** What it holds beside text: a number that Excel may add up, a month or a day, which may also come as a date of Excel's. */
  readonly kind?: 'figure' | 'month' | 'day'
  /** What the sheet 填表说明 says of it. */
  readonly guide: string
  /** How it may look there. */
  readonly example: string
}

export type Form<Key extends string> = { readonly name: string; readonly title: string; readonly fields: readonly FormField<Key>[] }

/** Lists of names in one cell. */
export const splitNames = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** A heading with the mark of what is required. */
export const printHead = ({ head, required }: Pick<FormField<string>, 'head' | 'required'>): string => (required ? `${head}*` : head)

/** The same heading without white space and marks, however it came back. */
export const foldHead = (text: string): string => text.replace(/[\s*＊]/g, '')
