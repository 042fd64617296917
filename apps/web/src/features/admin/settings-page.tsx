import { DEFAULT_SETTINGS } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords, type Words } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { type Setting, settingsQuery, settingVersionsQuery } from './queries.ts'
import { readLeaf, SETTING_FIELDS, type SettingField, withLeaf } from './setting-fields.ts'

type Value = Readonly<Record<string, unknown>>

/** What the space decides for itself: what each means, what it is by default, who changed it when. */
export const SettingsPage = () => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(settingsQuery)
  return (
    <>
      <PageHead title={t('admin.nav.settings')} purpose={t('admin.settings.purpose')} />
      {isPending && <Loading />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data
        ?.filter(({ name }) => name in SETTING_FIELDS)
        .map((setting) => (
          <SettingPart key={`${setting.name} ${setting.version}`} setting={setting} />
        ))}
      <p className="form-hint">{t('admin.settings.server')}</p>
    </>
  )
}

const SettingPart = ({ setting }: { setting: Setting }) => {
  const { t } = useWords()
  const canEdit = useCan('settings.edit')
  const { name, version, recordedBy, recordedAt } = setting
  const fields = SETTING_FIELDS[name] ?? []
  const [value, setValue] = useState<Value>(setting.value)
  const [hasHistory, setHasHistory] = useState(false)
  const save = useAction({
    run: (next: Value) => call('saveSetting', { name }, {}, { name, value: next }, { version }),
    changes: [FEATURE.admin, FEATURE.plans],
    done: () => t('admin.settings.saved', { name: wordOf(t, name) }),
  })
  return (
    <section className="setting" aria-labelledby={`setting-${name}`}>
      <h2 id={`setting-${name}`}>{wordOf(t, name)}</h2>
      <p className="purpose">{t(`setting.${name as 'judge'}.meaning`)}</p>
      <fieldset className="plain-fieldset" disabled={!canEdit}>
        <Form onSubmit={() => save.mutate(value)} submit={t('admin.save')} isBusy={save.isPending} error={save.error}>
          {fields.map((field) => (
            <Leaf key={field.path} name={name} field={field} value={value} onChange={setValue} />
          ))}
        </Form>
      </fieldset>
      <p className="setting-stamp">
        {version === 0
          ? t('admin.settings.default')
          : t('admin.settings.changed', { version, by: recordedBy ?? '', at: recordedAt === null ? '' : formatInstant(recordedAt) })}
        {version > 0 && (
          <button type="button" className="quiet" aria-expanded={hasHistory} onClick={() => setHasHistory(!hasHistory)}>
            {t('admin.settings.history')}
          </button>
        )}
      </p>
      {hasHistory && <Versions name={name} fields={fields} />}
    </section>
  )
}

const wordOf = (t: Words['t'], name: Setting['name']): string => t(`setting.${name as 'judge'}`)

/** What a leaf says, in words. */
const sayLeaf = (t: Words['t'], field: SettingField, value: Value): string => {
  const leaf = readLeaf(value, field.path)
  if (typeof leaf === 'boolean') return t(leaf ? 'admin.on' : 'admin.off')
  return field.kind === 'choice' ? t(`setting.choice.${leaf as 'met'}`) : leaf
}

const labelOf = (t: Words['t'], name: Setting['name'], { path }: SettingField): string =>
  t(`setting.${name}.${path}` as 'setting.split.townships')

type LeafProps = {
  readonly name: Setting['name']
  readonly field: SettingField
  readonly value: Value
  readonly onChange: (value: Value) => void
}

const Leaf = ({ name, field, value, onChange }: LeafProps) => {
  const { t } = useWords()
  const leaf = readLeaf(value, field.path)
  const label = labelOf(t, name, field)
  const hint = t('admin.settings.by-default', { value: sayLeaf(t, field, DEFAULT_SETTINGS[name] as Value) })
  const set = (next: string | boolean) => onChange(withLeaf(value, field.path, next))
  if (field.kind === 'switch') return <CheckField label={label} hint={hint} checked={leaf === true} onChange={set} />
  if (field.kind === 'choice')
    return (
      <ChoiceField
        name={field.path}
        label={label}
        hint={hint}
        value={String(leaf)}
        options={field.choices.map((choice) => ({ value: choice, label: t(`setting.choice.${choice as 'met'}`) }))}
        onChange={set}
      />
    )
  return <TextField name={field.path} label={label} hint={hint} value={String(leaf)} onChange={set} maxLength={8} />
}

const Versions = ({ name, fields }: { name: Setting['name']; fields: readonly SettingField[] }) => {
  const { t } = useWords()
  const { data, error, refetch } = useQuery(settingVersionsQuery(name))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <ol className="history">
      {data?.map((version, at) => {
        const before = (data[at + 1]?.value ?? DEFAULT_SETTINGS[name]) as Value
        const changed = fields.filter(({ path }) => readLeaf(version.value, path) !== readLeaf(before, path))
        return (
          <li key={version.version}>
            {t('admin.settings.version', {
              version: version.version,
              by: version.recordedBy ?? '',
              at: version.recordedAt === null ? '' : formatInstant(version.recordedAt),
            })}
            {changed.map((field) => (
              <span key={field.path} className="form-hint">
                {t('admin.settings.change', {
                  label: labelOf(t, name, field),
                  before: sayLeaf(t, field, before),
                  after: sayLeaf(t, field, version.value),
                })}
              </span>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
