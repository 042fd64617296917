import { LAMP_PRESET_NAMES, LAMP_PRESETS, type LampRule, type LampRules } from '@gangmu/domain'
import { describeCondition, describeMonths } from '@gangmu/messages'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { RuleActions } from './rule-actions.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { newDraft, type RuleDraft, toDraft } from './rule-draft.ts'
import { SeasonalPaths } from './seasonal-paths.tsx'
import { WordBounds } from './word-bounds.tsx'

type Props = {
  readonly draft: LampRules
  readonly onChange: (draft: LampRules) => void
  readonly mayChange: boolean
  /** How often each rule would have lit; null while this draft was not tried out. */
  readonly counts: readonly { readonly code: string; readonly count: number }[] | null
}

/** The rules in words, in the order they are asked; one is edited in a dialog. */
export const DraftRules = ({ draft, onChange, mayChange, counts }: Props) => {
  const { t, locale } = useWords()
  const [open, setOpen] = useState<RuleDraft | null>(null)
  const { rules } = draft
  const put = (next: readonly LampRule[]) => onChange({ ...draft, rules: next })
  const keep = (rule: LampRule) => {
    put(rules.some(({ code }) => code === rule.code) ? rules.map((one) => (one.code === rule.code ? rule : one)) : [...rules, rule])
    setOpen(null)
  }
  const countOf = ({ code }: LampRule) => counts?.find((one) => one.code === code)?.count
  const columns: readonly Column<LampRule>[] = [
    {
      id: 'name',
      head: t('lamps.column.name'),
      width: '220px',
      cell: ({ name }) => `${rules.findIndex((rule) => rule.name === name) + 1}. ${name}`,
    },
    { id: 'lamp', head: t('lamps.column.lamp'), width: '96px', cell: ({ lamp }) => <Lamp lamp={lamp} /> },
    { id: 'months', head: t('lamps.column.months'), width: '96px', cell: ({ months }) => describeMonths(locale, months) },
    {
      id: 'when',
      head: t('lamps.column.when'),
      cell: ({ when }) => setMinus(when.map((condition) => describeCondition(locale, condition)).join(t('lamps.and-also'))),
    },
    ...(counts === null
      ? []
      : [
          {
            id: 'count',
            head: t('lamps.column.count'),
            width: '96px',
            align: 'end' as const,
            cell: (rule: LampRule) => countOf(rule) ?? 0,
          },
        ]),
    ...(mayChange
      ? [
          {
            id: 'actions',
            head: t('lamps.column.actions'),
            width: '72px',
            cell: (rule: LampRule) => <RuleActions rules={rules} rule={rule} onChange={put} onEdit={() => setOpen(toDraft(rule))} />,
          },
        ]
      : []),
  ]
  return (
    <section aria-labelledby="lamps-draft">
      <h2 id="lamps-draft">{t('lamps.draft')}</h2>
      <p className="form-hint">{t('lamps.draft-note')}</p>
      {mayChange && (
        <fieldset className="lamp-presets">
          <legend>{t('lamps.start-from')}</legend>
          {LAMP_PRESET_NAMES.map((preset) => (
            <button
              key={preset}
              type="button"
              className="button"
              aria-pressed={rules === LAMP_PRESETS[preset]}
              title={t(`lamp.preset-note.${preset}`)}
              onClick={() => put(LAMP_PRESETS[preset])}
            >
              {t(`lamp.preset.${preset}`)}
            </button>
          ))}
        </fieldset>
      )}
      <PresetNote rules={rules} />
      <DataTable caption={t('lamps.draft')} columns={columns} rows={rules} rowKey={({ code }) => code} isStacked />
      {mayChange && (
        <p className="lamps-add">
          <button type="button" className="button" onClick={() => setOpen(newDraft(rules))}>
            {t('lamps.add')}
          </button>
        </p>
      )}
      <WordBounds pace={draft.pace} mayChange={mayChange} onChange={(pace) => onChange({ ...draft, pace })} />
      <SeasonalPaths
        paths={draft.pace.paths}
        mayChange={mayChange}
        onChange={(paths) => onChange({ ...draft, pace: { ...draft.pace, paths } })}
      />
      {open !== null && (
        <RuleDialog draft={open} isNew={!rules.some(({ code }) => code === open.code)} onKeep={keep} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

const PresetNote = ({ rules }: { readonly rules: readonly LampRule[] }) => {
  const { t } = useWords()
  const preset = LAMP_PRESET_NAMES.find((name) => rules === LAMP_PRESETS[name])
  return preset === undefined ? null : <p className="form-hint">{t(`lamp.preset-note.${preset}`)}</p>
}
