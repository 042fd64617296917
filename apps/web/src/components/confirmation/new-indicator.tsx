import type { IndicatorKind } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { Combobox } from '../combobox.tsx'
import { TextAreaField, TextField } from '../fields.tsx'
import { Field, Form } from '../form.tsx'
import { useProblemText } from '../problem.tsx'
import type { ConfirmedYear } from './confirm-report.tsx'

type Props = { readonly indicator: ConfirmedYear['newIndicators'][number] }

/** A name the catalogue does not know: it is said to mean a catalogued indicator, defined as one of the space's own, or left for later. */
export const NewIndicator = ({ indicator }: Props) => {
  const { t } = useWords()
  const describe = useProblemText()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const [isDefining, setIsDefining] = useState(false)
  const { name, unit } = indicator
  const map = useAction({
    run: (code: string) => call('mapAlias', {}, {}, { alias: name, unit, code }),
    changes: [FEATURE.catalogue, FEATURE.plans],
    done: (_, code) => t('confirmation.mapped', { name, indicator: catalogue.find((entry) => entry.code === code)?.name ?? code }),
    undo: () => call('mapAlias', {}, {}, { alias: name, unit, code: null }),
  })
  // Those printed in the same unit come first: 增速 is not what it is the growth of.
  const isAlike = (units: readonly string[]) => (unit === null ? units.length === 0 : units.includes(unit))
  const options = [...catalogue]
    .sort((one, other) => Number(isAlike(other.units)) - Number(isAlike(one.units)))
    .map((entry) => ({ id: entry.code, label: entry.name, ...(entry.units[0] && { detail: entry.units[0] }), aliases: entry.aliases }))
  return (
    <li>
      <p className="stacked-main">
        <b>{name}</b>
        {unit && <span className="unit">{unit}</span>}
      </p>
      {isDefining ? (
        <DefineForm indicator={indicator} onClose={() => setIsDefining(false)} />
      ) : (
        <div className="choices">
          <Combobox
            label={t('confirmation.map', { name })}
            placeholder={t('confirmation.map-placeholder')}
            options={options}
            value={null}
            onChange={(code) => code !== null && map.mutate(code)}
          />
          <button type="button" className="button" onClick={() => setIsDefining(true)}>
            {t('confirmation.define')}
          </button>
        </div>
      )}
      {map.error && (
        <p className="form-problem" role="alert">
          {describe(map.error)}
        </p>
      )}
    </li>
  )
}

const KINDS: readonly IndicatorKind[] = ['level', 'count', 'growth', 'reduction', 'share', 'rate', 'ratio', 'index', 'class']
const DIRECTIONS = ['up', 'down', 'keep'] as const

/** An indicator of the space's own: what it is, which way is better, and what exactly it counts. */
const DefineForm = ({ indicator: { name, unit: printed }, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useWords()
  const [unit, setUnit] = useState(printed ?? '')
  const [kind, setKind] = useState('')
  const [direction, setDirection] = useState('')
  const [definition, setDefinition] = useState('')
  const action = useAction({
    run: () =>
      call(
        'defineIndicator',
        {},
        {},
        {
          name,
          unit: unit.trim() || null,
          kind: kind || null,
          direction: direction || null,
          definition: definition.trim(),
        },
      ),
    changes: [FEATURE.catalogue, FEATURE.plans],
    done: (entry) => t('confirmation.defined', { name: entry.name }),
  })
  return (
    <Form
      onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
      submit={t('confirmation.define-submit')}
      isBusy={action.isPending}
      error={action.error}
      aside={
        <button type="button" className="button" onClick={onClose}>
          {t('confirm.cancel')}
        </button>
      }
    >
      <div className="form-row">
        <TextField name="unit" label={t('table.unit')} value={unit} onChange={setUnit} maxLength={50} isShort />
        <Field name="kind" label={t('confirmation.kind')}>
          {(control) => (
            <select {...control} className="field field-short" value={kind} onChange={({ target }) => setKind(target.value)}>
              <option value="">{t('confirmation.by-name')}</option>
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {t(`indicator.kind.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="direction" label={t('confirmation.direction')}>
          {(control) => (
            <select {...control} className="field field-short" value={direction} onChange={({ target }) => setDirection(target.value)}>
              <option value="">{t('confirmation.by-name')}</option>
              {DIRECTIONS.map((each) => (
                <option key={each} value={each}>
                  {t(`indicator.direction.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <TextAreaField
        name="definition"
        label={t('form.optional', { label: t('plan.definition') })}
        value={definition}
        onChange={setDefinition}
      />
    </Form>
  )
}
