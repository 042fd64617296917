import { type Answers, CallError, PATHS } from '@gangmu/contract'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ContextLink } from '../../components/context-link.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { TextField, YearField } from '../../components/fields.tsx'
import { FileField } from '../../components/file-field.tsx'
import { FileProblems } from '../../components/file-problems.tsx'
import { Field, Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'
import { useAction } from '../../lib/use-action.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'

type Props = { readonly plans: Answers['listPlans']['plans']; readonly onClose: () => void }

/** Stands for a filled-in form among the plans to begin from. */
const FROM_EXCEL = 'excel'

/** Makes a draft: empty, with the lines of another year's plan, their targets left open, or of a filled-in form. */
export const NewPlanDialog = ({ plans, onClose }: Props) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { carry } = useContextBar()
  const latest = plans[0]
  const [year, setYear] = useState(String((latest?.year ?? new Date().getFullYear()) + 1))
  const [title, setTitle] = useState<string | null>(null)
  const [basedOn, setBasedOn] = useState(latest?.id ?? '')
  const [file, setFile] = useState<File | null>(null)
  const [attempts, setAttempts] = useState(0)
  const usual = t('plans.usual-title', { year })
  const action = useAction({
    run: async () => {
      if (!/^(19[5-9]\d|2[01]\d\d)$/.test(year)) throw new CallError('request-invalid', { field: 'year' }, null)
      const named = (title ?? usual).trim() || usual
      if (basedOn !== FROM_EXCEL)
        return call('createPlan', {}, {}, { year: Number(year), title: named, basedOn: basedOn || null, lines: [] })
      if (file === null) throw new CallError('upload-missing', {}, null)
      return sendFile('importPlan', file, { fields: { year, title: named } })
    },
    changes: [FEATURE.plans, FEATURE.catalogue, FEATURE.home],
    done: (plan) => t('plans.made', { title: plan.title }),
  })
  const chooseAgain = () => {
    setFile(null)
    setAttempts(attempts + 1)
  }
  return (
    <Dialog className="modal modal-wide" title={t('plans.new')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: ({ id }) => void navigate(carry(`/plans/${id}`)), onError: chooseAgain })}
        submit={t('plans.make')}
        isBusy={action.isPending}
        error={action.error}
      >
        <YearField name="year" label={t('context.year')} value={year} onChange={setYear} />
        <TextField name="title" label={t('plans.title')} value={title ?? usual} onChange={setTitle} />
        <Field name="basedOn" label={t('plans.based-on')} hint={basedOn === FROM_EXCEL ? undefined : t('plans.based-on-hint')}>
          {(control) => (
            <select {...control} className="field" value={basedOn} onChange={({ target }) => setBasedOn(target.value)}>
              <option value="">{t('plans.based-on-nothing')}</option>
              <option value={FROM_EXCEL}>{t('plans.based-on-excel')}</option>
              {plans.map((plan) => (
                <option key={plan.id} value={plan.id}>
                  {t('plans.based-on-plan', { title: plan.title, count: plan.lines })}
                </option>
              ))}
            </select>
          )}
        </Field>
        {basedOn === FROM_EXCEL && (
          <>
            <FileField
              key={attempts}
              accept={['.xlsx']}
              hint={
                <>
                  {t('plans.excel-hint')}{' '}
                  <DownloadLink className="" href={PATHS.downloadPlanTemplate.path}>
                    {t('plans.template')}
                  </DownloadLink>
                </>
              }
              onChoose={setFile}
            />
            <FileProblems error={action.error} />
          </>
        )}
        <p className="form-hint">
          {t('plans.or-report')} <ContextLink to="/reports">{t('plans.to-reports')}</ContextLink>
        </p>
      </Form>
    </Dialog>
  )
}
