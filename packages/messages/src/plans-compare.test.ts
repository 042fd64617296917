import {
  GOAL_REASONS,
  type GoalProgress,
  type LineComparison,
  PLAN_STAGES,
  SPLIT_FINDINGS,
  TARGET_REASONS,
  TARGET_SYSTEMS,
  type TargetComparison,
  type UnrankedWhy,
  VINTAGES,
} from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { messageFor } from './index.ts'
import { plansCompare } from './zh-cn/plans-compare.ts'

/** Lists of what the domain has as types alone: the compiler says when one is missing. */
const KINDS: Record<LineComparison['kind'], true> = { same: true, renamed: true, redefined: true, new: true, dropped: true }
const REDEFINED: Record<NonNullable<LineComparison['redefined']>, true> = {
  measure: true,
  unit: true,
  definition: true,
  indicator: true,
  successor: true,
}
const NATURES: Record<NonNullable<LineComparison['nature']>, true> = { same: true, loosened: true, tightened: true }
const DIRECTIONS: Record<TargetComparison['direction'], true> = { raised: true, lowered: true, same: true, incomparable: true }
const STATUSES: Record<GoalProgress['status'], true> = { reached: true, 'on-path': true, behind: true, 'cannot-tell': true }
const UNRANKED: Record<UnrankedWhy, true> = { 'no-figure': true, 'not-a-number': true, 'other-scope': true, 'other-unit': true }

const WORDS: Readonly<Record<string, readonly string[]>> = {
  'plan-stage': PLAN_STAGES,
  'target-system': TARGET_SYSTEMS,
  vintage: VINTAGES,
  'line-change': Object.keys(KINDS),
  redefined: Object.keys(REDEFINED),
  'nature-change': Object.keys(NATURES),
  'target-direction': Object.keys(DIRECTIONS),
  'goal-status': Object.keys(STATUSES),
  unranked: Object.keys(UNRANKED),
}
const SENTENCES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'target-reason': TARGET_REASONS,
  'split-finding': SPLIT_FINDINGS,
  'goal-reason': GOAL_REASONS,
}

describe('every code has its words', () => {
  test.each(Object.entries(WORDS).flatMap(([prefix, codes]) => codes.map((code) => `${prefix}.${code}`)))('%s', (key) => {
    for (const locale of ['zh-CN', 'en'] as const) expect(messageFor(locale, key)).toMatch(/\S/)
  })

  test.each(
    Object.entries(SENTENCES).flatMap(([prefix, codes]) =>
      Object.entries(codes).map(([code, params]) => [`${prefix}.${code}`, params] as const),
    ),
  )('%s, with none but its own parameters', (key, params) => {
    const filled = Object.fromEntries(params.map((name) => [name, `«${name}»`]))
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = messageFor(locale, key, filled)
      expect(sentence).toMatch(/\S/)
      expect(sentence).not.toMatch(/(?<!«\w+)—/)
    }
  })

  test('and no words are kept for codes there are not', () => {
    const known = new Set(
      [...Object.entries(WORDS), ...Object.entries(SENTENCES).map(([prefix, codes]) => [prefix, Object.keys(codes)] as const)].flatMap(
        ([prefix, codes]) => codes.map((code) => `${prefix}.${code}`),
      ),
    )
    const others = /^(?:not-additive|area-set)\./
    expect(Object.keys(plansCompare).filter((key) => !known.has(key) && !others.test(key))).toEqual([])
  })
})
