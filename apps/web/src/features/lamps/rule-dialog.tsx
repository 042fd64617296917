import { COMPARISONS, LAMPS, type LampCondition, type LampRule, type LineMeasure, PACE_WORDINGS, type PaceWording } from '@gangmu/domain'
import { useState } from 'react'
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { useWords } from '../../lib/locale.tsx'
import { ABOUTS, type ConditionDraft, findProblems, NEW_CONDITION, type RuleDraft, readDraft } from './rule-draft.ts'

type Props = {
  readonly draft: RuleDraft
  readonly isNew: boolean
  readonly onKeep: (rule: LampRule) => void
  readonly onClose: () => void
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1))

/** One rule: its name, lamp, months and what has to hold all together. */
export const RuleDialog = ({ draft: given, isNew, onKeep, onClose }: Props) => {
  const { t } = useWords()
  const [draft, setDraft] = useState(given)
  const [problems, setProblems] = useState<readonly string[]>([])
  const put = (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change })
  const submit = () => {
    const found = findProblems(draft)
    setProblems(found)
    if (found.length === 0) onKeep(readDraft(draft))
  }
  const months = [
    { value: '', label: t('lamps.all-months') },
    ...MONTHS.map((value) => ({ value, label: t('lamp.condition.month', { from: value }) })),
  ]
  return (
    <Modal title={t(isNew ? 'lamps.add-title' : 'lamps.edit-title')} onClose={onClose}>
      <Form
        onSubmit={submit}
        submit={t('lamps.apply')}
        error={null}
        aside={
          <button type="button" className="button" onClick={onClose}>
            {t('lamps.cancel')}
          </button>
        }
      >
        <TextField
          name="name"
          label={t('lamps.name')}
          value={draft.name}
          onChange={(name) => put({ name })}
          error={problems.includes('name') ? t('lamps.name-missing') : null}
          maxLength={60}
          required
        />
        <div className="lamp-rule-row">
          <ChoiceField
            name="lamp"
            label={t('lamps.lamp')}
            value={draft.lamp}
            options={LAMPS.map((value) => ({ value, label: t(`lamp.${value}`) }))}
            onChange={(lamp) => put({ lamp })}
          />
          <ChoiceField name="from" label={t('lamps.from-month')} value={draft.from} options={months} onChange={(from) => put({ from })} />
          <ChoiceField name="to" label={t('lamps.to-month')} value={draft.to} options={months} onChange={(to) => put({ to })} />
        </div>
        {draft.when.map((condition, at) => (
          <ConditionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no names; their fields follow from their values alone.
            key={at}
            at={at}
            condition={condition}
            hasProblem={problems.includes(`when.${at}`)}
            onChange={(next) => put({ when: draft.when.map((one, index) => (index === at ? next : one)) })}
            onRemove={draft.when.length === 1 ? null : () => put({ when: draft.when.filter((_, index) => index !== at) })}
          />
        ))}
        <p>
          <button type="button" className="button" onClick={() => put({ when: [...draft.when, NEW_CONDITION] })}>
            {t('lamps.add-condition')}
          </button>
        </p>
      </Form>
    </Modal>
  )
}

type ConditionProps = {
  readonly at: number
  readonly condition: ConditionDraft
  readonly hasProblem: boolean
  readonly onChange: (condition: ConditionDraft) => void
  readonly onRemove: (() => void) | null
}

const MEASURES: readonly LineMeasure[] = ['growth', 'level', 'other']

const ConditionFields = ({ at, condition, hasProblem, onChange, onRemove }: ConditionProps) => {
  const { t } = useWords()
  const put = (change: Partial<ConditionDraft>) => onChange({ ...condition, ...change })
  const toggle = <V extends string>(values: readonly V[], value: V, isOn: boolean): readonly V[] =>
    isOn ? [...values, value] : values.filter((one) => one !== value)
  return (
    <fieldset className="lamp-condition">
      <legend>{t('lamps.condition', { at: at + 1 })}</legend>
      <div className="lamp-rule-row">
        <ChoiceField<LampCondition['about']>
          name={`when.${at}`}
          label={t('lamps.about')}
          value={condition.about}
          options={ABOUTS.map((value) => ({ value, label: t(`lamp.measure.${value}`) }))}
          onChange={(about) => put({ about })}
        />
        {condition.about !== 'wording' && condition.about !== 'measures' && (
          <>
            <ChoiceField
              name={`when.${at}.is`}
              label={t('lamps.is')}
              value={condition.is}
              options={COMPARISONS.map((value) => ({ value, label: t(`lamp.is.${value}`) }))}
              onChange={(is) => put({ is })}
            />
            <TextField
              name={`when.${at}.than`}
              label={t('lamps.than')}
              value={condition.than}
              onChange={(than) => put({ than })}
              error={hasProblem ? t('lamps.number-wrong') : null}
              isShort
              maxLength={16}
            />
          </>
        )}
      </div>
      {condition.about === 'wording' &&
        PACE_WORDINGS.map((word: PaceWording) => (
          <CheckField
            key={word}
            label={t(`pace.word.${word}`)}
            checked={condition.words.includes(word)}
            onChange={(isOn) => put({ words: toggle(condition.words, word, isOn) })}
          />
        ))}
      {condition.about === 'measures' &&
        MEASURES.map((measure) => (
          <CheckField
            key={measure}
            label={t(`lamp.measures.${measure}`)}
            checked={condition.measures.includes(measure)}
            onChange={(isOn) => put({ measures: toggle(condition.measures, measure, isOn) })}
          />
        ))}
      {hasProblem && (condition.about === 'wording' || condition.about === 'measures') && (
        <p className="form-error" role="alert">
          {t('lamps.words-missing')}
        </p>
      )}
      {onRemove !== null && (
        <button type="button" className="quiet" onClick={onRemove}>
          {t('lamps.remove-condition', { at: at + 1 })}
        </button>
      )}
    </fieldset>
  )
}
