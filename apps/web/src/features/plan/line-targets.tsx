import type { PlanViewAnswer } from '@gangmu/contract'
import { AttachmentLink } from '../../components/attachment-link.tsx'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { PlanLineView, PlanTarget } from './plan-line.ts'
import { useSystemWord } from './use-system-word.ts'

type Props = { readonly plan: PlanViewAnswer['plan']; readonly line: PlanLineView }

/** Every target of the whole area beside the approved one, and those that were replaced. Targets of parts belong to the split. */
export const LineTargets = ({ plan, line }: Props) => {
  const { t } = useWords()
  const ofWhole = ({ subject, splitOf }: PlanTarget) => splitOf === null && subject.kind === 'area' && subject.id === plan.areaId
  const others = line.targets.filter(ofWhole)
  const former = line.formerTargets.filter(ofWhole)
  return (
    <>
      {others.length > 0 && (
        <section>
          <h3>{t('plan.other-targets')}</h3>
          <TargetList targets={others} plan={plan} />
        </section>
      )}
      {former.length > 0 && (
        <section>
          <h3>{t('plan.former-targets')}</h3>
          <TargetList targets={[...(line.target ? [line.target] : []), ...former]} plan={plan} />
        </section>
      )}
    </>
  )
}

const TargetList = ({ targets, plan }: Pick<Props, 'plan'> & { targets: readonly PlanTarget[] }) => (
  <ul className="stacked-list">
    {targets.map((target) => (
      <TargetItem key={target.id} target={target} plan={plan} />
    ))}
  </ul>
)

const TargetItem = ({ target, plan }: Pick<Props, 'plan'> & { target: PlanTarget }) => {
  const { t } = useWords()
  const systemOf = useSystemWord(plan)
  const { decision, period, rationale, supersededAt } = target
  const rests = decision && [decision.organ, decision.documentNo, decision.on].filter(Boolean).join(' ')
  return (
    <li>
      <p className="stacked-main">
        <b className={supersededAt === null ? undefined : 'replaced'}>{setMinus(target.text)}</b>
        <span className="stacked-aside">{systemOf(target)}</span>
        {period !== String(plan.year) && <span className="stacked-aside">{period}</span>}
      </p>
      {(rests || decision?.fileId) && (
        <p className="stacked-note">
          {rests && t('plan.decision', { decision: rests })}
          <AttachmentLink id={decision?.fileId} />
        </p>
      )}
      {decision?.note && <p className="stacked-note">{decision.note}</p>}
      {rationale && <p className="stacked-note">{t('plan.rationale', { text: rationale })}</p>}
      <p className="stacked-note">
        {t('plan.recorded-by', { by: target.recordedBy, at: formatInstant(target.recordedAt) })}
        {supersededAt !== null && ` · ${t('plan.replaced-at', { at: formatInstant(supersededAt) })}`}
      </p>
    </li>
  )
}
