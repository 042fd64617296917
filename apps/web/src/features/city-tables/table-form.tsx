import type { Vintage } from '@gangmu/domain'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { FileProblems } from '../../components/file-problems.tsx'
import { Field, Form } from '../../components/form.tsx'
import { formatInstant, today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'
import { useAction } from '../../lib/use-action.ts'
import { type Columns, ColumnTable } from './column-table.tsx'
import type { CityTableCount, CityTableList, CityTableView } from './queries.ts'

type Props = { readonly file: File; readonly view: CityTableView; readonly list: CityTableList; readonly onClose: () => void }

const VINTAGES = ['city-feedback', 'preliminary'] as const satisfies readonly Vintage[]

/** What the table holds and whose it is; then what it would bring; then, once that was seen, all of it or nothing. */
export const TableForm = ({ file, view, list, onClose }: Props) => {
  const { t } = useWords()
  const [columns, setColumns] = useState<Columns>(view.columns.map(({ holds }) => holds))
  const [facts, setFacts] = useState({
    month: view.month ?? '',
    provider: view.remembered?.provider ?? list.mappings[0]?.provider ?? '',
    vintage: 'city-feedback' as (typeof VINTAGES)[number],
    publishedOn: today(),
    setId: list.sets.findLast(({ kind }) => kind === 'divisions')?.id ?? list.sets[0]?.id ?? '',
  })
  /** What the import would bring, as long as nothing was changed since. */
  const [counted, setCounted] = useState<CityTableCount | null>(null)
  const fields = { ...facts, columns: JSON.stringify(columns) }
  const preview = useAction({ run: () => sendFile('previewCityTable', file, { fields }), changes: [] })
  const take = useAction({
    run: () => sendFile('importCityTable', file, { fields }),
    changes: [FEATURE.cityTables, FEATURE.data, FEATURE.compare, FEATURE.plans, FEATURE.home],
    done: ({ values, ranks }) => t('city-table.taken', { values: values.fresh + values.changed, ranks: ranks.fresh + ranks.changed }),
  })
  const change = (more: Partial<typeof facts>) => {
    setFacts({ ...facts, ...more })
    setCounted(null)
  }
  const nothingNew = counted !== null && counted.values.same + counted.ranks.same > 0 && isSame(counted)
  return (
    <section className="city-table-form">
      <h2>{t('city-table.file', { name: file.name, sheet: view.sheet, rows: view.rows })}</h2>
      {view.title !== '' && <p>{view.title}</p>}
      <p className="form-hint">
        {view.remembered === null
          ? t('city-table.ask-columns')
          : t('city-table.remembered', { by: view.remembered.createdBy, at: formatInstant(view.remembered.createdAt) })}
      </p>
      <ColumnTable
        view={view}
        columns={columns}
        onChange={(next) => {
          setColumns(next)
          setCounted(null)
        }}
      />
      <Form
        onSubmit={() =>
          counted === null
            ? preview.mutate(undefined, { onSuccess: setCounted })
            : take.mutate(undefined, { onSuccess: onClose, onError: () => setCounted(null) })
        }
        submit={t(counted === null ? 'city-table.preview' : 'city-table.take')}
        isBusy={preview.isPending || take.isPending}
        error={take.error ?? preview.error}
        places={{ 'provider-missing': 'provider', 'area-group-not-found': 'setId' }}
        aside={
          <button type="button" className="button" onClick={onClose}>
            {t('city-table.other')}
          </button>
        }
      >
        <div className="city-facts">
          <Field name="month" label={t('city-table.month')} required>
            {(control) => (
              <input
                {...control}
                type="month"
                className="field"
                value={facts.month}
                onChange={({ target }) => change({ month: target.value })}
              />
            )}
          </Field>
          <TextField
            name="provider"
            label={t('city-table.provider')}
            value={facts.provider}
            maxLength={100}
            required
            onChange={(provider) => change({ provider })}
          />
          <Field name="publishedOn" label={t('city-table.published')} required>
            {(control) => <DateField control={control} value={facts.publishedOn} onChange={(publishedOn) => change({ publishedOn })} />}
          </Field>
          <ChoiceField
            name="vintage"
            label={t('city-table.vintage')}
            value={facts.vintage}
            options={VINTAGES.map((value) => ({ value, label: t(`vintage.${value}`) }))}
            onChange={(vintage) => change({ vintage })}
          />
          <ChoiceField
            name="setId"
            label={t('city-table.set')}
            value={facts.setId}
            options={list.sets.map(({ id, name, kind }) => ({
              value: id,
              label: kind === 'divisions' ? t('compare.set-divisions', { name }) : name,
            }))}
            onChange={(setId) => change({ setId })}
          />
        </div>
        <FileProblems error={take.error ?? preview.error} />
        {counted !== null && (
          <div className="notice" role="status">
            <p>{t('city-table.counted-values', { areas: counted.areas, ...counted.values })}</p>
            <p>{t('city-table.counted-ranks', counted.ranks)}</p>
            {nothingNew && <p>{t('city-table.nothing-new')}</p>}
          </div>
        )}
      </Form>
    </section>
  )
}

const isSame = ({ values, ranks }: CityTableCount): boolean => values.fresh + values.changed + ranks.fresh + ranks.changed === 0
