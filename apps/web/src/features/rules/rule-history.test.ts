import { expect, test } from 'vitest'
import { changesOf } from './rule-history.ts'

const off = { severity: 'off', reason: '本区公文另有规定' } as const
const hint = { severity: '提示', reason: '先看一年' } as const
const version = (recordedBy: string, rules: Parameters<typeof changesOf>[1][number]['value']['rules']) => ({
  value: { rules },
  recordedBy,
  recordedAt: '2026-01-05T08:00:00Z',
})

test('only versions in which the rule itself was changed count, and one that names it no more restores it', () => {
  const versions = [
    version('丁', { other: off }),
    version('丙', { sum: hint, other: off }),
    version('乙', { sum: hint }),
    version('甲', { sum: off }),
  ]
  expect(changesOf('sum', versions).map(({ recordedBy, setting }) => [recordedBy, setting?.severity ?? null])).toEqual([
    ['丁', null],
    ['乙', '提示'],
    ['甲', 'off'],
  ])
  expect(changesOf('constructor', versions)).toEqual([])
})
