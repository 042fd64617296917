import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { claimsOf, readReview } from './score/findings-review.ts'
import { compareLedger, listMisses } from './score/ledger.ts'
import { readLedger } from './score/ledger-files.ts'
import { findGoldCases, type ReportScore, scoreReport } from './score/score-report.ts'
import thresholds from './score-thresholds.json' with { type: 'json' }
import { findSharedFolder } from './shared-folder.ts'

// The gate on accuracy: no figure of an annotated report may fall below its threshold, and every miss is known by name.
const shared = findSharedFolder()

if ('absent' in shared) {
  test('accuracy on annotated reports', (context) => context.skip(shared.absent))
} else {
  describe.each(findGoldCases(shared))('$name', (goldCase) => {
    let score: ReportScore
    beforeAll(async () => {
      score = await scoreReport(shared, goldCase)
    })

    test('has thresholds', () => {
      expect(Object.keys(thresholds)).toContain(goldCase.name)
    })

    test.each(Object.entries(thresholds[goldCase.name as keyof typeof thresholds] ?? {}))('%s reaches %d', (kind, threshold) => {
      expect(score.ratios[kind]?.ratio).toBeGreaterThanOrEqual(threshold)
    })

    // The ledger is held only once it exists: an empty folder means that nobody has yet said what is missed and why.
    const ledger = readLedger(goldCase.name)
    test('no sum that holds is called wrong, and no finding is about everything', () => {
      expect(score.counts).toMatchObject({ 'findings.knownFalse': 0, 'findings.tooWide': 0 })
    })

    test('every claim of the checker that no annotation knows was read by a person', () => {
      expect(claimsOf(score, readReview()).filter(({ judgement }) => judgement === '?')).toEqual([])
    })

    test('misses are exactly those of the ledger, each with a reason', (context) => {
      if (ledger.length === 0) context.skip(`bench/expected-failures/${goldCase.name}.json does not exist yet`)
      expect(compareLedger(ledger, listMisses(score))).toEqual({ newMisses: [], surprisePasses: [], unexplained: [] })
    })

    test('no sentence of the report stands in its ledger or in what was read of its claims', () => {
      const report = readFileSync(goldCase.reportFile, 'utf8').replace(/\s/g, '')
      const quoted = [...ledger, ...readReview().map(({ reason, values }) => ({ rule: values.join(' '), reason }))]
        .flatMap(({ rule, reason }) => [rule, reason])
        .flatMap((text) => runsOfHan(text).filter((run) => report.includes(run)))
      expect(quoted).toEqual([])
    })
  })
}

/** Every run of twelve Chinese characters and marks: shorter ones may be a term of the field, longer ones are a quotation. */
function runsOfHan(text: string): string[] {
  const length = 12
  const runs = text.match(/[\p{Script=Han}，、；：（）“”]+/gu) ?? []
  return runs.flatMap((run) => Array.from({ length: Math.max(0, run.length - length + 1) }, (_, i) => run.slice(i, i + length)))
}
