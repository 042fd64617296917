import { dueDayOf, fail, instrumentOf, type Outcome, shiftMonth, succeed } from '@gangmu/domain'
import { describeEvaluation, message, nameWarningRule } from '@gangmu/messages'
import { printDay, type WarningPaper, writeWarningPaper, writeWarningText } from '@gangmu/writer'
import { dayOf } from '../../day-of.ts'
import type { StoredWarning, StoredWarningStep } from '../../ports/warning-store.ts'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { safeName } from '../exports/stamp.ts'
import { isInSight } from './list-warnings.ts'

export type PaperFormat = 'docx' | 'txt'

/**
 * The paper that went out last, as Word or text, with what the unit answered to it. Papers are Chinese whatever the language of the page.
 * What leaves the system is in the audit log. Fails with `warning-not-found`, or `warning-not-issued` where no unit answers for the warning.
 */
export const downloadWarningPaper = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'warnings' | 'settings' | 'spaces'>,
  caller: Caller,
  id: string,
  format: PaperFormat,
): Promise<Outcome<FileToSend>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const warning = await ports.warnings.getWarning(tx, id)
    if (warning === null || !isInSight(caller, warning)) return fail('warning-not-found')
    const chain = await ports.warnings.listSteps(tx, id)
    const at = chain.findLastIndex(({ issue }) => issue !== null)
    const issued = chain[at]
    if (issued === undefined || issued.issue === null)
      return fail('warning-not-issued', { instrument: message('zh-CN', `warning-instrument.${instrumentOf(warning.level)}`) })
    const { instrument, year, no } = issued.issue
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'export.warning',
      subject: `warning:${id}`,
      details: { instrument, year, no },
    })
    const organ = (await ports.spaces.getSpace(tx))?.name ?? null
    const { day } = (await ports.settings.getSetting(tx, 'warnings')).value
    const paper = paperOf(warning, issued, chain.slice(at), organ, day)
    const names = { instrument: paper.title, year, no, unit: safeName(warning.unitName ?? ''), extension: `.${format}` }
    return succeed({
      fileName: message('zh-CN', 'export.warning', names),
      bytes: format === 'docx' ? writeWarningPaper(paper) : new TextEncoder().encode(writeWarningText(paper)),
    })
  })

const paperOf = (
  warning: StoredWarning,
  { issue, level, period, reason, params, recordedAt }: StoredWarningStep,
  since: readonly StoredWarningStep[],
  organ: string | null,
  day: number,
): WarningPaper => {
  const title = message('zh-CN', `warning-instrument.${issue!.instrument}`)
  const month = period!
  const [year, number] = month.split('-').map(Number)
  const explained = since.findLast(({ explanation }) => explanation !== null)?.explanation
  const again = dueDayOf(shiftMonth(month, 1), day)
  return {
    title,
    no: `〔${issue!.year}〕${issue!.no}号`,
    to: warning.unitName ?? '',
    opening: `根据经济运行监测，${year}年1—${number}月你单位负责的以下事项触发预警，现予${VERB[issue!.instrument]}。`.replace(
      '1—1月',
      '1月',
    ),
    facts: [
      ['预警对象', warning.subject.name],
      ['预警规则', nameWarningRule('zh-CN', warning.kind, warning.rule)],
      ['预警级别', message('zh-CN', `warning-level.${level}`)],
      ['触发情况', describeEvaluation('zh-CN', { kind: warning.kind, reason: reason!, params: params! })],
      ['首次触发', warning.firstPeriod],
    ],
    asks: [`${ASKS[issue!.instrument]}`, `${printDay(again)}起按同一规则复核：情形消除的予以解除，未消除的升级处理。`],
    organ,
    on: printDay(dayOf(recordedAt)),
    answer: {
      cause: explained?.cause ?? '',
      measures: explained?.measures ?? '',
      deadline: explained === undefined || explained === null ? '' : printDay(explained.deadline),
    },
  }
}

const VERB = { reminder: '提醒', supervision: '督办', interview: '提出约谈建议' } as const

const ASKS = {
  reminder: '请你单位签收本单，核实情况，于下次复核前说明原因、措施和完成时限。',
  supervision: '请你单位签收本单，由主要负责同志组织分析，于下次复核前书面说明原因、整改措施和完成时限。',
  interview: '上述情形多次提醒、督办后仍未消除，建议由分管区领导约谈你单位主要负责同志，你单位应于约谈前书面说明原因、整改措施和完成时限。',
} as const
