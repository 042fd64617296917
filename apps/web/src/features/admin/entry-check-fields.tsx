import { withoutJump } from '@gangmu/domain'
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx'
import { type NumberName, numberOf, type RulesDraft } from './rules-draft.ts'
import { useRulesWords } from './use-rules-words.ts'

type Props = {
  readonly draft: RulesDraft
  readonly onChange: (draft: RulesDraft) => void
  readonly errorOf: (field: string) => string | null
}

/** Growth of five months, to show what the bounds come to. */
const EXAMPLE = [4.6, 5, 5.2, 5.5, 6.1]

/** 填报审核: from when on a figure has to be explained, and what stops a form. */
export const EntryCheckFields = ({ draft, onChange, errorOf }: Props) => {
  const { t, numberLabel } = useRulesWords()
  const { numbers, falls, townships } = draft
  const number = (name: NumberName, hint?: string) => (
    <TextField
      name={name}
      label={numberLabel(name)}
      hint={hint}
      value={numbers[name]}
      onChange={(text) => onChange({ ...draft, numbers: { ...numbers, [name]: text } })}
      error={errorOf(name)}
      maxLength={8}
      isShort
    />
  )
  const [jump, leastSpread] = [numberOf(numbers.jump), numberOf(numbers.leastPoints)]
  const shown = jump === null || leastSpread === null ? null : withoutJump(EXAMPLE, { jump, leastSpread })
  return (
    <section aria-labelledby="rules-checks">
      <h2 id="rules-checks">{t('collection-rules.checks')}</h2>
      <div className="rules-row rules-numbers">
        {number('jump', t('collection-rules.jump-note'))}
        {number('recentMonths', t('collection-rules.recent-months-note'))}
        {number('leastSample')}
        {number('leastPoints', t('collection-rules.least-points-note'))}
        {number('leastShare')}
        <ChoiceField
          name="falls"
          label={t('setting.collection.checks.falls')}
          value={falls}
          options={(['error', 'warning'] as const).map((value) => ({ value, label: t(`setting.choice.${value}`) }))}
          onChange={(next) => onChange({ ...draft, falls: next })}
        />
      </div>
      {shown !== null && (
        <p className="rules-said">
          {t('collection-rules.jump-shown', {
            sample: EXAMPLE.map((value) => `${value}%`).join('、'),
            low: `${shown.low.toFixed(1)}%`.replace('-', '−'),
            high: `${shown.high.toFixed(1)}%`,
          })}
        </p>
      )}
      <CheckField
        label={t('setting.collection.townships')}
        hint={t('collection-rules.townships-note')}
        checked={townships}
        onChange={(next) => onChange({ ...draft, townships: next })}
      />
    </section>
  )
}
