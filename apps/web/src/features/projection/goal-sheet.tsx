import { ContextLink } from '../../components/context-link.tsx'
import { CopyLink } from '../../components/copy-link.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { formatInstant, setMinus } from '../../lib/format.ts'
import type { GoalLine } from '../../lib/projection-queries.ts'
import { ScenarioForm } from './scenario-form.tsx'
import { useGoalWords } from './use-goal-words.ts'

type Props = {
  readonly planId: string
  readonly year: number
  readonly line: GoalLine
  readonly round: number
  readonly onClose: () => void
}

/** One line: everything its target can be held against, and the scenarios of the round. */
export const GoalSheet = ({ planId, year, line, round, onClose }: Props) => {
  const { t } = useGoalWords()
  return (
    <SideSheet title={t('goals.sheet-title', { name: line.name, year })} onClose={onClose}>
      <Anchors line={line} year={year} />
      <ScenarioForm planId={planId} year={year} line={line} round={round} />
      <Earlier line={line} round={round} />
      <div className="sheet-foot">
        <ContextLink className="button" to={`/plans/${planId}?row=${line.lineId}`}>
          {t('split.in-plan')}
        </ContextLink>
        <CopyLink />
      </div>
    </SideSheet>
  )
}

const Anchors = ({ line, year }: { line: GoalLine; year: number }) => {
  const { t, figure, anchorText, requiredText } = useGoalWords()
  const { anchors, unit } = line
  if (anchors.length === 0) return <p className="notice">{t('goals.no-anchors')}</p>
  return (
    <section>
      <h3>{t('goals.anchors')}</h3>
      <table className="plain-table">
        <caption className="aside">{t('goals.anchors')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goals.anchor')}</th>
            <th scope="col" className="end">
              {t('goals.anchor-value', { year })}
              {unit && <span className="unit"> {unit}</span>}
            </th>
            <th scope="col" className="end">
              {t('goals.required')}
            </th>
          </tr>
        </thead>
        <tbody>
          {anchors.map((anchor) => (
            <tr key={`${anchor.kind} ${anchor.text} ${anchor.value}`}>
              <th scope="row">
                {anchorText(anchor, line.measure)}
                {anchor.text !== null && <span className="unit"> {setMinus(anchor.text)}</span>}
              </th>
              <td className="end">
                {figure(anchor.value)}
                {anchor.kind.startsWith('peer-') && <span className="unit"> {t('anchor.median')}</span>}
              </td>
              <td className="end">{requiredText(anchor, unit) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What was proposed in the rounds before. */
const Earlier = ({ line, round }: { line: GoalLine; round: number }) => {
  const { t, roundText } = useGoalWords()
  const earlier = line.scenarios.filter((scenario) => scenario.round < round)
  if (earlier.length === 0) return null
  return (
    <section>
      <h3>{t('goals.earlier')}</h3>
      <ul className="goal-rounds">
        {earlier.map((scenario) => (
          <li key={scenario.round}>
            {roundText(scenario.round)}{' '}
            <strong>{scenario.chosen === null ? t('goals.choose-none') : setMinus(scenario[scenario.chosen] ?? '—')}</strong>{' '}
            <span className="unit">
              {t('goals.recorded', { by: scenario.recordedBy, at: formatInstant(scenario.recordedAt), version: scenario.version })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
