import { Field } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { LineDraft } from './line-draft.ts'

type TextField = 'no' | 'name' | 'unit' | 'group' | 'nature'

type Props = {
  readonly draft: LineDraft
  readonly onChange: (part: Partial<LineDraft>) => void
  /** What to say below a field, if anything. */
  readonly hintOf?: (field: TextField) => string | undefined
}

const NATURES = ['约束性', '预期性'] as const

/** What is printed of a line but its target: number, name, unit, group, nature, ★. */
export const PrintedFields = ({ draft, onChange, hintOf = () => undefined }: Props) => {
  const { t } = useWords()
  const text = (name: Exclude<TextField, 'nature'>, label: string, maxLength: number, className = 'field') => (
    <Field name={name} label={label} hint={hintOf(name)} required={name === 'name'}>
      {(control) => (
        <input
          {...control}
          className={className}
          maxLength={maxLength}
          value={draft[name]}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {text('name', t('plan.line-name'), 200)}
      <div className="form-row">
        {text('no', t('table.no'), 20, 'field field-short')}
        {text('unit', t('table.unit'), 50, 'field field-short')}
        <Field name="nature" label={t('table.nature')} hint={hintOf('nature')}>
          {(control) => (
            <select
              {...control}
              className="field field-short"
              value={draft.nature}
              onChange={({ target }) => onChange({ nature: target.value })}
            >
              <option value="">—</option>
              {NATURES.map((nature) => (
                <option key={nature} value={nature}>
                  {t(`nature.${nature}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {text('group', t('plan.group'), 100)}
      <label className="form-check">
        <input type="checkbox" checked={draft.core} onChange={({ target }) => onChange({ core: target.checked })} /> {t('plan.core')}
      </label>
    </>
  )
}
