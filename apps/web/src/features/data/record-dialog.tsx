import { CallError } from '@gangmu/contract'
import { parsePeriodCode, periodCode, VINTAGES, type Vintage } from '@gangmu/domain'
import { useId, useMemo, useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { AreaPicker } from '../../components/pickers.tsx'
import { call } from '../../lib/call.ts'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { indicatorOptions } from '../../lib/picker-options.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useMe } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { useAreas } from '../../lib/use-areas.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'
import { useYears } from '../../lib/use-years.ts'
import { PeriodField } from './period-field.tsx'
import { PERIOD_PARTS } from './period-parts.ts'
import { type Catalogue, useIndicatorName } from './use-indicator-name.ts'

type Props = {
  readonly catalogue: Catalogue
  /** Whom to suggest as provider. */
  readonly providers: readonly string[]
  /** The value a later figure is recorded of. */
  readonly former?: ObservationView
  readonly onClose: () => void
}

/** 登记完成值: a figure beside those that are there, or a later one of the same key. */
export const RecordDialog = ({ catalogue, providers, former, onClose }: Props) => {
  const { t } = useWords()
  const { areaId } = useMe()
  const { area, year: contextYear } = useContextBar()
  const { latest } = useYears()
  const areas = useAreas()
  const nameOf = useIndicatorName(catalogue)
  const periodText = usePeriodText()
  const listId = useId()
  const options = useMemo(() => indicatorOptions(catalogue), [catalogue])
  const [indicator, setIndicator] = useState<string | null>(former?.indicator ?? null)
  const [of, setOf] = useState<string | null>(former?.areaId ?? area ?? areaId ?? null)
  const [year, setYear] = useState(String(contextYear ?? latest))
  const [part, setPart] = useState('year')
  const [text, setText] = useState({
    raw: '',
    unit: former?.unit ?? null,
    provider: former?.provider ?? '',
    scope: former?.scope ?? '',
    note: '',
  })
  const [vintage, setVintage] = useState<Vintage>(former?.vintage ?? 'preliminary')
  const units = catalogue.find(({ code }) => code === indicator)?.units ?? []
  const unit = text.unit ?? units[0] ?? ''
  const action = useAction({
    run: async () => {
      if (indicator === null) throw new CallError('request-invalid', { field: 'indicator' }, null)
      const period = former?.period ?? (/^\d{4}$/.test(year) ? periodCode(PERIOD_PARTS[part]!(Number(year))) : null)
      if (period === null || parsePeriodCode(period) === null) throw new CallError('request-invalid', { field: 'period' }, null)
      if (text.raw.trim() === '') throw new CallError('observation-value-missing', {}, null)
      if (text.provider.trim() === '') throw new CallError('provider-missing', {}, null)
      const { raw, provider, scope, note } = text
      const entered = { indicator, areaId: of, period, provider, scope, vintage, raw, unit: unit.trim() || null, note: note.trim() || null }
      const answer = await call('recordObservations', {}, {}, { observations: [entered] })
      return { ...answer, entered }
    },
    changes: [FEATURE.data, FEATURE.plans, FEATURE.home, FEATURE.compare],
    done: ({ recorded, entered }) =>
      recorded === 0
        ? t('data.recorded-same')
        : t('data.recorded', {
            name: nameOf(entered.indicator),
            period: periodText(entered.period),
            raw: setMinus(entered.raw.trim()),
            unit: entered.unit ?? '',
          }),
  })
  const field = (
    name: keyof typeof text,
    label: string,
    rest: { maxLength: number; placeholder?: string; list?: string },
    hint?: string,
  ) => (
    <Field name={name} label={label} hint={hint} required={name === 'raw' || name === 'provider'}>
      {(control) => (
        <input
          {...control}
          {...rest}
          className={name === 'unit' ? 'field field-short' : 'field'}
          value={name === 'unit' ? unit : text[name]!}
          onChange={({ target }) => setText({ ...text, [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <Modal title={t('data.record')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={t('plan.register')}
        isBusy={action.isPending}
        error={action.error}
        places={{
          'indicator-unknown': 'indicator',
          'observation-period-unknown': 'period',
          'observation-value-missing': 'raw',
          'provider-missing': 'provider',
        }}
      >
        <p className="form-hint">{t('data.record-help')}</p>
        {former ? (
          <p>
            {nameOf(former.indicator)} · {periodText(former.period)}
          </p>
        ) : (
          <>
            <Field name="indicator" label={t('data.indicator')} required>
              {(control) => (
                <Combobox
                  control={control}
                  options={options}
                  value={indicator}
                  onChange={setIndicator}
                  placeholder={t('plan.indicator-search')}
                  required
                />
              )}
            </Field>
            {areas.length > 0 && (
              <Field name="areaId" label={t('data.area')}>
                {(control) => <AreaPicker control={control} areas={areas} value={of} onChange={setOf} required />}
              </Field>
            )}
            <PeriodField year={year} part={part} onYear={setYear} onPart={setPart} />
          </>
        )}
        <div className="form-row">
          {field('raw', t('data.value'), { maxLength: 200 })}
          {field(
            'unit',
            t('data.unit'),
            { maxLength: 50 },
            units.length > 1 ? t('data.unit-hint', { units: units.join(t('plan.comma')) }) : undefined,
          )}
        </div>
        {field('provider', t('data.provider'), { maxLength: 100, placeholder: t('plan.provider-example'), list: listId })}
        <datalist id={listId}>
          {providers.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <Field name="vintage" label={t('plan.vintage')}>
          {(control) => (
            <select {...control} className="field" value={vintage} onChange={({ target }) => setVintage(target.value as Vintage)}>
              {VINTAGES.map((each) => (
                <option key={each} value={each}>
                  {t(`vintage.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {field('scope', t('form.optional', { label: t('plan.scope') }), { maxLength: 100, placeholder: t('data.scope-example') })}
        {field('note', t('form.optional', { label: t('data.note') }), { maxLength: 2000 })}
      </Form>
    </Modal>
  )
}
