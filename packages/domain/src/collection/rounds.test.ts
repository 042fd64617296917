import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBurden, timelinessOf } from './burden.ts'
import { checkRound, missingOfFooter } from './check-round.ts'
import { readEntry } from './read-entry.ts'
import { medianOf, robustScore, withoutJump } from './robust-score.ts'

const METADATA = { tableNo: null, basis: null, approvalNo: null, validUntil: null }

describe('checkRound', () => {
  it.each([
    ['2026年2月数据报送表', null, null],
    ['重大项目调度表', null, null],
    ['2026年2月统计报表', null, 'collection-title-forbidden'],
    ['主要指标统计调查表', null, 'collection-title-forbidden'],
    ['数据报送表', '统计报表01', 'collection-title-forbidden'],
  ])('%s %s', (title, tableNo, code) => {
    expect(checkRound({ title, metadata: { ...METADATA, tableNo } })?.code ?? null).toBe(code)
  })
})

it('missingOfFooter names the first line that is empty', () => {
  const footer = { head: '王', reviewer: '李', filler: '张', phone: '023', reportedOn: '2026-03-01' }
  expect(missingOfFooter(footer)).toBeNull()
  expect(missingOfFooter({ ...footer, reviewer: ' ', phone: '' })).toBe('reviewer')
})

it('countBurden counts cells and rounds by unit and by the month they are due', () => {
  const asked = [
    { roundId: 'r1', unitId: 'b', deadline: '2026-03-05', cells: 3 },
    { roundId: 'r2', unitId: 'b', deadline: '2026-03-20', cells: 2 },
    { roundId: 'r1', unitId: 'a', deadline: '2026-03-05', cells: 1 },
    { roundId: 'r3', unitId: 'b', deadline: '2026-02-05', cells: 4 },
  ]
  expect(countBurden(asked)).toEqual([
    { unitId: 'a', month: '2026-03', cells: 1, rounds: 1 },
    { unitId: 'b', month: '2026-02', cells: 4, rounds: 1 },
    { unitId: 'b', month: '2026-03', cells: 5, rounds: 2 },
  ])
})

it.each([
  ['2026-03-05', '2026-03-09', 'on-time'],
  ['2026-03-06', '2026-03-09', 'late'],
  [null, '2026-03-05', 'awaited'],
  [null, '2026-03-06', 'outstanding'],
] as const)('timelinessOf: due 5 March, submitted %s, today %s', (submitted, today, said) => {
  expect(timelinessOf('2026-03-05', submitted, today)).toBe(said)
})

describe('robustScore', () => {
  it('one outlier moves neither middle nor spread', () => {
    const sample = [1, 2, 3, 4, 1000]
    expect(robustScore(3, sample, 0)).toEqual({ score: 0, middle: 3 })
    expect(robustScore(20, sample, 0)!.score).toBeGreaterThan(10)
    expect(medianOf([4, 1, 3, 2])).toBe(2.5)
  })
  it('nothing is said of nothing, nor of a series without spread', () => {
    expect(robustScore(1, [], 1)).toBeNull()
    expect(robustScore(1, [5, 5, 5], 0)).toBeNull()
    expect(robustScore(6, [5, 5, 5], 1)).toEqual({ score: 1, middle: 5 })
  })
  it('what is no jump ends where the score reaches the cut-off', () => {
    const sample = [4.6, 5, 5.2, 5.5, 6.1]
    const { low, high } = withoutJump(sample, { jump: 3.5, leastSpread: 1 })!
    expect([low, high]).toEqual([5.2 - 3.5, 5.2 + 3.5])
    expect(robustScore(high, sample, 1)!.score).toBeCloseTo(3.5)
    expect(withoutJump([], { jump: 3.5, leastSpread: 1 })).toBeNull()
  })
  it('does not hang on the order, and turns with the sign', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(values, fc.integer({ min: -100, max: 100 }), (sample, value) => {
        const score = robustScore(value, sample, 1)!.score
        expect(robustScore(value, sample.toReversed(), 1)!.score).toBe(score)
        expect(
          robustScore(
            -value,
            sample.map((one) => -one),
            1,
          )!.score,
        ).toBeCloseTo(-score)
      }),
    )
  })
})

describe('readEntry', () => {
  it.each([
    [' 4.10 ', '亿元', { kind: 'number', value: { digits: 410n, scale: 2 } }],
    ['41000万元', '亿元', { kind: 'number', value: { digits: 41n, scale: 1 } }],
    ['5.6个百分点', '%', { kind: 'number' }],
    ['3人', '亿元', { kind: 'other-unit', printed: '人' }],
    ['6以上', '%', { kind: 'interval', low: 6, high: null }],
    ['1—2', '家', { kind: 'interval', low: 1, high: 2 }],
    ['略增', '%', { kind: 'words' }],
    ['', '%', { kind: 'blank' }],
  ] as const)('%s in %s', (raw, unit, read) => {
    expect(readEntry(raw, unit)).toMatchObject(read)
  })
})
