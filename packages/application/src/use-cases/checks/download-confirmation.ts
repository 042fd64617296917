import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import { describePlace, type Locale, message } from '@gangmu/messages'
import { type ConfirmationItem, printDay, writeConfirmationSheet } from '@gangmu/writer'
import type { StoredFindingDecision, UnitRef } from '../../ports/finding-store.ts'
import type { Caller, FindingPorts, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { safeName } from '../exports/stamp.ts'
import { type DescribedFinding, describeInSource } from './describe-finding.ts'
import { loadSource, placeFindings } from './load-checks.ts'
import { titleOf } from './show-checks.ts'

/** Units to which findings of the report's latest reading are forwarded now, by name. Fails as `loadReviewedReading` does. */
export const listConfirmations = (
  ports: FindingPorts,
  caller: Caller,
  reportId: string,
): Promise<Outcome<readonly (UnitRef & { readonly findings: number })[]>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadSource(ports, tx, caller, reportId)
    if (!loaded.ok) return loaded
    const { report, reading } = loaded.value
    const units = new Map<string, UnitRef & { readonly findings: number }>()
    for (const { state, decision } of await placeFindings(ports, tx, report, reading.result.findings))
      if (state === 'forwarded' && decision !== null) {
        const id = decision.unitId!
        units.set(id, { id, name: decision.unitName!, findings: (units.get(id)?.findings ?? 0) + 1 })
      }
    return succeed([...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')))
  })

/**
 * The confirmation sheet of one unit: only what is forwarded to it, with its sentences, figures and places. What leaves the system is in the
 * audit log. Fails as `loadReviewedReading` does, with `unit-not-found` or `nothing-to-forward`.
 */
export const downloadConfirmation = (
  ports: FindingPorts & Pick<Ports, 'audit' | 'units' | 'spaces'>,
  caller: Caller,
  reportId: string,
  unitId: string,
  { locale, on }: { readonly locale: Locale; readonly on: Day },
): Promise<Outcome<FileToSend>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadSource(ports, tx, caller, reportId)
    if (!loaded.ok) return loaded
    const { report, reading, source } = loaded.value
    const unit = await ports.units.getUnit(tx, unitId)
    if (unit === null) return fail('unit-not-found')
    const standing = await placeFindings(ports, tx, report, reading.result.findings)
    const forwarded = standing.filter(({ state, decision }) => state === 'forwarded' && decision?.unitId === unitId)
    if (forwarded.length === 0) return fail('nothing-to-forward', { unit: unit.name })
    const items = forwarded.map((one) => toItem(locale, describeInSource(locale, one.finding, source), one.decision))
    const details = { unit: unitId, findings: items.length }
    await ports.audit.append(tx, { actor: caller.actor, action: 'finding.confirmation', subject: `report:${reportId}`, details })
    const organ = (await ports.spaces.getSpace(tx))?.name ?? null
    const bytes = writeConfirmationSheet({ unit: unit.name, reportTitle: titleOf(report), organ, on: printDay(on), items })
    return succeed({ fileName: message('zh-CN', 'export.confirmation', { unit: safeName(unit.shortName ?? unit.name), day: on }), bytes })
  })

/** Each sentence on lines of its own; a cell that stands alone has the name of its row before it. */
const toItem = (
  locale: Locale,
  { said, right, sentences }: DescribedFinding,
  decision: StoredFindingDecision | null,
): ConfirmationItem => ({
  place: [...new Set(sentences.map(({ line, place }) => describePlace(locale, line, place)))].join('\n'),
  sentence: sentences.map(({ row, text }) => (row === undefined ? text : `${row} ${text}`)).join('\n'),
  figures: [
    ...new Set(sentences.flatMap(({ text, start, marks }) => marks.map((mark) => text.slice(mark.start - start, mark.end - start)))),
  ],
  said: [`${said}${right}`, decision?.reason ?? ''].filter((words) => words !== '').join('\n'),
})
