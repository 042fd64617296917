import { NOT_STARTED_REASONS, PROJECT_GRADES, PROJECT_INVESTORS, PROJECT_STAGES, partsOfMonth } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { CheckField, ChoiceField, TextAreaField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { UnitPicker } from '../../components/pickers.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { postsQuery, unitsQuery } from '../../lib/unit-queries.ts'
import { useAction } from '../../lib/use-action.ts'
import { draftOf, formOf, type ProjectForm } from './project-form.ts'
import type { ProjectHistory, ProjectList } from './queries.ts'

type Props = {
  /** Null for a new project. */
  readonly history: ProjectHistory | null
  readonly list: ProjectList
  readonly onClose: () => void
}

const PLACES = {
  'ledger-no-taken': 'no',
  'project-code-invalid': 'nationalCode',
  'project-plan-over-total': 'planned',
  'project-path-falls': 'path',
  'unit-not-found': 'unitId',
  'area-not-found': 'areaId',
  'post-not-found': 'leaderPostId',
} as const

/** A project put into the ledger or changed, with the plan of the year that is looked at. */
export const ProjectDialog = ({ history, list, onClose }: Props) => {
  const { t } = useWords()
  const { year } = partsOfMonth(list.month)
  const [form, setForm] = useState(() => formOf(history?.versions[0] ?? null, year))
  const change = (part: Partial<ProjectForm>) => setForm({ ...form, ...part })
  const action = useAction({
    run: async (_: null, key) => {
      const draft = draftOf(form, year)
      if (history === null) return call('createProject', {}, {}, draft, { key })
      return call('editProject', { id: history.project.id }, {}, draft, { version: history.project.version })
    },
    changes: [FEATURE.ledger],
    done: () => t(history === null ? 'key-project.created' : 'key-project.saved', { name: form.name.trim() }),
  })
  return (
    <Dialog className="modal modal-wide" title={t(history === null ? 'key-project.new' : 'key-project.edit')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(null, { onSuccess: onClose })}
        submit={t('plan.save')}
        isBusy={action.isPending}
        error={action.error}
        places={PLACES}
        aside={<ConflictButton error={action.error} changes={FEATURE.ledger} onLoaded={action.reset} />}
      >
        <What form={form} change={change} sectors={list.settings.sectors} />
        <Who form={form} change={change} list={list} />
        <When form={form} change={change} />
        <Money form={form} change={change} year={year} />
        <TextAreaField
          name="note"
          label={t('form.optional', { label: t('key-project.note') })}
          value={form.note}
          maxLength={1_000}
          onChange={(note) => change({ note })}
        />
        {history !== null && (
          <CheckField label={t('key-project.remove')} checked={form.removed} onChange={(removed) => change({ removed })} />
        )}
      </Form>
    </Dialog>
  )
}

type PartProps = { readonly form: ProjectForm; readonly change: (part: Partial<ProjectForm>) => void }

const What = ({ form, change, sectors }: PartProps & { sectors: readonly string[] }) => {
  const { t } = useWords()
  const listId = useId()
  return (
    <>
      <div className="form-row">
        <TextField name="name" label={t('key-project.name')} value={form.name} onChange={(name) => change({ name })} required />
        <TextField
          name="no"
          label={t('key-project.no')}
          value={form.no}
          maxLength={50}
          onChange={(no) => change({ no })}
          required
          isShort
        />
      </div>
      <div className="form-row">
        <ChoiceField
          name="grade"
          label={t('key-project.grade')}
          value={form.grade}
          options={PROJECT_GRADES.map((value) => ({ value, label: t(`ledger.grade.${value}`) }))}
          onChange={(grade) => change({ grade })}
        />
        <ChoiceField
          name="stage"
          label={t('key-project.stage')}
          value={form.stage}
          options={PROJECT_STAGES.map((value) => ({ value, label: t(`ledger.stage.${value}`) }))}
          onChange={(stage) => change({ stage })}
        />
        <ChoiceField
          name="investor"
          label={t('key-project.investor')}
          value={form.investor}
          options={PROJECT_INVESTORS.map((value) => ({ value, label: t(`ledger.investor.${value}`) }))}
          onChange={(investor) => change({ investor })}
        />
      </div>
      <div className="form-row">
        <Field name="sector" label={t('key-project.sector')} required>
          {(control) => (
            <input
              {...control}
              className="field"
              list={listId}
              maxLength={30}
              value={form.sector}
              onChange={({ target }) => change({ sector: target.value })}
            />
          )}
        </Field>
        <TextField
          name="nationalCode"
          label={t('form.optional', { label: t('key-project.national-code') })}
          hint={t('key-project.national-code-hint')}
          value={form.nationalCode}
          maxLength={40}
          onChange={(nationalCode) => change({ nationalCode })}
        />
      </div>
      <datalist id={listId}>
        {sectors.map((sector) => (
          <option key={sector} value={sector} />
        ))}
      </datalist>
    </>
  )
}

const Who = ({ form, change, list }: PartProps & { list: ProjectList }) => {
  const { t } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  const { data: posts = [] } = useQuery(postsQuery)
  const leadership = new Set(units.filter(({ kind }) => kind === 'leadership').map(({ id }) => id))
  const leaders = posts
    .filter(({ id, unitId }) => leadership.has(unitId) || id === form.leaderPostId)
    .map(({ id, name, holders }) => ({ id, label: name, detail: holders.map((holder) => holder.name).join(' ') }))
  return (
    <div className="form-row">
      <Field name="unitId" label={t('key-project.unit')} required>
        {(control) => <UnitPicker control={control} units={units} value={form.unitId} onChange={(unitId) => change({ unitId })} required />}
      </Field>
      <Field name="leaderPostId" label={t('form.optional', { label: t('key-project.leader') })}>
        {(control) => (
          <Combobox
            control={control}
            options={leaders}
            value={form.leaderPostId}
            onChange={(leaderPostId) => change({ leaderPostId })}
            placeholder={t('key-project.none-chosen')}
          />
        )}
      </Field>
      <Field name="areaId" label={t('form.optional', { label: t('key-project.area') })}>
        {(control) => (
          <Combobox
            control={control}
            options={list.areas.map(({ id, name }) => ({ id, label: name }))}
            value={form.areaId}
            onChange={(areaId) => change({ areaId })}
            placeholder={t('key-project.none-chosen')}
          />
        )}
      </Field>
    </div>
  )
}

const DATES = [
  ['plannedStart', 'key-project.planned-start'],
  ['plannedFinish', 'key-project.planned-finish'],
  ['actualStart', 'key-project.actual-start'],
  ['actualFinish', 'key-project.actual-finish'],
] as const

const When = ({ form, change }: PartProps) => {
  const { t } = useWords()
  return (
    <div className="form-row">
      {DATES.map(([field, label]) => (
        <Field key={field} name={field} label={t('form.optional', { label: t(label) })}>
          {(control) => (
            <input
              {...control}
              type="month"
              className="field field-date"
              value={form[field]}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          )}
        </Field>
      ))}
      <ChoiceField
        name="notStarted"
        label={t('key-project.not-started')}
        value={form.notStarted ?? ''}
        options={[
          { value: '', label: t('key-project.none-chosen') },
          ...NOT_STARTED_REASONS.map((value) => ({ value, label: t(`ledger.not-started.${value}`) })),
        ]}
        onChange={(notStarted) => change({ notStarted: notStarted as ProjectForm['notStarted'] })}
      />
    </div>
  )
}

const Money = ({ form, change, year }: PartProps & { year: number }) => {
  const { t } = useWords()
  const money = (label: string) => t('key-project.with-unit', { label, unit: t('key-project.money') })
  return (
    <>
      <div className="form-row">
        <TextField
          name="total"
          label={t('form.optional', { label: money(t('key-project.total')) })}
          value={form.total}
          maxLength={20}
          onChange={(total) => change({ total })}
        />
        <TextField
          name="planned"
          label={t('form.optional', { label: money(t('key-project.planned-of', { year })) })}
          value={form.planned}
          maxLength={20}
          onChange={(planned) => change({ planned })}
        />
      </div>
      <Field name="path" label={t('form.optional', { label: t('key-project.path') })} hint={t('key-project.path-hint')}>
        {(control) => (
          <div className="ledger-path">
            {form.path.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place a month.
              <label key={at}>
                {t('key-project.path-month', { month: at + 1 })}
                <input
                  {...(at === 0 ? control : {})}
                  className="field"
                  inputMode="decimal"
                  maxLength={20}
                  value={text}
                  onChange={({ target }) => change({ path: form.path.with(at, target.value) })}
                />
              </label>
            ))}
          </div>
        )}
      </Field>
    </>
  )
}
