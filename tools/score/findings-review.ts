import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../launch/root.mjs'
import type { Miss, ReportScore } from './score-report.ts'

export type Judgement = 'true' | 'debatable' | 'false'

/** A claim (必错 or 疑似) that no annotation knows, read by a person. It quotes nothing of the report but figures. */
export type ReviewedClaim = {
  readonly report: string
  readonly rule: string
  readonly lines: readonly number[]
  readonly values: readonly string[]
  /** Tells the claim apart from others of its rule on its lines. */
  readonly hash: string
  readonly judgement: Judgement | '?'
  readonly reason: string
}

const FILE = join(ROOT, 'bench', 'accuracy', 'findings-review.json')
const UNREAD = { judgement: '?', reason: '?' } as const

export const readReview = (file = FILE): ReviewedClaim[] => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])

/** One claim a line. */
export function writeReview(claims: readonly ReviewedClaim[], file = FILE): void {
  writeFileSync(file, claims.length === 0 ? '[]\n' : `[\n${claims.map((claim) => `  ${JSON.stringify(claim)}`).join(',\n')}\n]\n`)
}

/** The claims of a score that the annotation does not explain, as they stand in the review; those not yet read have `?`. */
export function claimsOf({ name, misses }: ReportScore, known: readonly ReviewedClaim[]): ReviewedClaim[] {
  return (misses['findings.other'] ?? []).map((finding) => {
    const { rule, code, lines, values } = finding as Miss & { rule: string; code: string; lines: number[]; values: (string | number)[] }
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, code, lines, values]))
      .digest('hex')
      .slice(0, 16)
    const read = known.find((claim) => claim.report === name && claim.hash === hash)
    return {
      report: name,
      rule,
      lines,
      values: figuresOf(values),
      hash,
      ...(read ? { judgement: read.judgement, reason: read.reason } : UNREAD),
    }
  })
}

/** Figures only: a word of the report longer than a unit stays out. */
const figuresOf = (values: readonly (string | number)[]): string[] =>
  values.map(String).filter((value) => /\d/.test(value) && value.length <= 24)

/** Claims that the annotation explains or that are true on reading, of all claims. */
export function precisionOf(scores: readonly ReportScore[], review: readonly ReviewedClaim[]): { hit: number; of: number } {
  const explained = scores.reduce((sum, { ratios }) => sum + (ratios['findings.explained']?.hit ?? 0), 0)
  const claims = scores.reduce((sum, { counts }) => sum + (counts['findings.claims'] ?? 0), 0)
  return { hit: explained + review.filter(({ judgement }) => judgement === 'true').length, of: claims }
}
