import { type Day, type Outcome, succeed, type TargetSubject } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import { type FilledIn, readSplitWorkbook, writeSplitWorkbook } from '@gangmu/writer'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportOptions, safeName, stampOf } from '../exports/stamp.ts'
import { loadSplit, type SplitLineView, type SplitPorts, viewSplit } from './show-split.ts'
import { previewSplit, type SplitAnswer, type SplitPreview, type SplitRequest, splitLines } from './split-lines.ts'

/**
 * 分解表, to be filled in and read back. A line has rows for who has a target of it or answers for it; where there is nobody yet, for all.
 * Fails with `plan-not-found`.
 */
export const exportSplit = async (
  ports: SplitPorts & Pick<Ports, 'spaces'>,
  caller: Caller,
  planId: string,
  options: ExportOptions,
): Promise<Outcome<FileToSend>> => {
  const loaded = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadSplit(ports, tx, caller, planId, options.today)
    if (!found.ok) return found
    const split = viewSplit(found.value)
    const space = await ports.spaces.getSpace(tx)
    await auditExport(ports, tx, caller, 'split', `plan:${planId}`, { version: split.plan.version, release: split.plan.release })
    return succeed({ split, space })
  })
  if (!loaded.ok) return loaded
  const { split, space } = loaded.value
  const { plan, subjects, periods } = split
  const lines = split.lines.filter(({ whole }) => whole !== null)
  const bytes = await writeSplitWorkbook({
    plan,
    periods,
    units: subjects,
    lines: lines.map((line) => ({ ...line, ...idsOf(line) })),
    targets: lines.flatMap(({ whole, parts }) => [...(whole === null ? [] : [whole]), ...parts]),
    stamp: stampOf(caller, space, plan.release, options),
  })
  return succeed({ fileName: message('zh-CN', 'export.split', { title: safeName(plan.title), day: options.today }), bytes })
}

const idsOf = ({ parts, unitIds }: SplitLineView): { readonly unitIds?: readonly string[] } => {
  const subjects: readonly TargetSubject[] = parts.map(({ subject }) => subject)
  const ids = [...new Set([...unitIds, ...subjects.map(({ id }) => id)])]
  return ids.length === 0 ? {} : { unitIds: ids }
}

/**
 * Takes a 分解表 that was filled in: all of it or nothing. Fails as `readSplitWorkbook` does, with its cells, and as `splitLines` does; with
 * `version-conflict` where the plan changed after the table was taken out.
 */
export const importSplit = (
  ports: SplitPorts,
  caller: Caller,
  planId: string,
  bytes: Uint8Array,
  today: Day,
): Promise<FilledIn<SplitAnswer>> => withFilled(planId, bytes, (request) => splitLines(ports, caller, planId, request, today))

/** What `importSplit` would do with the same table, without doing it. Fails as it does. */
export const previewSplitImport = (
  ports: SplitPorts,
  caller: Caller,
  planId: string,
  bytes: Uint8Array,
  today: Day,
): Promise<FilledIn<SplitPreview>> => withFilled(planId, bytes, (request) => previewSplit(ports, caller, planId, request, today))

const withFilled = async <T>(
  planId: string,
  bytes: Uint8Array,
  use: (request: SplitRequest) => Promise<Outcome<T>>,
): Promise<FilledIn<T>> => {
  const filled = await readSplitWorkbook(bytes, { planId })
  if (!filled.ok) return filled
  const { planVersion, cells } = filled.value
  const used = await use({ version: planVersion, cells })
  return used.ok ? used : { ...used, problems: [] }
}
