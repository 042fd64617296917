import { CallError } from '@gangmu/contract'
import { TARGET_SYSTEMS, type TargetSystem } from '@gangmu/domain'
import { useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { TextAreaField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { LineFormProps } from './line-actions.tsx'
import { type LineDraft, targetOfSystem, toDraft, toEdit } from './line-draft.ts'
import { PrintedFields } from './printed-fields.tsx'
import type { Catalogue } from './use-line-columns.tsx'
import { useSystemWord } from './use-system-word.ts'

/**
 * Changes a line. In a draft everything printed may change; in a plan in force only 口径说明, what the line means in the catalogue, and the
 * targets beside the approved one. Only what was changed here is sent, so that nobody's other change is undone.
 */
export const EditLineForm = ({ view, line, rights, catalogue, onClose }: LineFormProps) => {
  const { t } = useWords()
  const systemOf = useSystemWord(view.plan)
  const systems = TARGET_SYSTEMS.filter((system) => rights.edit || system !== 'congress')
  // What the form began with: it stays, so that somebody else's change meanwhile can be told apart from one's own.
  const [start] = useState(() => toDraft(line, view.plan, systems[0]!, positionOf(view, line)))
  const [draft, setDraft] = useState(start)
  const change = (part: Partial<LineDraft>) => setDraft({ ...draft, ...part })
  const now = toDraft(line, view.plan, draft.system, positionOf(view, line))
  /** Said where a field has another value now than when the form was opened. */
  const elsewhere = (field: Exclude<keyof LineDraft, 'core' | 'system' | 'targets'>) =>
    now[field] === start[field] ? undefined : t('plan.changed-elsewhere', { value: now[field] || '—' })
  const action = useAction({
    run: async () => {
      if (draft.name.trim() === '') throw new CallError('request-invalid', { field: 'name' }, null)
      const { id, version } = view.plan
      return call('editPlanLine', { id, line: line.id }, {}, { version, ...toEdit(start, draft, draft.system) }, { version })
    },
    changes: [FEATURE.plans],
    done: () => t('plan.line-edited', { name: draft.name }),
    undo: ({ version }) =>
      call('editPlanLine', { id: view.plan.id, line: line.id }, {}, { version, ...toEdit(draft, start, draft.system) }, { version }),
  })
  const targetText = draft.targets[draft.system] ?? ''
  return (
    <Form
      onSubmit={() => (toEdit(start, draft, draft.system) === null ? onClose() : action.mutate(undefined, { onSuccess: onClose }))}
      submit={t('plan.save')}
      isBusy={action.isPending}
      error={action.error}
      places={{ 'indicator-unknown': 'indicator' }}
      aside={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
          <ConflictButton error={action.error} onLoaded={action.reset} />
        </>
      }
    >
      {!rights.edit && <p className="form-hint">{t('plan.in-force-help')}</p>}
      {rights.edit && <PrintedFields draft={draft} onChange={change} hintOf={elsewhere} />}
      {rights.edit && (
        <Field
          name="position"
          label={t('plan.position')}
          hint={elsewhere('position') ?? t('plan.position-hint', { count: view.lines.length })}
        >
          {(control) => (
            <input
              {...control}
              className="field field-short"
              inputMode="numeric"
              maxLength={3}
              value={draft.position}
              onChange={({ target }) => change({ position: target.value.trim() })}
            />
          )}
        </Field>
      )}
      <TextAreaField
        name="definition"
        label={t('plan.definition')}
        hint={elsewhere('definition')}
        value={draft.definition}
        onChange={(value) => change({ definition: value })}
        rows={3}
      />
      <Field name="indicator" label={t('plan.indicator')} hint={elsewhere('indicator')}>
        {(control) => (
          <Combobox
            control={control}
            options={indicatorOptions(catalogue)}
            value={draft.indicator || null}
            onChange={(code) => change({ indicator: code ?? '' })}
            placeholder={t('plan.indicator-search')}
          />
        )}
      </Field>
      <fieldset className="form-group">
        <legend>{t('plan.targets')}</legend>
        <Field name="system" label={t('plan.target-system')}>
          {(control) => (
            <select
              {...control}
              className="field"
              value={draft.system}
              onChange={({ target }) => change({ system: target.value as TargetSystem })}
            >
              {systems.map((system) => (
                <option key={system} value={system}>
                  {systemOf({ system })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          name="target"
          label={t('plan.target-text')}
          hint={t('plan.target-hint')}
          value={targetText}
          onChange={(value) => change({ targets: { ...draft.targets, [draft.system]: value } })}
        />
        {targetText !== targetOfSystem(start, draft.system) && (
          <TextField
            name="rationale"
            label={t('form.optional', { label: t('plan.why') })}
            value={draft.rationale}
            onChange={(value) => change({ rationale: value })}
            maxLength={2000}
          />
        )}
      </fieldset>
    </Form>
  )
}

const positionOf = ({ lines }: LineFormProps['view'], { id }: LineFormProps['line']): string =>
  String(lines.findIndex((line) => line.id === id) + 1)

/** Entries of the catalogue to choose from: found by their other names, too. */
export const indicatorOptions = (catalogue: Catalogue) =>
  catalogue.map(({ code, name, units, aliases }) => ({ id: code, label: name, ...(units[0] && { detail: units[0] }), aliases }))
