import type { PaceSettings } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords } from '../../lib/locale.tsx'
import { EVEN_SHARES, findPathProblems, monthlyShares, type PathDraft, type PathProblem, readShares, toPathDraft } from './path-draft.ts'

type Paths = PaceSettings['paths']
type Props = { readonly paths: Paths; readonly mayChange: boolean; readonly onChange: (paths: Paths) => void }

/** 季节路径: of which indicators a month asks for more than a twelfth, or less. Part of the draft like its rules. */
export const SeasonalPaths = ({ paths, mayChange, onChange }: Props) => {
  const { t } = useWords()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const [open, setOpen] = useState<{ readonly draft: PathDraft; readonly isNew: boolean } | null>(null)
  const nameOf = (code: string) => catalogue.find((entry) => entry.code === code)?.name ?? code
  const without = (indicator: string): Paths => Object.fromEntries(Object.entries(paths).filter(([code]) => code !== indicator))
  const entries = Object.entries(paths)
  return (
    <section aria-labelledby="lamps-paths">
      <h3 id="lamps-paths">{t('lamps.paths')}</h3>
      <p className="form-hint">{t('lamps.paths-note')}</p>
      {entries.length === 0 && <p>{t('lamps.paths-none')}</p>}
      <ul className="lamp-paths">
        {entries.map(([code, shares]) => (
          <li key={code}>
            {mayChange ? (
              <button type="button" className="calendar-edit" onClick={() => setOpen({ draft: toPathDraft(code, shares), isNew: false })}>
                {nameOf(code)}
              </button>
            ) : (
              nameOf(code)
            )}
            <MonthShares shares={shares} />
          </li>
        ))}
      </ul>
      {mayChange && (
        <button type="button" className="button" onClick={() => setOpen({ draft: toPathDraft(null, EVEN_SHARES), isNew: true })}>
          {t('lamps.path-add')}
        </button>
      )}
      {open !== null && (
        <PathDialog
          {...open}
          name={open.draft.indicator === null ? null : nameOf(open.draft.indicator)}
          taken={open.isNew ? Object.keys(paths) : []}
          onKeep={(draft) => {
            onChange({ ...paths, [draft.indicator!]: readShares(draft) })
            setOpen(null)
          }}
          onRemove={(indicator) => {
            onChange(without(indicator))
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

const MonthShares = ({ shares }: { readonly shares: readonly number[] }) => {
  const { t } = useWords()
  const months = monthlyShares(shares).map((share, at) => t('lamps.path-month', { month: at + 1, share }))
  return <span className="form-hint">{t('lamps.path-shown', { months: months.join('、') })}</span>
}

type DialogProps = {
  readonly draft: PathDraft
  readonly isNew: boolean
  readonly name: string | null
  readonly taken: readonly string[]
  readonly onKeep: (draft: PathDraft) => void
  readonly onRemove: (indicator: string) => void
  readonly onClose: () => void
}

const PathDialog = ({ draft: given, isNew, name, taken, onKeep, onRemove, onClose }: DialogProps) => {
  const { t } = useWords()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const [draft, setDraft] = useState(given)
  const [problems, setProblems] = useState<readonly PathProblem[]>([])
  const put = (change: Partial<PathDraft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    if (problems.length > 0) setProblems(findPathProblems(next, taken))
  }
  const submit = () => {
    const found = findPathProblems(draft, taken)
    setProblems(found)
    if (found.length === 0) onKeep(draft)
  }
  const errorOf = (field: PathProblem['field']): string | null => {
    const problem = problems.find((one) => one.field === field)
    return problem === undefined ? null : t(`lamps.path-${problem.code}`, { before: problem.before })
  }
  const isWhole = findPathProblems(draft, []).every(({ field }) => field === 'indicator')
  return (
    <Modal title={name === null ? t('lamps.path-new') : t('lamps.path-title', { name })} onClose={onClose}>
      <Form
        onSubmit={submit}
        submit={t('lamps.path-keep')}
        error={null}
        aside={
          <>
            <button type="button" className="button" onClick={() => put({ shares: toPathDraft(null, EVEN_SHARES).shares })}>
              {t('lamps.path-even')}
            </button>
            {!isNew && (
              <button type="button" className="button" onClick={() => onRemove(draft.indicator!)}>
                {t('lamps.path-remove')}
              </button>
            )}
          </>
        }
      >
        {isNew && (
          <Field name="indicator" label={t('lamps.path-indicator')} error={errorOf('indicator')} required>
            {(control) => (
              <Combobox
                control={control}
                options={catalogue.map(({ code, name: label }) => ({ id: code, label }))}
                value={draft.indicator}
                onChange={(indicator) => put({ indicator })}
                required
              />
            )}
          </Field>
        )}
        <div className="path-shares">
          {draft.shares.map((share, at) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year have their places.
              key={at}
              name={`share.${at}`}
              label={t('lamps.path-share', { month: at + 1 })}
              value={share}
              onChange={(text) => put({ shares: draft.shares.with(at, text) })}
              error={errorOf(at)}
              maxLength={6}
              isShort
            />
          ))}
        </div>
        {isWhole && <MonthShares shares={readShares(draft)} />}
      </Form>
    </Modal>
  )
}
