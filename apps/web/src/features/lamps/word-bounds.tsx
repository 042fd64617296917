import type { PaceSettings, PaceThresholds } from '@gangmu/domain'
import { useState } from 'react'
import { TextField } from '../../components/fields.tsx'
import { useWords } from '../../lib/locale.tsx'
import { readNumber } from './rule-draft.ts'

type Props = { readonly pace: PaceSettings; readonly mayChange: boolean; readonly onChange: (pace: PaceSettings) => void }

const KINDS = ['ratio', 'points'] as const
const BOUNDS = ['ahead', 'slightlyBelow', 'below'] as const satisfies readonly (keyof PaceThresholds)[]

/** From which value on each wording holds; folded away, few districts change it. */
export const WordBounds = ({ pace, mayChange, onChange }: Props) => {
  const { t } = useWords()
  return (
    <details className="word-bounds">
      <summary>{t('lamps.thresholds')}</summary>
      <fieldset className="plain-fieldset" disabled={!mayChange}>
        {KINDS.map((kind) => (
          <fieldset key={kind} className="lamp-condition">
            <legend>{t(`lamps.threshold.${kind}`)}</legend>
            <div className="lamp-rule-row">
              {BOUNDS.map((bound) => (
                <NumberField
                  key={bound}
                  name={`${kind}.${bound}`}
                  label={t(`lamps.threshold.${bound}`)}
                  value={pace[kind][bound]}
                  onChange={(value) => onChange({ ...pace, [kind]: { ...pace[kind], [bound]: value } })}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <NumberField
          name="fastest.factor"
          label={t('lamps.fastest-factor')}
          value={pace.fastest.factor}
          onChange={(factor) => onChange({ ...pace, fastest: { ...pace.fastest, factor } })}
        />
      </fieldset>
    </details>
  )
}

type NumberProps = { readonly name: string; readonly label: string; readonly value: number; readonly onChange: (value: number) => void }

/** Taken over as soon as it is a number. */
const NumberField = ({ name, label, value, onChange }: NumberProps) => {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string) => {
    setTyped(text)
    const read = readNumber(text)
    if (read !== null) onChange(read)
  }
  const isWrong = typed !== null && readNumber(typed) === null
  return (
    <TextField
      name={name}
      label={label}
      value={typed ?? String(value)}
      onChange={change}
      error={isWrong ? t('lamps.number-wrong') : null}
      isShort
      maxLength={12}
    />
  )
}
