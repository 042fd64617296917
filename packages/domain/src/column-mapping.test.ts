import { describe, expect, it } from 'vitest'
import { mappingKey, squeezeHeads } from './column-mapping.ts'

describe('mappingKey', () => {
  it('is the same for headings that differ in white space only', () =>
    expect(mappingKey(['指 标', ' 2024年\n目标', ''])).toBe(mappingKey(['指标', '2024年目标', '\u3000'])))

  it.each([
    [['甲乙'], ['甲', '乙']],
    [
      ['甲', '乙'],
      ['乙', '甲'],
    ],
    [['甲'], ['甲', '']],
  ])('tells %j from %j', (a, b) => expect(mappingKey(a)).not.toBe(mappingKey(b)))
})

it('squeezes white space out of headings', () => expect(squeezeHeads(['计 量 单位', ''])).toEqual(['计量单位', '']))
