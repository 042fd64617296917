import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { TextField } from '../../components/fields.tsx'
import { type ControlProps, Field, Form } from '../../components/form.tsx'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords } from '../../lib/locale.tsx'
import { CORRECTION_FIELDS, type Draft, draftOf, type FieldSpec, readDraft } from './correction-fields.ts'
import { drafts } from './drafts.ts'
import type { Element } from './review-elements.ts'

type Props = {
  readonly element: Element
  readonly onSubmit: (value: object, reason: string) => void
  readonly onClose: () => void
}

type Written = { readonly draft: Draft; readonly reason: string }

/** The fields of an element as read, to be put right in place, and why. What was typed stays when the row is left. */
export const CorrectionForm = ({ element, onSubmit, onClose }: Props) => {
  const { t } = useWords()
  const kept = drafts<Written>('correct')
  const [{ draft, reason }, setWritten] = useState<Written>(() => kept.get(element.id) ?? { draft: draftOf(element), reason: '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const write = (next: Written) => {
    kept.set(element.id, next)
    setWritten(next)
    setWrong(null)
  }
  const submit = () => {
    const read = readDraft(element, draft)
    if (!read.ok) return setWrong(read.field ?? 'nothing')
    if (reason.trim() === '') return setWrong('reason')
    // A second correction adds to the first: both are corrections of what was read.
    const before = element.state === 'corrected' ? element.decision?.value : null
    onSubmit({ ...before, ...read.value }, reason.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the form from any of its fields.
    <div onKeyDown={onKeyDown}>
      <Form
        onSubmit={submit}
        submit={t('review.correct-submit')}
        error={null}
        aside={
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
        }
      >
        <div className="correction-fields">
          {CORRECTION_FIELDS[element.kind].map((spec, at) => (
            <Field key={spec.name} name={spec.name} label={t(spec.label)} error={wrong === spec.name ? t('review.field-wrong') : null}>
              {(control) => (
                <Control
                  control={control}
                  spec={spec}
                  value={draft[spec.name] ?? ''}
                  isFirst={at === 0}
                  onChange={(value) => write({ draft: { ...draft, [spec.name]: value }, reason })}
                />
              )}
            </Field>
          ))}
        </div>
        <TextField
          name="reason"
          label={t('review.reason')}
          error={wrong === 'reason' ? t('review.reason-missing') : wrong === 'nothing' ? t('review.nothing-changed') : null}
          required
          value={reason}
          onChange={(value) => write({ draft, reason: value })}
          maxLength={2000}
          placeholder={t('review.correct-reason-hint')}
        />
      </Form>
    </div>
  )
}

type ControlsProps = {
  readonly control: ControlProps
  readonly spec: FieldSpec
  readonly value: string
  readonly isFirst: boolean
  readonly onChange: (value: string) => void
}

const Control = ({ control, spec, value, isFirst, onChange }: ControlsProps): ReactNode => {
  const { t } = useWords()
  // The form was just asked for by a key: typing begins here.
  const focus = isFirst ? { autoFocus: true } : {}
  if (spec.type === 'indicator') return <IndicatorChoice control={control} value={value} onChange={onChange} />
  if (spec.type === 'choice')
    return (
      <select {...control} {...focus} className="field" value={value} onChange={({ target }) => onChange(target.value)}>
        {spec.empty && <option value="">—</option>}
        {spec.options?.map(({ value: option, word }) => (
          <option key={option} value={option}>
            {word === null ? option : t(word as 'measure.level')}
          </option>
        ))}
      </select>
    )
  if (spec.type === 'text')
    return <textarea {...control} {...focus} className="field" rows={3} value={value} onChange={({ target }) => onChange(target.value)} />
  return (
    <input
      {...control}
      {...focus}
      className="field"
      inputMode={spec.type === 'count' ? 'numeric' : undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

const IndicatorChoice = ({ control, value, onChange }: Pick<ControlsProps, 'control' | 'value' | 'onChange'>) => {
  const { t } = useWords()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const options = useMemo(
    () => catalogue.map(({ code, name, units, aliases }) => ({ id: code, label: name, aliases, ...(units[0] && { detail: units[0] }) })),
    [catalogue],
  )
  return (
    <Combobox
      control={control}
      options={options}
      value={value || null}
      onChange={(code) => onChange(code ?? '')}
      placeholder={t('confirmation.map-placeholder')}
    />
  )
}
