import type { Fact, Measure, Modality } from '@gangmu/domain'
import { DataTable } from '../../components/data-table.tsx'
import { Figure } from '../../components/figure.tsx'
import { Missing } from '../../components/missing.tsx'
import { tailWidth } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { parsePlace } from '../../lib/place.ts'
import { useAddress } from '../../lib/use-address.ts'
import { type Door, DoorButton, samePlace } from './door.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import { FactFilters } from './fact-filters.tsx'
import type { TabProps } from './report-page.tsx'

export type FactCriteria = { readonly q: string; readonly measure: Measure | null; readonly modality: Modality | null }

/** Every figure of the running text. */
export const FactsTab = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const { get } = useAddress()
  const criteria: FactCriteria = {
    q: get('q') ?? '',
    measure: get('measure') as Measure | null,
    modality: get('modality') as Modality | null,
  }
  if (reading.facts.length === 0) return <p className="empty">{t('facts.empty')}</p>
  const facts = reading.facts.filter((fact) => matches(fact, criteria))
  const at = parsePlace(get('at'))
  const tail = tailWidth(facts.map((fact) => fact.raw))
  const describe = (fact: Fact): Door => ({
    place: fact,
    label: fact.subject,
    text: fact.raw,
    unit: null,
    details: [
      { term: t('facts.measure'), value: t(`measure.${fact.measure}`) },
      { term: t('facts.modality'), value: t(`modality.${fact.modality}`) },
      { term: t('facts.period'), value: fact.period ?? <Missing reason={t('facts.missing-period')} /> },
      { term: t('facts.scope'), value: <Scope fact={fact} own={reading.report.region} /> },
    ],
  })
  return (
    <EvidenceFrame reportId={reportId} doors={facts.map(describe)}>
      <FactFilters facts={reading.facts} criteria={criteria} />
      {facts.length === 0 ? (
        <p className="empty">{t('table.empty-filter')}</p>
      ) : (
        <DataTable
          caption={t('report.tab.facts')}
          rows={facts}
          rowKey={(fact, index) => `${fact.line}-${fact.start}-${fact.end}-${index}`}
          mustShow={(fact) => samePlace(fact, at)}
          columns={[
            { id: 'subject', head: t('facts.subject'), cell: (fact) => fact.subject, sortBy: (fact) => fact.subject },
            {
              id: 'raw',
              head: t('facts.raw'),
              width: '168px',
              align: 'end',
              cell: (fact) => (
                <DoorButton place={fact} label={`${fact.subject} ${fact.raw}`}>
                  <Figure text={fact.raw} tail={tail} />
                </DoorButton>
              ),
              sortBy: (fact) => (typeof fact.value === 'number' ? fact.value : null),
            },
            {
              id: 'measure',
              head: t('facts.measure'),
              width: '104px',
              cell: (fact) => t(`measure.${fact.measure}`),
              sortBy: (fact) => t(`measure.${fact.measure}`),
            },
            { id: 'modality', head: t('facts.modality'), width: '84px', cell: (fact) => t(`modality.${fact.modality}`) },
            {
              id: 'period',
              head: t('facts.period'),
              width: '104px',
              cell: (fact) => fact.period ?? <Missing reason={t('facts.missing-period')} />,
              sortBy: (fact) => fact.period,
            },
            { id: 'scope', head: t('facts.scope'), width: '200px', cell: (fact) => <Scope fact={fact} own={reading.report.region} /> },
          ]}
        />
      )}
    </EvidenceFrame>
  )
}

/** The report's own area goes without saying. */
const Scope = ({ fact, own }: { fact: Fact; own: string | null }) => {
  const { t } = useWords()
  const parts = [
    fact.area === own ? null : fact.area,
    ...fact.scope,
    fact.comparedWith && t(fact.measure === 'rank' ? 'facts.ranked' : 'facts.compared', { set: fact.comparedWith }),
  ].filter(Boolean)
  return parts.length === 0 ? <Missing reason={t('facts.missing-scope')} /> : parts.join(' · ')
}

const matches = (fact: Fact, { q, measure, modality }: FactCriteria): boolean =>
  (measure === null || fact.measure === measure) &&
  (modality === null || fact.modality === modality) &&
  (q === '' || fact.subject.includes(q) || fact.raw.includes(q))
