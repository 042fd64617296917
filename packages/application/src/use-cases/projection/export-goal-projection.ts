import {
  type Outcome,
  type ProposalReason,
  proposalReasons,
  SCENARIO_LEVELS,
  type ScenarioLevel,
  strictestOf,
  succeed,
  targetValueOf,
} from '@gangmu/domain'
import { describeProposal, message } from '@gangmu/messages'
import { type OfficialBlock, writeOfficialDocx } from '@gangmu/writer'
import type { StoredScenario } from '../../ports/projection-store.ts'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportOptions, safeName, stampOf } from '../exports/stamp.ts'
import { type GoalLine, type GoalPorts, type GoalProjection, loadGoalProjection } from './show-goal-projection.ts'

/** A line that something was written of in the round. */
type Proposed = { readonly line: GoalLine; readonly scenario: StoredScenario }

/**
 * The proposals of a round (the last one where none is named) as Word: a table of the three scenarios, and for every line that has a proposal its
 * reasons, in the words somebody gave them or as they follow from the anchors. Fails with `plan-not-found`.
 */
export const exportGoalProjection = (
  ports: GoalPorts & Pick<Ports, 'audit' | 'spaces'>,
  caller: Caller,
  planId: string,
  { round: asked, ...options }: ExportOptions & { readonly round: number | null },
): Promise<Outcome<FileToSend>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const shown = await loadGoalProjection(ports, tx, caller, planId, { asOf: null, today: options.today })
    if (!shown.ok) return shown
    const { plan, year, lines } = shown.value
    const round = asked ?? Math.max(1, ...lines.flatMap(({ scenarios }) => scenarios.map((scenario) => scenario.round)))
    const proposed = lines.flatMap((line): readonly Proposed[] => {
      const scenario = line.scenarios.find((one) => one.round === round)
      return scenario === undefined ? [] : [{ line, scenario }]
    })
    // Weighed figures are internal whatever they are made of.
    const release = strictestOf(['internal', plan.release])
    const space = await ports.spaces.getSpace(tx)
    await auditExport(ports, tx, caller, 'goal-projection', `plan:${planId}`, { release, round, lines: proposed.length })
    const stamp = stampOf(caller, space, release, options, [message('zh-CN', 'projection.only-internal')])
    const title = message('zh-CN', 'projection.document', { year, round: message('zh-CN', `projection.round.${round as 1}`) })
    const bytes = await writeOfficialDocx({ title, blocks: blocksOf(shown.value, proposed), stamp })
    return succeed({ fileName: `${safeName(title)}.docx`, bytes })
  })

const blocksOf = ({ year }: GoalProjection, proposed: readonly Proposed[]): readonly OfficialBlock[] => [
  { kind: 'heading', level: 1, text: message('zh-CN', 'projection.document-table') },
  {
    kind: 'table',
    columns: [
      { head: message('zh-CN', 'projection.line'), share: 5, align: 'left' },
      { head: message('zh-CN', 'projection.unit'), share: 2 },
      ...SCENARIO_LEVELS.map((level) => ({ head: message('zh-CN', `projection.level.${level}`), share: 2 })),
      { head: message('zh-CN', 'projection.proposed-for', { year }), share: 2 },
    ],
    rows: proposed.map(({ line, scenario }) => [
      line.name,
      line.unit ?? '',
      ...SCENARIO_LEVELS.map((level) => scenario[level] ?? '—'),
      chosenText(scenario) ?? '—',
    ]),
  },
  { kind: 'heading', level: 1, text: message('zh-CN', 'projection.document-reasons') },
  ...proposed.flatMap(({ line, scenario }): readonly OfficialBlock[] => {
    const text = chosenText(scenario)
    if (text === null) return []
    const lead = message('zh-CN', 'projection.document-lead', { name: line.name, text: `${text}${unitBehind(text, line.unit)}` })
    return [{ kind: 'paragraph', lead, text: scenario.rationale ?? describeProposal('zh-CN', reasonsFor(line, text), line) }]
  }),
]

const chosenText = (scenario: StoredScenario): string | null =>
  scenario.chosen === null ? null : scenario[scenario.chosen as ScenarioLevel]

/** A figure without a unit of its own is told with that of the line. */
const unitBehind = (text: string, unit: string | null): string => (/^[\d.,，−-]+$/.test(text) ? (unit ?? '') : '')

/** Why a text may be the target, as far as it is a figure. */
const reasonsFor = (line: GoalLine, text: string): readonly ProposalReason[] => {
  const value = targetValueOf(line, text, line.direction)
  if (value === null || line.direction === null || line.direction === 'keep') return []
  return proposalReasons(value, line.anchors, line.direction === 'up' ? 1 : -1, line.peers)
}
