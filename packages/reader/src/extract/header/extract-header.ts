import type { Diagnostic, ReportHeader } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import type { SourceDocument } from '../../document.ts'
import { readFrontMatter } from './front-matter.ts'
import { readDate } from './read-date.ts'
import { readIssuer } from './read-issuer.ts'
import { readKind } from './read-kind.ts'
import { readRegion } from './read-region.ts'
import { readYears } from './read-years.ts'

/** Title, kind, area, years, date and issuer of a report; what the text does not print stays null. */
export function extractHeader(document: SourceDocument): { readonly header: ReportHeader; readonly diagnostics: readonly Diagnostic[] } {
  const front = readFrontMatter(document)
  const kind = readKind(front.title)
  const date = front.subtitles.map(readDate).find((d) => d !== null) ?? front.signature.map(readDate).find((d) => d !== null) ?? null
  const years = readYears(front.title, kind, document, date)
  const at = date ?? String(years.planYear ?? years.reportYear ?? '')
  const { region, regionCode } = readRegion(front, document, at === '' ? null : at)
  const header: ReportHeader = {
    title: front.title,
    kind,
    region,
    regionCode,
    ...years,
    date,
    issuer: readIssuer(front, kind, region),
  }
  const diagnostics: Diagnostic[] = []
  if (header.title === null) diagnostics.push(diagnose('header.title-missing', null, ''))
  if (header.region === null) diagnostics.push(diagnose('header.region-missing', null, header.title ?? ''))
  return { header, diagnostics }
}
