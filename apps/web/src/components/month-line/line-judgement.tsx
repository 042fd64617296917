import { LAMPS, type Lamp as LampColour } from '@gangmu/domain'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { MonthLine } from '../../lib/month-queries.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { ConflictButton } from '../conflict-button.tsx'
import { ChoiceField, TextAreaField } from '../fields.tsx'
import { Form } from '../form.tsx'
import { Lamp } from '../lamp.tsx'

type Props = { readonly planId: string; readonly month: string; readonly line: MonthLine }

/** What somebody says of a line's month beside its lamp, which stays as the rules lit it. */
export const LineJudgement = ({ planId, month, line }: Props) => {
  const { t } = useWords()
  const mayJudge = useCan('lamp.judge')
  const [isOpen, setIsOpen] = useState(false)
  const { judgement } = line
  return (
    <section aria-labelledby="month-line-judgement">
      <h3 id="month-line-judgement">{t('month-line.judgement')}</h3>
      {judgement === null && <p className="form-hint">{t('month-line.judgement-none')}</p>}
      {judgement !== null && (
        <p>
          {judgement.lamp === null ? t('month-line.judgement-taken-back') : <Lamp lamp={judgement.lamp} />}
          {`　${judgement.reason}`}
          <span className="month-line-stamp">
            {t('month-line.judgement-by', { by: judgement.judgedBy, at: formatInstant(judgement.judgedAt) })}
          </span>
        </p>
      )}
      {mayJudge && !isOpen && (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {t(judgement?.lamp ? 'month-line.judge-again' : 'month-line.judge')}
        </button>
      )}
      {isOpen && <JudgeForm planId={planId} month={month} line={line} onDone={() => setIsOpen(false)} />}
    </section>
  )
}

const JudgeForm = ({ planId, month, line, onDone }: Props & { readonly onDone: () => void }) => {
  const { t } = useWords()
  const { facts, judgement } = line
  const [lamp, setLamp] = useState<LampColour>(judgement?.lamp ?? line.lamp.lamp)
  const [reason, setReason] = useState('')
  const action = useAction({
    run: (said: LampColour | null) =>
      call('judgeLamp', { id: planId, month, line: facts.lineId }, {}, { lamp: said, reason, version: judgement?.seq ?? 0 }),
    changes: [FEATURE.plans],
    done: () => {
      onDone()
      return t('month-line.judged')
    },
  })
  return (
    <Form
      onSubmit={() => action.mutate(lamp)}
      submit={t('month-line.judge-save')}
      isBusy={action.isPending}
      error={action.error}
      aside={
        <>
          {judgement?.lamp && (
            <button type="button" className="button" onClick={() => action.mutate(null)}>
              {t('month-line.take-back')}
            </button>
          )}
          <button type="button" className="quiet" onClick={onDone}>
            {t('lamps.cancel')}
          </button>
          <ConflictButton error={action.error} onLoaded={action.reset} />
        </>
      }
    >
      <p className="form-hint">{t('month-line.judge-note')}</p>
      <ChoiceField
        name="lamp"
        label={t('month-line.judge-lamp')}
        value={lamp}
        options={LAMPS.map((value) => ({ value, label: t(`lamp.${value}`) }))}
        onChange={setLamp}
      />
      <TextAreaField name="reason" label={t('month-line.judge-reason')} value={reason} onChange={setReason} maxLength={500} required />
    </Form>
  )
}
