import { countLeads, TAX_LEAD_KINDS, TAX_LEAD_STATES } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { LeadAreas } from './lead-areas.tsx'
import { LeadDialog } from './lead-dialog.tsx'
import { LeadSheet } from './lead-sheet.tsx'
import { LeadTable } from './lead-table.tsx'
import { LedgerSums } from './ledger-sums.tsx'
import { LedgerTools } from './ledger-tools.tsx'
import { printAmount } from './print-amount.ts'
import { type TaxLead, type TaxLeadList, taxLeadListQuery } from './queries.ts'

const useFilter = () => {
  const { get } = useAddress()
  const known = <T extends string>(values: readonly T[], name: string): T | null => values.find((value) => value === get(name)) ?? null
  return {
    find: get('find'),
    state: known(TAX_LEAD_STATES, 'state'),
    area: get('area-of'),
    kind: known(TAX_LEAD_KINDS, 'kind'),
    removed: get('only') === 'removed',
  }
}
type Filter = ReturnType<typeof useFilter>

const passes = (lead: TaxLead, { find, state, area, kind, removed }: Filter): boolean =>
  lead.removed === removed &&
  (state === null || lead.stand.state === state) &&
  (area === null || lead.areaId === area) &&
  (kind === null || lead.kind === kind) &&
  (find === null || [lead.enterprise, lead.no, lead.text].some((text) => text.includes(find)))

/** 协税护税台账: leads to tax, where each stands, and what was booked by township. */
export const TaxLeadsPage = () => {
  const { t } = useWords()
  const { asOf } = useContextBar()
  const { data, error, isPending, refetch } = useQuery(taxLeadListQuery(asOf))
  const filter = useFilter()
  const opening = useSheet('row')
  const canEdit = useCan('ledger.edit') && asOf === null
  const [isAdding, setIsAdding] = useState(false)
  const rows = (data?.leads ?? []).filter((lead) => passes(lead, filter))
  const open = data?.leads.find(({ id }) => id === opening.current)
  const counted = countLeads(rows.map((lead) => ({ lead, stand: lead.stand })))
  const { registered, verified, transferred } = counted.byState
  const add = canEdit && (
    <button type="button" className="button button-primary" onClick={() => setIsAdding(true)}>
      {t('leads.new')}
    </button>
  )
  return (
    <div className="page page-ledger">
      <MonitorNav />
      <PageHead title={t('nav.tax-leads')} purpose={t('leads.purpose')} action={add} />
      {asOf !== null && <Banner>{t('ledger.as-of', { day: asOf })}</Banner>}
      {isPending && <Loading rows={14} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          {data.leads.length > 0 && (
            <LedgerSums
              sums={[
                { name: t('leads.sum.leads'), value: counted.leads, unit: t('leads.of') },
                { name: t('leads.sum.open'), value: registered + verified + transferred, unit: t('leads.of') },
                { name: t('leads.sum.expected'), value: printAmount(counted.expected), unit: t('key-project.money') },
                { name: t('leads.sum.booked'), value: printAmount(counted.booked), unit: t('key-project.money') },
              ]}
            />
          )}
          <Filters list={data} filter={filter} />
          {asOf === null && <LedgerTools ledger="leads" year={0} canEdit={canEdit} />}
          {data.leads.length === 0 && (
            <EmptyState next={add}>{asOf === null ? t('leads.empty') : t('ledger.as-of-empty', { day: asOf })}</EmptyState>
          )}
          {data.leads.length > 0 && rows.length === 0 && <p className="empty">{t('table.empty-filter')}</p>}
          {rows.length > 0 && (
            <>
              <LeadTable rows={rows} list={data} opening={opening} />
              <LeadAreas counted={counted} list={data} />
            </>
          )}
        </>
      )}
      {data && open && <LeadSheet key={open.id} lead={open} list={data} onClose={opening.close} />}
      {data && isAdding && <LeadDialog lead={null} list={data} onClose={() => setIsAdding(false)} />}
    </div>
  )
}

const Filters = ({ list, filter }: { list: TaxLeadList; filter: Filter }) => {
  const { t } = useWords()
  const { change } = useAddress()
  const set = (changes: Record<string, string | null>) => change(changes, { replace: true })
  const standing = list.leads.filter(({ removed }) => !removed)
  const removed = list.leads.length - standing.length
  const nameOf = (id: string) => list.areas.find((area) => area.id === id)?.name ?? id
  const words = [
    ...(filter.state === null ? [] : [{ id: 'state', name: t(`ledger.lead-state.${filter.state}`) }]),
    ...(filter.area === null ? [] : [{ id: 'area-of', name: nameOf(filter.area) }]),
    ...(filter.kind === null ? [] : [{ id: 'kind', name: t(`ledger.lead-kind.${filter.kind}`) }]),
    ...(filter.removed ? [{ id: 'only', name: t('leads.removed', { count: removed }) }] : []),
  ]
  return (
    <search className="filters">
      <SearchField label={t('leads.enterprise')} value={filter.find ?? ''} onChange={(find) => set({ find })} />
      {filter.state === null &&
        TAX_LEAD_STATES.map((state) => {
          const count = standing.filter(({ stand }) => stand.state === state).length
          return (
            count > 0 && (
              <button key={state} type="button" className="filter" onClick={() => set({ state, row: null })}>
                {t('leads.state-count', { state: t(`ledger.lead-state.${state}`), count })}
              </button>
            )
          )
        })}
      <ChoiceFilter
        name="area-of"
        label={t('leads.any-area')}
        options={[...new Set(standing.map(({ areaId }) => areaId))].map((value) => ({ value, label: nameOf(value) }))}
      />
      <ChoiceFilter
        name="kind"
        label={t('leads.any-kind')}
        options={TAX_LEAD_KINDS.map((value) => ({ value, label: t(`ledger.lead-kind.${value}`) }))}
      />
      {!filter.removed && removed > 0 && (
        <button type="button" className="filter" onClick={() => set({ only: 'removed', row: null })}>
          {t('leads.removed', { count: removed })}
        </button>
      )}
      <FilterWords
        words={words}
        onRemove={(id) => set({ [id]: null })}
        onClear={() => set({ state: null, 'area-of': null, kind: null, only: null })}
      />
    </search>
  )
}
