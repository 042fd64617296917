import { type LampRules, type Month, shiftMonth } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { useYears } from '../../lib/use-years.ts'
import { DraftRules } from './draft-rules.tsx'
import { InForce } from './in-force.tsx'
import { type LampPreview, type LampRuleSet, lampRulesQuery } from './queries.ts'
import { RulePreview } from './rule-preview.tsx'
import { RuleVersions } from './rule-versions.tsx'
import { SwitchOnDialog } from './switch-on-dialog.tsx'

/** 亮灯规则: what holds, a draft of what shall hold, and what the draft would have lit in past months. */
export const LampRulesPage = () => {
  const { data, error, isPending, refetch } = useQuery(lampRulesQuery)
  const latest = data?.ruleSets[0]
  if (isPending) return <Loading rows={12} />
  if (!latest) return <Problem error={error} onRetry={() => void refetch()} />
  return <Rules key={latest.version} latest={latest} ruleSets={data.ruleSets} />
}

const Rules = ({ latest, ruleSets }: { readonly latest: LampRuleSet; readonly ruleSets: readonly LampRuleSet[] }) => {
  const { t } = useWords()
  const mayChange = useCan('lamp.rules')
  const [draft, setDraft] = useState<LampRules>(latest.content)
  const [isSwitching, setIsSwitching] = useState(false)
  /** What was tried out, and of which draft: a draft that was changed since is said to be another. */
  const [tried, setTried] = useState<{ readonly of: LampRules; readonly preview: LampPreview } | null>(null)
  const to = useLastMonth()
  const isChanged = draft !== latest.content
  return (
    <div className="page page-lamps">
      <MonitorNav />
      <PageHead
        title={t('title.monitor-lamps')}
        purpose={t('lamps.purpose')}
        action={
          mayChange && (
            <button
              type="button"
              className={isChanged ? 'button button-primary' : 'button'}
              disabled={!isChanged}
              onClick={() => setIsSwitching(true)}
            >
              {t('lamps.switch-on')}
            </button>
          )
        }
      />
      <InForce ruleSet={latest} />
      {!mayChange && <p className="form-hint">{t('lamps.read-only')}</p>}
      <DraftRules draft={draft} onChange={setDraft} mayChange={mayChange} counts={tried?.of === draft ? tried.preview.rules : null} />
      {mayChange && <RulePreview draft={draft} to={to} tried={tried} onTried={setTried} />}
      <RuleVersions ruleSets={ruleSets} onTake={mayChange ? setDraft : null} />
      {isSwitching && <SwitchOnDialog draft={draft} latest={latest} onClose={() => setIsSwitching(false)} />}
    </div>
  )
}

/** The last month that is over, or December of the chosen year where that is earlier. */
const useLastMonth = (): Month => {
  const { year } = useContextBar()
  const { latest } = useYears()
  const over = shiftMonth(today().slice(0, 7), -1)
  const end = `${year ?? latest}-12`
  return end < over ? end : over
}
