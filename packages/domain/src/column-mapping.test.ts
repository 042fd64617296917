import { describe, expect, it } from 'vitest'
import { checkColumnMapping, type MappedColumn, mappingKey, squeezeHeads } from './column-mapping.ts'

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

describe('checkColumnMapping', () => {
  const check = (...roles: (MappedColumn | null)[]) => checkColumnMapping({ heads: roles.map(() => ''), roles })
  const name = { kind: 'name' } as const

  it.each([
    ['a target', [name, { kind: 'target' }]],
    ['a result', [null, name, { kind: 'actual', year: 2023 }]],
    ['a growth', [name, { kind: 'growth' }]],
    ['targets of two years', [name, { kind: 'target', year: 2023 }, { kind: 'target', year: 2024 }]],
    [
      'a growth beside each figure, two offices and two notes',
      [
        name,
        { kind: 'actual' },
        { kind: 'growth' },
        { kind: 'target' },
        { kind: 'growth' },
        { kind: 'responsible' },
        { kind: 'responsible' },
        { kind: 'note' },
        { kind: 'note' },
      ],
    ],
  ] as [string, (MappedColumn | null)[]][])('%s beside a name is enough', (_, roles) => expect(check(...roles)).toBeNull())

  it('a column of tasks is enough', () => {
    expect(check({ kind: 'task' })).toBeNull()
    expect(check({ kind: 'serial' }, { kind: 'task' }, { kind: 'responsible' }, { kind: 'deadline' })).toBeNull()
  })

  it.each([
    ['no column', [], 'mapping-name-missing', {}],
    ['no name', [{ kind: 'target' }], 'mapping-name-missing', {}],
    ['a name alone', [name, { kind: 'unit' }, { kind: 'declared' }], 'mapping-figures-missing', {}],
    ['two names', [name, null, name, { kind: 'target' }], 'mapping-role-repeated', { first: 1, second: 3 }],
    [
      'two targets of a year',
      [name, { kind: 'target', year: 2024 }, { kind: 'target', year: 2024 }],
      'mapping-role-repeated',
      { first: 2, second: 3 },
    ],
    ['two columns of tasks', [{ kind: 'task' }, { kind: 'task' }], 'mapping-role-repeated', { first: 1, second: 2 }],
    ['two results without a year', [name, { kind: 'actual' }, { kind: 'actual' }], 'mapping-role-repeated', { first: 2, second: 3 }],
  ] as [string, (MappedColumn | null)[], string, object][])('%s is not', (_, roles, code, params) =>
    expect(check(...roles)).toEqual({ code, params }))
})
