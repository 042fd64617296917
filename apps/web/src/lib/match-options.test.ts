import { describe, expect, test } from 'vitest'
import { matchOptions, type Option } from './match-options.ts'

const UNITS: readonly Option[] = [
  { id: 'audit', label: '区审计局', detail: '区级部门' },
  { id: 'drc', label: '区发展和改革委员会', aliases: ['发改委'], detail: '区级部门' },
  { id: 'park', label: '发展新区管委会', detail: '园区管委会' },
  { id: 'town', label: 'Town A１', detail: '镇街' },
]

const idsOf = (query: string, limit = 10) => matchOptions(UNITS, query, limit).shown.map(({ id }) => id)

describe('matchOptions', () => {
  test.each([
    ['', ['audit', 'drc', 'park', 'town']],
    ['发展', ['park', 'drc']],
    ['发改', ['drc']],
    ['区级', ['audit', 'drc']],
    [' town　a1 ', ['town']],
    ['没有', []],
  ])('“%s” finds %j, what begins so first', (query, ids) => {
    expect(idsOf(query)).toEqual(ids)
  })

  test('no more than the limit, but all are counted', () => {
    expect(matchOptions(UNITS, '区', 2)).toEqual({ shown: [UNITS[0], UNITS[1]], total: 3 })
    expect(matchOptions(UNITS, '', 1)).toMatchObject({ total: 4 })
  })

  test('two thousand options stay fast enough to match at every key', () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({ id: String(at), label: `第${at}村`, detail: '镇街' }))
    expect(matchOptions(many, '1999', 50)).toEqual({ shown: [many[1999]], total: 1 })
  })
})
