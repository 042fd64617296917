import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRow } from './judge-row.ts'

/** Printed figures with up to two decimals, negative ones too. */
const figure = fc.integer({ min: -3000, max: 3000 }).map((value) => String(value / 100))
const target = fc.constantFrom('N', 'N以上', '≥N', '＞N', 'N左右', '力争N', '正增长')
const ceiling = fc.constantFrom('N', 'N以内', '≤N', '＜N', 'N左右', '控制在N', 'N以下')
const names = fc.constantFrom('某项增速', '某项占比')
const rank = { missed: 0, undetermined: 1, met: 2 }

function judge(name: string, direction: 'up' | 'down', form: string, number: string, actualText: string) {
  return judgeRow({ name, unit: '%', direction, targetText: form.replace('N', number), actualText })
}

const ordered = fc.tuple(figure, figure).map((pair) => pair.sort((a, b) => Number(a) - Number(b)) as [string, string])

describe('for every figure', () => {
  test('a higher result never turns met into missed where more is better', () => {
    fc.assert(
      fc.property(names, target, figure, ordered, (name, form, number, [low, high]) => {
        const [before, after] = [judge(name, 'up', form, number, low), judge(name, 'up', form, number, high)]
        expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status])
      }),
      { numRuns: 1000 },
    )
  })

  test('a lower result never turns met into missed where less is better', () => {
    fc.assert(
      fc.property(names, ceiling, figure, ordered, (name, form, number, [low, high]) => {
        const [before, after] = [judge(name, 'down', form, number, high), judge(name, 'down', form, number, low)]
        expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status])
      }),
      { numRuns: 1000 },
    )
  })

  test('raising an at-least target never turns missed into met', () => {
    fc.assert(
      fc.property(names, target, ordered, figure, (name, form, [low, high], actual) => {
        fc.pre(form.includes('N'))
        const [easy, hard] = [judge(name, 'up', form, low, actual), judge(name, 'up', form, high, actual)]
        expect(rank[hard.status]).toBeLessThanOrEqual(rank[easy.status])
      }),
      { numRuns: 1000 },
    )
  })

  const mirror: Readonly<Record<string, string>> = { N: 'N', N以上: 'N以下', '≥N': '≤N', '＞N': '＜N', N左右: 'N左右' }
  const minus = (text: string) => String(-Number(text))
  test('turning the direction and all signs gives the mirrored verdict', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...Object.keys(mirror)), figure, figure, (name, form, number, actual) => {
        const [up, down] = [judge(name, 'up', form, number, actual), judge(name, 'down', mirror[form]!, minus(number), minus(actual))]
        expect([down.status, down.reason.code]).toEqual([up.status, up.reason.code])
        expect(down.gap!.value).toBe(up.gap!.value === 0 ? 0 : -up.gap!.value)
      }),
      { numRuns: 1000 },
    )
  })

  test('a lower bound as a result is met only where every value above it would be', () => {
    fc.assert(
      fc.property(figure, figure, (number, bound) => {
        const verdict = judge('某项占比', 'up', 'N', number, `${bound}以上`)
        expect(verdict.status).toBe(Number(bound) >= Number(number) ? 'met' : 'undetermined')
      }),
    )
  })

  test('the distance is the exact decimal difference', () => {
    fc.assert(
      fc.property(figure, figure, (number, actual) => {
        const hundredths = Math.round(Number(actual) * 100) - Math.round(Number(number) * 100)
        expect(judge('某项增速', 'up', 'N', number, actual).gap).toEqual({ value: hundredths / 100, unit: '百分点' })
      }),
    )
  })

  test('any two texts are judged without a crash', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '',
        '—',
        '/',
        '完成',
        '6',
        '6以上',
        '全市前列',
        'Ⅲ类',
        '增长3%',
        '与GDP增长同步',
        '1.9:1',
        '保持稳定',
        '4（全市第三名）',
      ),
    )
    fc.assert(
      fc.property(cell, cell, fc.constantFrom('up', 'down', 'keep', null), (targetText, actualText, direction) => {
        const verdict = judgeRow({ name: '某项增速', unit: '%', direction, targetText, actualText })
        expect(['met', 'missed', 'undetermined']).toContain(verdict.status)
      }),
      { numRuns: 1000 },
    )
  })
})
