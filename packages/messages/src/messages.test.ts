import { FAILURE_CODES, type FilePlace, NOTICE_CODES, VERDICT_REASONS } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { en } from './en/catalogue.ts'
import { chooseLocale, describeFailure, describePlace, describeReason, LOCALES, message, messageFor } from './index.ts'
import { zhCn } from './zh-cn/catalogue.ts'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('catalogue', () => {
  test('English has exactly the keys of Chinese', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCn).sort())
  })

  test.each(Object.keys(zhCn) as (keyof typeof zhCn)[])('%s asks for the same parameters in both languages', (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(zhCn[key]))
    expect(en[key].trim()).not.toBe('')
    expect(zhCn[key].trim()).not.toBe('')
  })

  test('no Chinese sentence is left in the English catalogue, but for the name of the other language and words of the field', () => {
    const allowed = new Set(['app.language-name', 'projects.empty', 'user.language.zh-CN'])
    const left = Object.entries(en).filter(([key, text]) => /\p{Script=Han}/u.test(text) && !allowed.has(key))
    expect(left).toEqual([])
  })

  test.each(FAILURE_CODES)('failure %s has a sentence', (code) => {
    expect(messageFor('zh-CN', `error.${code}`)).toMatch(/。$/)
  })

  test('every notice has a sentence, and no sentence is kept for one that is not sent', () => {
    const keys = Object.keys(zhCn).filter((key) => key.startsWith('notice.'))
    expect(keys.sort()).toEqual(NOTICE_CODES.map((code) => `notice.${code}`).sort())
  })
})

describe('verdict reasons', () => {
  const codes = Object.entries(VERDICT_REASONS) as [string, readonly string[]][]

  test.each(codes)('%s has a sentence that asks only for parameters it gets', (code, params) => {
    const text = zhCn[`reason.${code}` as keyof typeof zhCn]
    expect(text).toBeTypeOf('string')
    const given = new Set([...params, ...(params.includes('gap') ? ['difference'] : [])])
    expect(placeholders(text).filter((name) => !given.has(name!))).toEqual([])
  })

  test('no sentence is kept for a reason that does not exist', () => {
    const known = new Set(codes.map(([code]) => `reason.${code}`))
    expect(Object.keys(zhCn).filter((key) => key.startsWith('reason.') && !known.has(key))).toEqual([])
  })

  test.each([
    ['exceeded', { target: '6', actual: '6.3', gap: 0.3, unit: '百分点' }, '优于目标，高0.3个百分点'],
    ['exceeded', { target: '1.92:1', actual: '1.91:1', gap: -0.01, unit: null }, '优于目标，低0.01'],
    ['short', { target: '318', actual: '310', gap: -8, unit: '天' }, '未达目标，低8天'],
    ['kept-met', { lastYear: 5, actual: '5', gap: 0, unit: '%' }, '上年 5，保持稳定，持平'],
    [
      'compound-split',
      { number: 'missed', numberReason: 'short', condition: 'undetermined', conditionReason: 'rank-vague', gap: -0.37, unit: '百分点' },
      '数字未达预期（低0.37个百分点），附带条件暂未认定',
    ],
    ['a-code-of-tomorrow', {}, 'a-code-of-tomorrow'],
  ] as [string, Record<string, string | number | null>, string][])('%s reads well', (code, params, sentence) => {
    expect(describeReason('zh-CN', { code, params })).toBe(sentence)
  })
})

describe('describeFailure', () => {
  const refused = { code: 'plan-stage-refused', params: { from: 'consultation', to: 'issued' }, requestId: null }

  test('says codes among the parameters in words', () => {
    expect(describeFailure('zh-CN', refused)).toBe('计划现处“征求意见稿”阶段，不能转为“印发”，未作改动。')
    expect(describeFailure('en', refused)).not.toMatch(/consultation\b.*\bissued/)
    expect(describeFailure('zh-CN', { code: 'decision-incomplete', params: { field: 'organ' }, requestId: null })).toContain(
      '决定（发文）机关',
    )
  })

  test('has the request’s id, and null for a code of tomorrow', () => {
    expect(describeFailure('zh-CN', { code: 'internal-error', params: {}, requestId: 'r-7' })).toContain('r-7')
    expect(describeFailure('zh-CN', { code: 'a-code-of-tomorrow', params: {}, requestId: null })).toBeNull()
  })
})

describe('describePlace', () => {
  test.each<[string, number | null, FilePlace | null]>([
    ['第 45 行', 45, null],
    ['整份文件', null, null],
    ['第 3 页', 45, { kind: 'page', page: 3 }],
    ['工作表‘指标’ C7', 45, { kind: 'cell', sheet: '指标', cell: 'C7' }],
    ['第 12 段', 45, { kind: 'word', part: 'word/document.xml', paragraph: 11, runs: [] }],
    ['脚注第 1 段', 45, { kind: 'word', part: 'word/footnotes.xml', paragraph: 0, runs: [] }],
    ['页眉第 2 段', null, { kind: 'word', part: 'word/header2.xml', paragraph: 1, runs: [] }],
  ])('%s', (words, line, place) => {
    expect(describePlace('zh-CN', line, place)).toBe(words)
  })
})

describe('message', () => {
  test('fills placeholders, and shows a hole rather than hiding it', () => {
    expect(message('zh-CN', 'reports.count', { count: 3 })).toBe('共 3 份')
    expect(messageFor('en', 'reports.count')).toBe('— in all')
    expect(messageFor('en', 'no.such.key')).toBeNull()
  })

  test('sets a number below zero with the minus sign, and leaves a printed text as it is', () => {
    const params = { before: '-18左右', after: '-20左右', difference: -2, unit: '百分点' }
    expect(messageFor('zh-CN', 'target-reason.value', params)).toBe('由-18左右改为-20左右，相差 −2百分点')
  })

  test.each([
    [undefined, 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr', 'zh-CN'],
  ])('Accept-Language %s gives %s', (asked, locale) => {
    expect(chooseLocale(asked)).toBe(locale)
    expect(LOCALES).toContain(chooseLocale(asked))
  })
})
