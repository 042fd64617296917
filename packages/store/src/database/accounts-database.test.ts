import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'
import { openAccountsDatabase } from './accounts-database.ts'

onEveryServer((on) => {
  const accounts = () => on.database().accountsDatabase
  const addUser = async () => {
    const { rows } = await accounts().query('insert into "user" (name, email, username) values ($1, $2, $1) returning *', [
      randomUUID(),
      `${randomUUID()}@users.gangmu.invalid`,
    ])
    return rows[0]
  }

  test('instants arrive as Date', async () => {
    expect(await addUser()).toMatchObject({ created_at: expect.any(Date), must_change_password: true, disabled_at: null })
  })

  test('no other table is in its sight by name', async () => {
    await expect(accounts().query('select from report', [])).rejects.toMatchObject({ code: '42P01' })
  })

  test.each([
    ['delete from "user"', '42501'],
    ['delete from account', '42501'],
    ['truncate session', '42501'],
    ['alter table session disable trigger all', '42501'],
    ['drop table membership', '42501'],
    ['create table auth.mine (n integer)', '42501'],
    [
      `insert into session (token, user_id, last_seen_at, expires_at, created_at, updated_at)
      select 'not a hash', id, now(), now(), now(), now() from "user" limit 1`,
      '23514',
    ],
  ])('refused: %s', async (statement, code) => {
    await addUser()
    await expect(accounts().query(statement, [])).rejects.toMatchObject({ code })
  })

  test('a transaction that is rolled back leaves nothing', async () => {
    const { id } = await addUser()
    const client = await accounts().connect()
    await client.query('begin', [])
    await client.query('update "user" set name = $2 where id = $1', [id, '乙'])
    await client.query('rollback', [])
    client.release()
    expect((await accounts().query('select name from "user" where id = $1', [id])).rows[0].name).not.toBe('乙')
  })

  test('a database that does not answer is told as one, by a query and by a connection', async () => {
    const { port: _, ...login } = on.database().logins.app
    // Port 1 is reserved and nothing listens there.
    const dead = openAccountsDatabase({ ...login, port: 1 }, null, { host: login.host, port: 1 })
    const unavailable = { code: 'database-unavailable', params: { port: 1, reason: 'ECONNREFUSED' } }
    await expect(dead.query('select 1', [])).rejects.toMatchObject(unavailable)
    await expect(dead.connect()).rejects.toMatchObject(unavailable)
    await dead.end()
  })
})
