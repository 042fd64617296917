import { checkColumnMapping, type MappedColumn, type MappedKind, type MappedTable, type UnknownTable } from '@gangmu/domain'
import { type FormEvent, useState } from 'react'
import { useProblemText } from '../../components/problem.tsx'
import { useWords, type Words } from '../../lib/locale.tsx'
import { type Choice, hasYear, KEPT_KINDS, previewRow, READ_KINDS, type Role, toChoice, toRole } from './preview-row.ts'
import type { MappingDesk } from './use-mapping.ts'

type Props = {
  readonly table: UnknownTable | MappedTable
  readonly start: readonly Role[]
  readonly desk: MappingDesk
  readonly mine: boolean
}

/** One line a column of the table: its heading, what stands below it, what it holds. A wide table stays as narrow as the page. */
export const MappingForm = ({ table, start, desk, mine }: Props) => {
  const words = useWords()
  const { t, find } = words
  const describe = useProblemText()
  const [choices, setChoices] = useState<readonly Choice[]>(() => table.heads.map((_, at) => toChoice(start[at])))
  const [problem, setProblem] = useState<string | null>(null)
  const change = (at: number, part: Partial<Choice>) => {
    setProblem(null)
    setChoices(choices.map((choice, i) => (i === at ? { ...choice, ...part } : choice)))
  }
  const roles = choices.map((choice) => toRole(choice)?.role ?? null)
  const flaw = checkColumnMapping({ heads: table.heads, roles })
  const flawText = choices.some((choice) => toRole(choice) === null)
    ? t('mapping.year-invalid')
    : flaw && (find(`error.${flaw.code}`, flaw.params) ?? t('app.crashed'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (desk.isBusy) return
    setProblem(flawText)
    if (flawText === null) desk.remember({ heads: table.heads, roles })
  }
  const said = problem ?? (mine && desk.error ? describe(desk.error) : null)
  return (
    <form className="mapping-form" onSubmit={submit} noValidate>
      <table className="mapping-table">
        <caption className="aside">{t('mapping.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('mapping.head')}</th>
            <th scope="col">{t('mapping.sample')}</th>
            <th scope="col">{t('mapping.role')}</th>
            <th scope="col">{t('mapping.year')}</th>
          </tr>
        </thead>
        <tbody>
          {table.heads.map((head, at) => (
            // Two columns may have the same heading: only their place tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never change their order.
            <ColumnRow key={at} head={head} at={at} sample={table.sample} choice={choices[at]!} onChange={(part) => change(at, part)} />
          ))}
        </tbody>
      </table>
      <p className="mapping-help">{t('mapping.year-help')}</p>
      <Preview rows={flawText === null ? table.sample.flatMap((cells) => previewRow(cells, roles) ?? []) : []} words={words} />
      {said !== null && (
        <p className="mapping-problem" role="alert">
          {said}
        </p>
      )}
      {/* Not `disabled`: the focus would be lost while the report is read again. */}
      <button type="submit" className="button button-primary" aria-disabled={desk.isBusy}>
        {desk.isBusy ? t('mapping.busy') : t('mapping.submit')}
      </button>
    </form>
  )
}

type RowProps = {
  readonly head: string
  readonly at: number
  readonly sample: readonly (readonly string[])[]
  readonly choice: Choice
  readonly onChange: (part: Partial<Choice>) => void
}

const ColumnRow = ({ head, at, sample, choice, onChange }: RowProps) => {
  const { t } = useWords()
  const named = { column: at + 1, head: head === '' ? t('mapping.empty-head') : head }
  const option = (kind: MappedKind) => (
    <option key={kind} value={kind}>
      {t(`mapping.kind.${kind}`)}
    </option>
  )
  return (
    <tr>
      <th scope="row">{named.head}</th>
      <td>
        <ul className="mapping-sample">
          {sample.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the first rows as printed.
            <li key={row} title={cells[at]}>
              {cells[at]?.trim() || '—'}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <select
          className="field"
          aria-label={t('mapping.role-of', named)}
          value={choice.kind ?? ''}
          onChange={(event) => onChange({ kind: event.target.value === '' ? null : (event.target.value as MappedKind) })}
        >
          <option value="">{t('mapping.kind.none')}</option>
          <optgroup label={t('mapping.read-kinds')}>{READ_KINDS.map(option)}</optgroup>
          <optgroup label={t('mapping.kept-kinds')}>{KEPT_KINDS.map(option)}</optgroup>
        </select>
      </td>
      <td>
        {hasYear(choice.kind ?? undefined) && (
          <input
            className="field"
            inputMode="numeric"
            maxLength={4}
            aria-label={t('mapping.year-of', named)}
            aria-invalid={toRole(choice) === null}
            placeholder={t('mapping.year-hint')}
            value={choice.year}
            onChange={(event) => onChange({ year: event.target.value })}
          />
        )}
      </td>
    </tr>
  )
}

/** 2024年目标值, or 目标值 where the year is left to the caption. */
export const roleWord = ({ kind, year }: MappedColumn, { t }: Words): string =>
  year === undefined ? t(`mapping.kind.${kind}`) : t('mapping.dated', { year, kind: t(`mapping.kind.${kind}`) })

const Preview = ({ rows, words }: { rows: readonly NonNullable<ReturnType<typeof previewRow>>[]; words: Words }) => (
  <section className="mapping-preview" aria-live="polite">
    <h5>{words.t('mapping.preview')}</h5>
    {rows.length === 0 && <p>{words.t('mapping.preview-empty')}</p>}
    <ul>
      {rows.map(({ name, parts }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first rows as printed.
        <li key={row}>
          <b>{name}</b>
          {parts.map(({ role, text }) => (
            <span key={`${role.kind} ${role.year}`}>
              {roleWord(role, words)} <i>{text}</i>
            </span>
          ))}
        </li>
      ))}
    </ul>
  </section>
)
