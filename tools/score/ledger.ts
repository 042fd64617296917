import { createHash } from 'node:crypto'
import type { Miss, ReportScore } from './score-report.ts'

/**
 * One known miss. `line` and `values` (the numbers in it) let a person find it; `hash` tells it apart without a sentence of the report.
 * `rule` names the construction that is not read, `reason` why it is left.
 */
export type LedgerEntry = {
  readonly kind: string
  readonly line: number | null
  readonly rule: string
  readonly reason: string
  readonly values: readonly number[]
  readonly hash: string
}

/** What stands in a new entry until a person has said why. */
export const UNEXPLAINED = '?'

/** Kinds that no part of Gangmu answers yet: contradictions in the text are the checker's. */
const NOT_ANSWERED_YET = ['findings']

/** How the ledger and a score differ. All three lists must be empty. */
export type LedgerDifference = {
  readonly newMisses: readonly LedgerEntry[]
  readonly surprisePasses: readonly LedgerEntry[]
  readonly unexplained: readonly LedgerEntry[]
}

/** Every miss of a score as ledger entries, in a fixed order; the same miss met twice is numbered, so that both are kept apart. */
export function listMisses(score: ReportScore): LedgerEntry[] {
  const times = new Map<string, number>()
  const entries = Object.entries(score.misses).flatMap(([kind, misses]) =>
    NOT_ANSWERED_YET.some((part) => kind.startsWith(part)) ? [] : misses.map((miss) => toEntry(kind, miss, times)),
  )
  return entries.sort((a, b) => compare(a.kind, b.kind) || (a.line ?? 0) - (b.line ?? 0) || compare(a.hash, b.hash))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function toEntry(kind: string, miss: Miss, times: Map<string, number>): LedgerEntry {
  // What was read instead is no part of the identity: another wrong answer is the same miss.
  const { got: _got, ...wanted } = miss
  const text = JSON.stringify(sorted({ kind, wanted }))
  const nth = (times.get(text) ?? 0) + 1
  times.set(text, nth)
  const hash = createHash('sha256').update(`${text}#${nth}`).digest('hex').slice(0, 16)
  return { kind, line: lineOf(miss), rule: UNEXPLAINED, reason: UNEXPLAINED, values: numbersOf(wanted), hash }
}

/** Keys in one order, whatever order the scorer printed them in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const lineOf = (miss: Miss): number | null => (typeof miss['line'] === 'number' ? miss['line'] : null)

const numbersOf = ({ line: _line, start: _start, end: _end, ...rest }: Miss): number[] =>
  [...new Set((JSON.stringify(rest).match(/\d+(?:\.\d+)?/g) ?? []).map(Number))].slice(0, 6)

/** Holds a ledger against what was missed now. */
export function compareLedger(ledger: readonly LedgerEntry[], misses: readonly LedgerEntry[]): LedgerDifference {
  const known = new Set(ledger.map(({ hash }) => hash))
  const missed = new Set(misses.map(({ hash }) => hash))
  return {
    newMisses: misses.filter(({ hash }) => !known.has(hash)),
    surprisePasses: ledger.filter(({ hash }) => !missed.has(hash)),
    unexplained: ledger.filter(({ hash, rule, reason }) => missed.has(hash) && (rule === UNEXPLAINED || reason === UNEXPLAINED)),
  }
}

/** A fresh ledger of these misses; what a person wrote about a miss that is still there stays. */
export function renewLedger(ledger: readonly LedgerEntry[], misses: readonly LedgerEntry[]): LedgerEntry[] {
  const known = new Map(ledger.map((entry) => [entry.hash, entry]))
  return misses.map((miss) => {
    const { rule, reason } = known.get(miss.hash) ?? miss
    return { ...miss, rule, reason }
  })
}
