import { expect, test } from 'vitest'
import { type Choice, previewRow, type Role, toChoice, toRole } from './preview-row.ts'

const ROLES: Role[] = [
  { kind: 'serial' },
  { kind: 'name' },
  null,
  { kind: 'target', year: 2024 },
  { kind: 'responsible' },
  { kind: 'actual' },
]

test('a row is its name and what is read beside it', () => {
  expect(previewRow(['1', ' 粮食产量 ', '甲', '30', '农业农村委', ''], ROLES)).toEqual({
    name: '粮食产量',
    parts: [
      { role: { kind: 'serial' }, text: '1' },
      { role: { kind: 'target', year: 2024 }, text: '30' },
    ],
  })
})

test('a row of a table of tasks is its task', () => {
  expect(previewRow(['新建公厕8座', '9月底', '住建局'], [{ kind: 'task' }, { kind: 'deadline' }, { kind: 'responsible' }])).toEqual({
    name: '新建公厕8座',
    parts: [{ role: { kind: 'deadline' }, text: '9月底' }],
  })
})

test('a row without a name, or without a column of names, is none', () => {
  expect(previewRow(['1', ' ', '甲', '30'], ROLES)).toBeNull()
  expect(previewRow(['1', '粮食产量'], [null, { kind: 'target' }])).toBeNull()
  expect(previewRow([], ROLES)).toBeNull()
})

test.each([
  [{ kind: null, year: '2024' }, { role: null }],
  [{ kind: 'name', year: '2024' }, { role: { kind: 'name' } }],
  [{ kind: 'target', year: ' 2024 ' }, { role: { kind: 'target', year: 2024 } }],
  [{ kind: 'growth', year: '' }, { role: { kind: 'growth' } }],
  [{ kind: 'actual', year: '24' }, null],
  [{ kind: 'actual', year: '2300' }, null],
] as [Choice, { role: Role } | null][])('%j is %j', (choice, role) => expect(toRole(choice)).toEqual(role))

test('a role goes into the form and comes back', () => {
  for (const role of ROLES) expect(toRole(toChoice(role))).toEqual({ role })
  expect(toChoice(undefined)).toEqual({ kind: null, year: '' })
})
