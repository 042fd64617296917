import { parseArgs } from 'node:util'
import { claimsOf, precisionOf, readReview, writeReview } from './score/findings-review.ts'
import { compareLedger, type LedgerEntry, listMisses, renewLedger } from './score/ledger.ts'
import { readLedger, writeLedger } from './score/ledger-files.ts'
import { missList, scoreTable } from './score/print-score.ts'
import { findGoldCases, type ReportScore, scoreReport } from './score/score-report.ts'
import { findSharedFolder } from './shared-folder.ts'

/**
 * `npm run score [-- --file 000] [--misses N] [--ledger] [--write-ledger] [--write-review]`
 * reads every annotated report and prints how much of the annotation was found. `--ledger` holds the misses against
 * bench/expected-failures and exits 1 where they differ; `--write-ledger` writes them there, keeping the reasons people gave. `--write-review`
 * writes the checker's claims that no annotation knows into bench/accuracy/findings-review.json, for a person to read.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      file: { type: 'string', default: '' },
      misses: { type: 'string', default: '0' },
      ledger: { type: 'boolean', default: false },
      'write-ledger': { type: 'boolean', default: false },
      'write-review': { type: 'boolean', default: false },
    },
  })
  const shared = findSharedFolder()
  if ('absent' in shared) {
    console.log(`Skipped: ${shared.absent}.`)
    return 0
  }
  const scores: ReportScore[] = []
  for (const goldCase of findGoldCases(shared, values.file)) scores.push(await scoreReport(shared, goldCase))
  if (scores.length === 0) {
    console.error(`No annotated report whose name starts with "${values.file}".`)
    return 2
  }
  console.log(scoreTable(scores))
  if (Number(values.misses) > 0) for (const score of scores) console.log(missList(score, Number(values.misses)))
  const review = scores.flatMap((score) => claimsOf(score, readReview()))
  const { hit, of } = precisionOf(scores, review)
  const unread = review.filter(({ judgement }) => judgement === '?').length
  console.log(`\nclaims of the checker explained by the annotation or true on reading: ${hit} of ${of}; not yet read: ${unread}`)
  if (values['write-review']) writeReview(review)
  if (values['write-ledger']) for (const score of scores) renew(score)
  return values.ledger ? scores.reduce((worst, score) => Math.max(worst, hold(score)), 0) : 0
}

function renew(score: ReportScore): void {
  const before = readLedger(score.name)
  const after = renewLedger(before, listMisses(score))
  const { newMisses, surprisePasses } = compareLedger(before, after)
  writeLedger(score.name, after)
  console.log(
    `\nREWROTE bench/expected-failures/${score.name}.json: ${after.length} known misses, ${newMisses.length} new, ${surprisePasses.length} gone.`,
  )
  console.log('Say for each new one which rule is missing and why it is left, in your own words and never in the words of the report.')
}

function hold(score: ReportScore): number {
  const { newMisses, surprisePasses, unexplained } = compareLedger(readLedger(score.name), listMisses(score))
  tell(`${score.name}: not in the ledger (mend the reader, or enter them with --write-ledger and a reason)`, newMisses)
  tell(`${score.name}: in the ledger but read now (well done: take them out with --write-ledger)`, surprisePasses)
  tell(`${score.name}: in the ledger without rule or reason`, unexplained)
  return newMisses.length + surprisePasses.length + unexplained.length > 0 ? 1 : 0
}

function tell(heading: string, entries: readonly LedgerEntry[]): void {
  if (entries.length === 0) return
  console.log(`\n${heading}: ${entries.length}`)
  for (const { kind, line, values, hash } of entries.slice(0, 40)) console.log(`  ${hash} ${kind} line ${line ?? '-'} ${values.join(' ')}`)
  if (entries.length > 40) console.log(`  … and ${entries.length - 40} more`)
}

process.exitCode = await main(process.argv.slice(2))
