import type { OrgUnit, RefArea } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import { expect, test } from 'vitest'
import { areaOptions, unitOptions } from './picker-options.ts'

const unit = (id: string, name: string, parentId: string | null, shortName: string | null = null): OrgUnit => ({
  id,
  name,
  shortName,
  kind: 'department',
  parentId,
  areaId: null,
  from: null,
  to: null,
})

test('a unit stands with the one above it, and is found by its short name', () => {
  const units = [unit('drc', '发展和改革委员会', null, '发改委'), unit('plan', '综合科', 'drc'), unit('lost', '某科', 'gone')]
  expect(unitOptions(units, () => '区级部门')).toEqual([
    { id: 'drc', label: '发展和改革委员会', detail: '区级部门', aliases: ['发改委'] },
    { id: 'plan', label: '综合科', detail: '发改委' },
    { id: 'lost', label: '某科', detail: '区级部门' },
  ])
})

test('an area stands with what it lies in, and says when it ended', () => {
  const area = (id: string, name: string, parent: string | null, to: string | null): RefArea => ({
    id,
    kind: 'division',
    level: 'county',
    name,
    aliases: [],
    parent,
    from: null,
    to,
    codes: [],
    predecessors: [],
    successors: [],
  })
  expect(
    areaOptions([area('city', '云州市', null, null), area('old', '望溪县', 'city', '2016-11')], (key, ...params) =>
      message('zh-CN', key, ...params),
    ),
  ).toEqual([
    { id: 'city', label: '云州市', detail: '行政区', aliases: [] },
    { id: 'old', label: '望溪县', detail: '云州市 · 至 2016-11', aliases: [] },
  ])
})
