import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ReportReader } from '@gangmu/application'
import type { ColumnMapping, FindingSeverity } from '@gangmu/domain'
import { message, publishReading } from '@gangmu/messages'
import type { SarifDocument } from '@gangmu/writer'
import { inLanes } from '../in-lanes.ts'
import type { ExitCode } from '../main.ts'
import { describeProblem, openReport } from '../open-report.ts'
import { type Style, summarise } from '../summarise.ts'
import { atLeast, type CheckedFile, checkedFile, citedDocument, holdAgainst } from './checked-file.ts'
import { printFindings } from './print-findings.ts'
import type { AskedCheck } from './read-check-options.ts'
import { checkedName, isFolder, writeChecked } from './write-checked.ts'
import { writeOut } from './write-out.ts'

export type CheckOptions = Style & AskedCheck & { readonly mappings: readonly ColumnMapping[] }

type Checks = { readonly files: readonly CheckedFile[]; readonly other: CheckedFile | null; readonly isWhole: boolean }

/**
 * `gangmu check FILE…`: reads each, holds it against `--against`, and gives out what was found in the form asked for. Ends with 2 where
 * anything could not be done, else with 1 where a finding of the severity asked for, or a more severe one, is there.
 */
export async function checkFiles(paths: readonly string[], reader: ReportReader, options: CheckOptions): Promise<ExitCode> {
  const checks = await openAll([...new Set(paths)], reader, options)
  if (checks === null) return 2
  const isWritten = await giveOut(checks, options)
  if (!checks.isWhole || !isWritten) return 2
  return checks.files.some(({ findings }) => atLeast(findings, options.severity).length > 0) ? 1 : 0
}

/** The files that could be read; what is wrong with the others is told. Null where the one to hold them against is one of those. */
async function openAll(paths: readonly string[], reader: ReportReader, options: CheckOptions): Promise<Checks | null> {
  const { locale, mappings, against } = options
  const open = async (file: string): Promise<CheckedFile | null> => {
    const opened = await openReport(file, reader, locale, mappings)
    if (opened.ok) return checkedFile(file, opened.bytes, opened.read)
    complain(opened.problem)
    return null
  }
  const other = against === null ? null : await open(against)
  if (against !== null && other === null) return null
  const opened = (await inLanes(paths, locale, open)).filter((checked) => checked !== null)
  if (other === null) return { files: opened, other, isWhole: opened.length === paths.length }
  const held = await Promise.all(opened.map((checked) => holdAgainst(checked, other)))
  for (const [i, { file }] of opened.entries())
    if (held[i] === null) complain(message(locale, 'cli.against-unrelated', { file, against: other.file }))
  const files = opened.map((checked, i) => held[i] ?? checked)
  return { files, other, isWhole: opened.length === paths.length && !held.includes(null) }
}

const complain = (problem: string): void => {
  process.stderr.write(`${problem}\n`)
}

async function giveOut(checks: Checks, options: CheckOptions): Promise<boolean> {
  if (checks.files.length === 0) return true
  if (options.format === 'docx') return giveOutWord(checks, options)
  const text = await { text: printText, json: printJson, sarif: printSarif }[options.format](checks, options)
  if (options.out === null) {
    process.stdout.write(text)
    return true
  }
  return write(options.out, text, checks, options)
}

function write(path: string, content: string | Uint8Array, { files, other }: Checks, { force, locale }: CheckOptions): boolean {
  const inputs = [...files, ...(other ? [other] : [])].map(({ file }) => file)
  const problem = writeOut(path, content, { inputs, force, locale })
  if (problem !== null) complain(problem)
  return problem === null
}

/** Names and explanations of rules in the language asked for. The rules are loaded once the files are read: nobody waits for them before. */
async function rulesIn({ locale }: Style) {
  const { RULE_PAGES } = await import('@gangmu/checker')
  return RULE_PAGES.map(({ id, severity, name, nameEn, why, whyEn }) =>
    locale === 'en' ? { id, severity, name: nameEn, why: whyEn } : { id, severity, name, why },
  )
}
const ruleNamesIn = async (style: Style): Promise<ReadonlyMap<string, string>> =>
  new Map((await rulesIn(style)).map(({ id, name }) => [id, name]))

async function printText({ files, other }: Checks, options: CheckOptions): Promise<string> {
  const style = { ...options, colour: options.colour && options.out === null }
  const printing = { ...style, ruleNames: await ruleNamesIn(style) }
  return files.map((checked) => summarise(checked.file, checked.read.reading, style) + printFindings(checked, other, printing)).join('\n')
}

/** One file: its reading in the public format, as it is without a severity. Several: a list of each file's name and reading. */
async function printJson({ files }: Checks, { locale }: CheckOptions): Promise<string> {
  const published = files.map(({ file, read, findings }) => ({ file, reading: publishReading(locale, { ...read.reading, findings }) }))
  return `${JSON.stringify(published.length === 1 ? published[0]!.reading : published, null, 1)}\n`
}

async function printSarif({ files, other }: Checks, options: CheckOptions): Promise<string> {
  const [{ READING_VERSION }, { writeSarif }] = await Promise.all([import('@gangmu/checker'), import('@gangmu/writer')])
  const describe = (checked: CheckedFile, severity: FindingSeverity | null): SarifDocument => ({
    ...citedDocument(checked),
    doc: checked.doc,
    uri: uriOf(checked.file),
    findings: severity === null ? [] : atLeast(checked.findings, severity),
  })
  const documents = [...files.map((checked) => describe(checked, options.severity)), ...(other ? [describe(other, null)] : [])]
  return writeSarif(documents, { locale: options.locale, version: READING_VERSION, rules: await rulesIn(options) })
}

/** Relative below the working directory, so that a log can be carried to another machine with its files. */
const uriOf = (file: string): string => {
  const path = relative(process.cwd(), file)
  return path.startsWith('..') ? pathToFileURL(file).href : path.split(/[\\/]/).map(encodeURIComponent).join('/')
}

async function giveOutWord(checks: Checks, options: CheckOptions): Promise<boolean> {
  const { locale, severity, out } = options
  const folder = out !== null && isFolder(out) ? out : null
  if (out !== null && folder === null && checks.files.length > 1) {
    complain(message(locale, 'cli.out-not-folder', { file: out }))
    return false
  }
  const ruleNames = await ruleNamesIn(options)
  let isWhole = true
  for (const checked of checks.files) {
    const written = await writeChecked(checked, checks.other, { locale, severity, ruleNames, now: new Date() })
    const path = out === null || folder !== null ? checkedName(checked, folder) : out
    if (!written.ok) complain(message(locale, 'cli.problem', { file: checked.file, problem: describeProblem(written.failure, locale) }))
    const isWritten = written.ok && write(path, written.value, checks, options)
    if (isWritten)
      process.stdout.write(`${message(locale, 'cli.out-written', { file: path, count: atLeast(checked.findings, severity).length })}\n`)
    isWhole &&= isWritten
  }
  return isWhole
}
