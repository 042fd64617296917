import { type SigningStep, STEP_UNITS } from '@gangmu/domain'
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx'
import { useWords } from '../../lib/locale.tsx'
import { moveStep, withNewStep } from './rules-draft.ts'
import { useRulesWords } from './use-rules-words.ts'

type Props = {
  readonly chain: readonly SigningStep[]
  readonly onChange: (chain: readonly SigningStep[]) => void
  readonly errorOf: (field: string) => string | null
}

/** What the contract takes. */
const MOST_STEPS = 20

/** 报送流程: filling first, locking last, and the steps between as the space wants them. */
export const ChainFields = ({ chain, onChange, errorOf }: Props) => {
  const { t, chain: said } = useRulesWords()
  const put = (at: number, change: Partial<SigningStep>) =>
    onChange(chain.map((step, index) => (index === at ? { ...step, ...change } : step)))
  return (
    <section aria-labelledby="rules-chain">
      <h2 id="rules-chain">{t('collection-rules.chain')}</h2>
      <p className="form-hint">{t('collection-rules.chain-note')}</p>
      <ol className="rules-chain">
        {chain.map((step, at) => (
          <li key={step.code}>
            <Step
              at={at}
              step={step}
              error={errorOf(`chain.${at}`)}
              onChange={(change) => put(at, change)}
              isFirst={at === 1}
              isLast={at === chain.length - 2}
              onMove={(by) => onChange(moveStep(chain, at, by))}
              onRemove={() => onChange(chain.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      <p>
        <button type="button" className="button" disabled={chain.length >= MOST_STEPS} onClick={() => onChange(withNewStep(chain))}>
          {t('collection-rules.add-step')}
        </button>
      </p>
      <p className="rules-said">{t('collection-rules.chain-shown', { chain: said(chain) })}</p>
    </section>
  )
}

type StepProps = {
  readonly at: number
  readonly step: SigningStep
  readonly error: string | null
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (change: Partial<SigningStep>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

const Step = ({ at, step, error, isFirst, isLast, onChange, onMove, onRemove }: StepProps) => {
  const { t } = useWords()
  const { stepName } = useRulesWords()
  const number = at + 1
  const usual = stepName({ ...step, label: null })
  return (
    <fieldset className="rules-step">
      <legend>{t('collection-rules.step', { at: number })}</legend>
      <TextField
        name={`chain.${at}`}
        label={t('collection-rules.step-name')}
        value={step.label ?? usual ?? ''}
        onChange={(label) => onChange({ label: label === usual ? null : label })}
        error={error}
        maxLength={40}
      />
      {step.kind === 'sign' && (
        <>
          <ChoiceField
            name={`chain.${at}.unit`}
            label={t('collection-rules.step-unit')}
            value={step.unit}
            options={STEP_UNITS.map((value) => ({ value, label: t(`collection-rules.unit.${value}`) }))}
            onChange={(unit) => onChange({ unit })}
          />
          <CheckField
            label={t('collection-rules.other-person')}
            checked={step.otherPerson}
            onChange={(otherPerson) => onChange({ otherPerson })}
          />
          <div className="rules-acts">
            <button
              type="button"
              className="button"
              aria-label={t('collection-rules.up', { at: number })}
              disabled={isFirst}
              onClick={() => onMove(-1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="button"
              aria-label={t('collection-rules.down', { at: number })}
              disabled={isLast}
              onClick={() => onMove(1)}
            >
              ↓
            </button>
            <button type="button" className="button" aria-label={t('collection-rules.remove-step', { at: number })} onClick={onRemove}>
              ✕
            </button>
          </div>
        </>
      )}
    </fieldset>
  )
}
