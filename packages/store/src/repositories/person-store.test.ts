import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'

onEveryServer((on) => {
  const spaceWith = async (...names: string[]) => {
    const space = await on.newSpace()
    const persons = names.map((name) => ({ id: randomUUID(), name, phone: null, userId: null }))
    await on.run(space, (tx) => on.database().persons.insertPersons(tx, persons))
    return async (search?: string, limit = 100, cursor: string | null = null) => {
      const filter = { search, left: false, on: '2026-01-01' }
      const { items, next } = await on.run(space, (tx) => on.database().persons.listPersons(tx, filter, { limit, cursor }))
      return { names: items.map(({ name }) => name), next }
    }
  }

  test('persons stand in the order in which Chinese sorts names, slice after slice, namesakes included', async () => {
    const list = await spaceWith('王五', '李四', '张三', '阿依', '李四', '赵六', '李四')
    const sorted = ['阿依', '李四', '李四', '李四', '王五', '张三', '赵六']
    expect((await list()).names).toEqual(sorted)
    const seen: string[] = []
    for (let cursor: string | null = null; ; ) {
      const { names, next } = await list(undefined, 2, cursor)
      seen.push(...names)
      if (next === null) break
      cursor = next
    }
    expect(seen).toEqual(sorted)
  })

  test.each([
    ['张', ['张三']],
    ['%', ['百分%']],
    ['_', ['下_划']],
    ['\\', ['反\\斜']],
    ["'", []],
    ['\0', []],
  ])('what is searched for means itself: %j', async (search, found) => {
    const list = await spaceWith('张三', '百分%', '下_划', '反\\斜')
    expect((await list(search)).names).toEqual(found)
  })

  test.each([
    '',
    'x',
    'bnVsbA',
    Buffer.from('["李四"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('a cursor that is none of ours begins at the start: %s', async (cursor) => {
    const list = await spaceWith('李四', '王五')
    expect((await list(undefined, 1, cursor)).names).toEqual(['李四'])
  })
})
