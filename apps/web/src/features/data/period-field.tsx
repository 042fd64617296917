import { YearField } from '../../components/fields.tsx'
import { Field } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import { PERIOD_PARTS } from './period-parts.ts'

type Props = {
  readonly year: string
  readonly part: string
  readonly onYear: (year: string) => void
  readonly onPart: (part: string) => void
}

export const PeriodField = ({ year, part, onYear, onPart }: Props) => {
  const { t, find } = useWords()
  const nameOf = (each: string) => {
    const [, kind, number = ''] = /^(cumulative|month)-(\d+)$/.exec(each) ?? []
    return kind === 'cumulative'
      ? t('period-part.cumulative', { to: number })
      : kind === 'month'
        ? t('period-part.month', { month: number })
        : find(`period-part.${each}`)
  }
  return (
    <div className="form-row">
      <YearField name="period" label={t('data.year')} value={year} onChange={onYear} />
      <Field name="part" label={t('data.part')}>
        {(control) => (
          <select {...control} className="field field-short" value={part} onChange={({ target }) => onPart(target.value)}>
            {Object.keys(PERIOD_PARTS).map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
