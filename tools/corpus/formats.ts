import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../launch/root.mjs'
import { parseReport } from './parse-report.ts'
import { printedLines, type Report } from './report-model.ts'
import { readImprint } from './text-pieces.ts'
import { writeDocx } from './write-docx.ts'
import { writePrintPage } from './write-print-page.ts'
import { writeSitePage } from './write-site-page.ts'

/** To be raised when a PDF should be printed anew though its page is the same: another browser, other fonts. */
const PRINT_VERSION = 1

const CORPUS = join(ROOT, 'corpus')
export const FORMATS = ['docx', 'html', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** Two of the three are made anew to be compared. A PDF takes a browser, so formats.json keeps what it was printed from. */
export type Sample = {
  readonly name: string
  readonly docx: Uint8Array
  readonly html: Uint8Array
  readonly printPage: string
  readonly date: string
  readonly stamp: string
}

export const listSamples = (): string[] =>
  readdirSync(CORPUS)
    .filter((name) => existsSync(join(CORPUS, name, 'report.txt')))
    .sort()

/** @throws {Error} where the text has a line that the formats would lose or change */
export async function makeSample(name: string): Promise<Sample> {
  const text = readFileSync(join(CORPUS, name, 'report.txt'), 'utf8')
  const report = parseReport(text)
  holdAgainst(text, report)
  const printPage = writePrintPage(report)
  const stamp = { text: sha256(text), printPage: sha256(printPage), printVersion: PRINT_VERSION }
  return {
    name,
    docx: await writeDocx(report),
    html: Buffer.from(writeSitePage(report)),
    printPage,
    date: readImprint(report).date,
    stamp: `${JSON.stringify(stamp, null, 2)}\n`,
  }
}

/** The formats whose committed file is not what would be written. */
export function staleFormats(sample: Sample): Format[] {
  const fresh: Readonly<Record<Format, boolean>> = {
    docx: isSame(fileOf(sample, 'docx'), sample.docx),
    html: isSame(fileOf(sample, 'html'), sample.html),
    pdf: existsSync(fileOf(sample, 'pdf')) && isSame(stampOf(sample), Buffer.from(sample.stamp)),
  }
  return FORMATS.filter((format) => !fresh[format])
}

/** @param print is asked for a PDF only where the committed one is stale */
export async function writeFormats(sample: Sample, stale: readonly Format[], print: () => Promise<Uint8Array>): Promise<void> {
  for (const format of stale) {
    writeFileSync(fileOf(sample, format), format === 'pdf' ? await print() : sample[format])
    if (format === 'pdf') writeFileSync(stampOf(sample), sample.stamp)
  }
}

const fileOf = (sample: Sample, format: Format): string => join(CORPUS, sample.name, `report.${format}`)
const stampOf = (sample: Sample): string => join(CORPUS, sample.name, 'formats.json')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const isSame = (path: string, bytes: Uint8Array): boolean => existsSync(path) && readFileSync(path).equals(bytes)

function holdAgainst(text: string, report: Report): void {
  const wanted = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\t/, ''))
    .filter((line) => line.trim() !== '')
  const got = printedLines(report)
  const at = wanted.findIndex((line, i) => line !== got[i])
  if (at >= 0 || got.length !== wanted.length)
    throw new Error(
      `the formats would not say what report.txt says: “${wanted[at] ?? ''}” became “${got[at < 0 ? wanted.length : at] ?? ''}”`,
    )
}
