import { type ReactNode, useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE, type Feature } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'

type Props = {
  readonly title: string
  readonly submit: string
  /** What ends with it, and what stays. */
  readonly children: ReactNode
  readonly run: (on: string) => Promise<unknown>
  readonly done: string
  readonly changes?: readonly Feature[]
  readonly onClose: () => void
}

/** Ends something that is dated: the day is the first one without it, and everything up to it stays on record. */
export const DayDialog = ({ title, submit, children, run, done, changes = [FEATURE.admin, FEATURE.units], onClose }: Props) => {
  const { t } = useWords()
  const [on, setOn] = useState(today())
  const action = useAction({ run: (day: string) => run(day), changes, done: () => done })
  return (
    <Modal title={title} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(on, { onSuccess: onClose })}
        submit={submit}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'dates-reversed': 'on' }}
        aside={
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
        }
      >
        <p>{children}</p>
        <Field name="on" label={t('admin.end-on')} hint={t('admin.end-on-hint')} required>
          {(control) => <DateField control={control} value={on} onChange={setOn} />}
        </Field>
      </Form>
    </Modal>
  )
}
