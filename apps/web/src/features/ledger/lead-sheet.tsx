import { TAX_LEAD_MOVES, type TaxLeadState } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CopyLink } from '../../components/copy-link.tsx'
import { DetailList } from '../../components/detail-list.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { LeadDialog } from './lead-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { printAmount } from './print-amount.ts'
import { type TaxLead, type TaxLeadHistory, type TaxLeadList, taxLeadQuery } from './queries.ts'

type Props = { readonly lead: TaxLead; readonly list: TaxLeadList; readonly onClose: () => void }

/** The way a lead goes; closing may come from anywhere before the tax is booked. */
const TRACK = ['registered', 'verified', 'transferred', 'booked'] as const

/** All that is known of a lead: where it stands, what it is, every step, and the next one. */
export const LeadSheet = ({ lead, list, onClose }: Props) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(taxLeadQuery(lead.id, useContextBar().asOf))
  const title = (
    <>
      <span className="name-no">{lead.no} </span>
      {lead.enterprise}
    </>
  )
  return (
    <SideSheet title={title} onClose={onClose}>
      {lead.removed && <p className="notice">{t('key-project.removed-mark')}</p>}
      <Track state={lead.stand.state} />
      {lead.mayEdit && <Actions lead={lead} list={list} />}
      <p className="ledger-text">{lead.text}</p>
      <DetailList
        details={[
          [t('leads.booked'), lead.stand.booked > 0 && `${printAmount(lead.stand.booked)} ${t('key-project.money')}`],
          [t('leads.expected'), lead.expected !== null && `${printAmount(lead.expected)} ${t('key-project.money')}`],
          [t('leads.kind'), t(`ledger.lead-kind.${lead.kind}`)],
          [t('leads.area'), list.areas.find(({ id }) => id === lead.areaId)?.name],
          [t('leads.unit'), lead.unitName],
          [t('leads.found-on'), lead.foundOn],
          [t('leads.credit-code'), lead.creditCode],
        ]}
      />
      {isPending && <Loading rows={6} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <Steps history={data} />}
      <div className="sheet-foot">
        <CopyLink />
      </div>
    </SideSheet>
  )
}

const Track = ({ state }: { state: TaxLeadState }) => {
  const { t } = useWords()
  const track: readonly TaxLeadState[] = state === 'closed' ? ['registered', 'closed'] : TRACK
  const at = track.indexOf(state)
  return (
    <ol className="ledger-track" aria-label={t('leads.state')}>
      {track.map((each, place) => (
        <li key={each} className={place <= at ? 'ledger-track-done' : undefined} aria-current={place === at ? 'step' : undefined}>
          {t(`ledger.lead-state.${each}`)}
        </li>
      ))}
    </ol>
  )
}

const Actions = ({ lead, list }: { lead: TaxLead; list: TaxLeadList }) => {
  const { t } = useWords()
  const [open, setOpen] = useState<TaxLeadState | 'edit' | null>(null)
  const close = () => setOpen(null)
  const wordOf = (to: TaxLeadState): string => {
    if (to === lead.stand.state) return t('leads.move-more')
    return to === 'registered' ? t('leads.move-reopen') : t('leads.move', { state: t(`ledger.lead-state.${to}`) })
  }
  return (
    <div className="actions">
      {!lead.removed &&
        TAX_LEAD_MOVES[lead.stand.state].map((to, place) => (
          <button key={to} type="button" className={place === 0 ? 'button button-primary' : 'button'} onClick={() => setOpen(to)}>
            {wordOf(to)}
          </button>
        ))}
      <button type="button" className="button" onClick={() => setOpen('edit')}>
        {t('leads.edit')}
      </button>
      {open === 'edit' && <LeadDialog lead={lead} list={list} onClose={close} />}
      {open !== null && open !== 'edit' && <MoveDialog lead={lead} to={open} title={wordOf(open)} onClose={close} />}
    </div>
  )
}

/** Every step with who took it, the latest first; and when what is known was changed. */
const Steps = ({ history: { lead, steps, versions } }: { history: TaxLeadHistory }) => {
  const { t } = useWords()
  const recorded = ({ recordedBy, recordedAt }: { recordedBy: string; recordedAt: string }) =>
    t('leads.step-by', { by: recordedBy, at: formatInstant(recordedAt) })
  return (
    <section>
      <h3>{t('leads.steps')}</h3>
      <ol className="ledger-history">
        {steps.toReversed().map((step) => (
          <li key={step.seq}>
            <p>
              {t('leads.step', { on: step.on, state: t(`ledger.lead-state.${step.state}`) })}
              {step.amount !== null && <> · {t('leads.step-amount', { amount: printAmount(step.amount) })}</>}
            </p>
            {step.reason && <p>{step.reason}</p>}
            <span className="ledger-when">{recorded(step)}</span>
          </li>
        ))}
        {versions.map((version) => (
          <li key={`v${version.version}`}>
            <p>
              {version.version === 1
                ? t('leads.step', { on: lead.foundOn, state: t('ledger.lead-state.registered') })
                : t('leads.history-edit')}
            </p>
            <span className="ledger-when">{recorded(version)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
