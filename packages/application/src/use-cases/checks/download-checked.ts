import { RULE_PAGES } from '@gangmu/checker'
import { FINDING_SEVERITIES, type FindingSeverity, invariant, type Outcome, succeed } from '@gangmu/domain'
import { type Locale, message } from '@gangmu/messages'
import { detectFormat } from '@gangmu/reader'
import { annotateDocx, commentFindings, writeTextDocx } from '@gangmu/writer'
import type { Caller, FindingPorts, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { loadSource, placeFindings, type StandingFinding } from './load-checks.ts'
import { titleOf } from './show-checks.ts'

/** `severity` is the least that is written; `now` an ISO instant, which Word shows beside each comment. */
export type CheckedFileOptions = { readonly locale: Locale; readonly severity: FindingSeverity; readonly now: string }

/**
 * The report as Word with each finding as comments at its places: the own file where it is a .docx, else one made of the text. What was
 * verified or mended is left out. What leaves the system is in the audit log. Fails as `loadReviewedReading` and `annotateDocx` do.
 */
export const downloadChecked = async (
  ports: FindingPorts & Pick<Ports, 'audit'>,
  caller: Caller,
  reportId: string,
  { locale, severity, now }: CheckedFileOptions,
): Promise<Outcome<FileToSend>> => {
  const loaded = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadSource(ports, tx, caller, reportId)
    if (!found.ok) return found
    const { report, reading, source } = found.value
    const standing = await placeFindings(ports, tx, report, reading.result.findings)
    const findings = standing.filter((one) => isToSay(one, severity)).map(({ finding }) => finding)
    const file = await ports.reports.getReportFile(tx, reportId)
    invariant(file?.bytes, 'a-report-that-is-not-purged-has-bytes')
    const details = { findings: findings.length }
    await ports.audit.append(tx, { actor: caller.actor, action: 'finding.download', subject: `report:${reportId}`, details })
    return succeed({ report, source, findings, bytes: file.bytes })
  })
  if (!loaded.ok) return loaded
  const { report, source, findings, bytes } = loaded.value
  const ruleNames = new Map(RULE_PAGES.map(({ id, name, nameEn }) => [id, locale === 'en' ? nameEn : name]))
  const comments = commentFindings(findings, { title: titleOf(report), ...source }, { locale, ruleNames })
  const author = {
    name: message(locale, 'comment.author'),
    initials: message(locale, 'comment.initials'),
    date: now.replace(/\.\d+Z$/, 'Z'),
  }
  const detected = detectFormat(bytes, report.fileName)
  const written =
    detected.ok && detected.value.format === 'docx'
      ? await annotateDocx(bytes, source.places ?? [], comments, author)
      : succeed(await writeTextDocx(source.lines, comments, author))
  if (!written.ok) return written
  const name = report.fileName.replace(/\.[a-z]{1,5}$/i, '')
  return succeed({ fileName: message('zh-CN', 'export.checked', { name }), bytes: written.value })
}

const isToSay = ({ finding, state }: StandingFinding, severity: FindingSeverity): boolean =>
  state !== 'verified' && state !== 'fixed' && FINDING_SEVERITIES.indexOf(finding.severity) <= FINDING_SEVERITIES.indexOf(severity)
