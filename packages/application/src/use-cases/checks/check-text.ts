import { fail, findSecrecyMarking, type Outcome, succeed, weighFinding } from '@gangmu/domain'
import type { Locale } from '@gangmu/messages'
import type { ReadReport, ReportReader } from '../../ports/report-reader.ts'
import type { Caller, Ports } from '../context.ts'
import { type DescribedFinding, describeInSource, sourceOf } from './describe-finding.ts'

/**
 * What the rules find in a text of which nothing is kept, weighed as the space wants it; what was decided of findings is not asked. The audit
 * log has how long it was, not what it says. Fails as `ReportReader` does, or with `report-marked-secret`.
 */
export const checkText = async (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'settings' | 'reader'>,
  caller: Caller,
  text: string,
  locale: Locale,
): Promise<Outcome<readonly DescribedFinding[]>> => {
  const read = await readText(ports.reader, text)
  if (!read.ok) return read
  const { reading, lines } = read.value
  const source = sourceOf(null, lines, reading)
  const found = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { rules } = (await ports.settings.getSetting(tx, 'checks')).value
    const findings = reading.findings.map((finding) => weighFinding(finding, rules)).filter((finding) => finding !== null)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'text.check',
      subject: `space:${caller.spaceId}`,
      details: { characters: text.length, findings: findings.length },
    })
    return findings
  })
  return succeed(found.map((finding) => describeInSource(locale, finding, source)))
}

/** The same for somebody nobody knows, of no space: rules weigh as they were shipped, and there is no audit log to write to. */
export const checkTextOpenly = async (
  ports: Pick<Ports, 'reader'>,
  text: string,
  locale: Locale,
): Promise<Outcome<readonly DescribedFinding[]>> => {
  const read = await readText(ports.reader, text)
  if (!read.ok) return read
  const { reading, lines } = read.value
  const source = sourceOf(null, lines, reading)
  return succeed(reading.findings.map((finding) => describeInSource(locale, finding, source)))
}

/** Where every text goes: the process apart that reads reports. No limit lets a state secret in, so the marking alone decides. */
const readText = async (reader: ReportReader, text: string): Promise<Outcome<ReadReport>> => {
  const bytes = new TextEncoder().encode(text)
  const read = await reader.read(async () => ({ bytes, options: { fileName: 'text.txt' } }))
  const marking = read.ok ? findSecrecyMarking(read.value.lines) : null
  return marking === null ? read : fail('report-marked-secret', { marking })
}
