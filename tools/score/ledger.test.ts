import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { compareLedger, type LedgerEntry, listMisses, renewLedger, UNEXPLAINED } from './ledger.ts'
import { readLedger, writeLedger } from './ledger-files.ts'
import type { Miss, ReportScore } from './score-report.ts'

const scoreWith = (misses: Readonly<Record<string, readonly Miss[]>>): ReportScore => ({ name: 'invented', ratios: {}, counts: {}, misses })
const PARKS: Miss = { line: 7, subject: '公园', raw: '12个', value: 12, unit: '个' }
const explained = (entry: LedgerEntry): LedgerEntry => ({
  ...entry,
  rule: 'shared subject',
  reason: 'the subject stands three sentences back',
})

describe('an entry', () => {
  test('has the line, the numbers and a hash, and no words of the report', () => {
    const [entry] = listMisses(scoreWith({ facts: [PARKS] }))
    expect(entry).toEqual({
      kind: 'facts',
      line: 7,
      rule: UNEXPLAINED,
      reason: UNEXPLAINED,
      values: [12],
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(JSON.stringify(entry)).not.toContain('公园')
  })

  test('stays the same when another wrong answer is given', () => {
    const gold = { line: 3, raw: '5%', gold: 'growth' }
    const [first] = listMisses(scoreWith({ 'facts.measure': [{ ...gold, got: 'level' }] }))
    const [second] = listMisses(scoreWith({ 'facts.measure': [{ ...gold, got: 'share' }] }))
    expect(first?.hash).toBe(second?.hash)
  })

  test('stays the same when the scorer prints its fields in another order', () => {
    const [first] = listMisses(scoreWith({ facts: [PARKS] }))
    const [second] = listMisses(scoreWith({ facts: [Object.fromEntries(Object.entries(PARKS).reverse())] }))
    expect(first?.hash).toBe(second?.hash)
  })

  test('is one of two where the same miss is met twice', () => {
    const hashes = listMisses(scoreWith({ facts: [PARKS, PARKS] })).map(({ hash }) => hash)
    expect(new Set(hashes).size).toBe(2)
  })
})

test('contradictions are left to the checker', () => {
  expect(listMisses(scoreWith({ findings: [PARKS], 'findings.soft': [PARKS] }))).toEqual([])
})

describe('a ledger', () => {
  const known = listMisses(scoreWith({ facts: [PARKS] })).map(explained)
  const both = listMisses(scoreWith({ facts: [PARKS, { ...PARKS, line: 9 }] }))

  test('agrees with the misses it was written from', () => {
    expect(compareLedger(known, listMisses(scoreWith({ facts: [PARKS] })))).toEqual({ newMisses: [], surprisePasses: [], unexplained: [] })
  })

  test('does not cover a new miss', () => {
    expect(compareLedger(known, both).newMisses.map(({ line }) => line)).toEqual([9])
  })

  test('is wrong about what is read now', () => {
    expect(compareLedger(known, []).surprisePasses).toEqual(known)
  })

  test('is not done without a reason', () => {
    expect(compareLedger(both, both).unexplained).toEqual(both)
  })

  test('keeps reasons when it is renewed, and forgets what is read now', () => {
    const renewed = renewLedger([...known, { ...both[1]!, hash: 'gone' }], both)
    expect(renewed).toEqual([known[0], both[1]])
  })

  const folder = mkdtempSync(join(tmpdir(), 'gangmu-ledger-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([[known], [both], [[]]])('is read back as it was written (%#)', (entries) => {
    writeLedger('invented', entries, folder)
    expect(readLedger('invented', folder)).toEqual(entries)
  })

  test('is empty where there is none', () => {
    expect(readLedger('nowhere', folder)).toEqual([])
  })
})
