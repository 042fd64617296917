import { checkCorrection, type Fact, type ReviewedElement, type ReviewKind } from '@gangmu/domain'
import type { MessageKey } from '@gangmu/messages'

export type FieldSpec = {
  readonly name: string
  readonly label: MessageKey & `review.field.${string}`
  readonly type: 'line' | 'text' | 'count' | 'figure' | 'words' | 'indicator' | 'choice'
  /** For choices: the values, and the words of each where it is a code. */
  readonly options?: readonly { readonly value: string; readonly word: MessageKey | null }[]
  /** May be left empty: the report says nothing of it. */
  readonly empty?: true
}

/** What is typed, by field; empty for nothing. */
export type Draft = Readonly<Record<string, string>>

const codes = (prefix: 'measure' | 'modality', ...values: readonly string[]) =>
  values.map((value) => ({ value, word: `${prefix}.${value}` as MessageKey }))
const words = (...values: readonly string[]) => values.map((value) => ({ value, word: null }))

/** What a person may put right in an element of each kind, in the order of the form. */
export const CORRECTION_FIELDS: Readonly<Record<ReviewKind, readonly FieldSpec[]>> = {
  indicator: [
    { name: 'name', label: 'review.field.name', type: 'line' },
    { name: 'unit', label: 'review.field.unit', type: 'line', empty: true },
    { name: 'targetText', label: 'review.field.target', type: 'line', empty: true },
    { name: 'actualText', label: 'review.field.actual', type: 'line', empty: true },
    { name: 'nature', label: 'review.field.nature', type: 'choice', options: words('约束性', '预期性'), empty: true },
    { name: 'no', label: 'review.field.no', type: 'line', empty: true },
    { name: 'indicator', label: 'review.field.indicator', type: 'indicator', empty: true },
  ],
  fact: [
    { name: 'subject', label: 'review.field.subject', type: 'line' },
    { name: 'value', label: 'review.field.value', type: 'figure' },
    { name: 'unit', label: 'review.field.unit', type: 'line', empty: true },
    { name: 'cmp', label: 'review.field.cmp', type: 'choice', options: words('=', '>=', '>', '<=', '<', '~') },
    {
      name: 'measure',
      label: 'review.field.measure',
      type: 'choice',
      options: codes('measure', 'level', 'growth', 'share', 'rank', 'count', 'ratio', 'change_pp', 'rate'),
    },
    { name: 'modality', label: 'review.field.modality', type: 'choice', options: codes('modality', 'actual', 'target') },
    { name: 'period', label: 'review.field.period', type: 'line', empty: true },
    { name: 'scope', label: 'review.field.scope', type: 'words', empty: true },
  ],
  commitment: [
    { name: 'subject', label: 'review.field.subject', type: 'line' },
    { name: 'deadline', label: 'review.field.deadline', type: 'line', empty: true },
  ],
  project: [
    { name: 'name', label: 'review.field.project', type: 'line' },
    { name: 'phase', label: 'review.field.phase', type: 'line', empty: true },
    { name: 'category', label: 'review.field.category', type: 'line', empty: true },
  ],
  livelihood: [
    { name: 'text', label: 'review.field.livelihood', type: 'text' },
    { name: 'resultText', label: 'review.field.result', type: 'text', empty: true },
    { name: 'status', label: 'review.field.status', type: 'line', empty: true },
  ],
  glossary: [
    { name: 'term', label: 'review.field.term', type: 'line' },
    { name: 'text', label: 'review.field.explanation', type: 'text' },
  ],
  statement: [
    { name: 'total', label: 'review.field.total', type: 'count', empty: true },
    { name: 'met', label: 'review.field.met', type: 'count', empty: true },
    { name: 'missed', label: 'review.field.missed', type: 'count', empty: true },
    { name: 'undetermined', label: 'review.field.undetermined', type: 'count', empty: true },
  ],
}

/** An element as it stands, in the words of the form. */
export const draftOf = (element: Pick<ReviewedElement, 'kind' | 'thing'>): Draft => {
  const values = currentValues(element)
  return Object.fromEntries(CORRECTION_FIELDS[element.kind].map(({ name }) => [name, print(values[name])]))
}

const currentValues = ({ kind, thing }: Pick<ReviewedElement, 'kind' | 'thing'>): Readonly<Record<string, unknown>> => {
  const values = thing as unknown as Readonly<Record<string, unknown>>
  const textOf = (part: unknown) => (part as { readonly text: string } | null)?.text ?? null
  if (kind === 'indicator') return { ...values, targetText: textOf(values['target']), actualText: textOf(values['actual']) }
  if (kind === 'livelihood') return { ...values, text: textOf(values['target']), resultText: textOf(values['result']) }
  return values
}

const print = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  return value.join(value.every((part) => typeof part === 'number') && value.length === 2 ? '—' : '、')
}

export type Changes =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly field: string | null }

/** What a draft changes of an element. `field` names what cannot be taken; null where nothing is changed at all. */
export const readDraft = (element: Pick<ReviewedElement, 'kind' | 'thing'>, draft: Draft): Changes => {
  const before = draftOf(element)
  const changed = CORRECTION_FIELDS[element.kind].filter(({ name }) => (draft[name] ?? '').trim() !== before[name])
  const value: Record<string, unknown> = {}
  for (const field of changed) {
    const read = readField(field, (draft[field.name] ?? '').trim())
    if (read === undefined) return { ok: false, field: field.name }
    value[field.name] = read
  }
  if (changed.length === 0) return { ok: false, field: null }
  // The catalogue of the space is asked on the server.
  const { indicator: _, ...checked } = value
  const problem = Object.keys(checked).length === 0 ? null : checkCorrection(element.kind, checked)
  return problem === null ? { ok: true, value } : { ok: false, field: problem.params.field }
}

/** Undefined where the text is none of its type. */
const readField = ({ type, empty }: FieldSpec, text: string): unknown => {
  if (type === 'words') return text === '' ? [] : text.split(/[、，,]\s*/)
  if (text === '') return empty ? null : undefined
  if (type === 'count') return /^\d+$/.test(text) ? Number(text) : undefined
  return type === 'figure' ? readFigure(text) : text
}

/** `12.5`, `−13.9`, a range `1—2`; anything else (`1.91:1`, `Ⅱ类`) is text as printed. */
export const readFigure = (text: string): Fact['value'] => {
  const plain = text.replace(/[,，\s]/g, '').replace(/^[−－–]/, '-')
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain)
  const range = /^(\d+(?:\.\d+)?)[—–~～-]+(\d+(?:\.\d+)?)$/.exec(plain)
  return range ? [Number(range[1]), Number(range[2])] : text
}
