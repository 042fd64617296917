import { type countLeads, TAX_LEAD_STATES, type TaxLeadSum } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import { printAmount } from './print-amount.ts'
import type { TaxLeadList } from './queries.ts'

/** What the townships found and what came of it; the parts sum to the whole. */
export const LeadAreas = ({ counted, list }: { counted: ReturnType<typeof countLeads>; list: TaxLeadList }) => {
  const { t } = useWords()
  const rows: readonly (TaxLeadSum & { key: string; name: string })[] = [
    ...counted.byArea.map((area) => ({ ...area, key: area.areaId, name: list.areas.find(({ id }) => id === area.areaId)?.name ?? '' })),
    { ...counted, key: '', name: t('leads.total') },
  ]
  const money = (label: string) => t('key-project.with-unit', { label, unit: t('key-project.money') })
  return (
    <section>
      <div className="section-head">
        <h2>{t('leads.by-area')}</h2>
      </div>
      <div className="ledger-scroll">
        <table className="plain-table">
          <caption className="aside">{t('leads.by-area')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('leads.area')}</th>
              {[t('leads.sum.leads'), ...TAX_LEAD_STATES.map((state) => t(`ledger.lead-state.${state}`))].map((head) => (
                <th key={head} scope="col" className="end">
                  {head}
                </th>
              ))}
              <th scope="col" className="end">
                {money(t('leads.expected'))}
              </th>
              <th scope="col" className="end">
                {money(t('leads.booked'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, leads, byState, expected, booked }) => (
              <tr key={key} className={key === '' ? 'ledger-sum-row' : undefined}>
                <th scope="row">{name}</th>
                <td className="end">{leads}</td>
                {TAX_LEAD_STATES.map((state) => (
                  <td key={state} className="end">
                    {byState[state]}
                  </td>
                ))}
                <td className="end">{printAmount(expected)}</td>
                <td className="end">{printAmount(booked)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
