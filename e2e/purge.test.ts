import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Caller, carryOutPurge, readReportInBackground } from '@gangmu/application'
import { runSql } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** A report that should never have been here leaves by the hands of two people, over HTTP and in the database itself. */
const SECRET = '望溪涉密代号青鸾'
const TABLE = '\n附表\n\t涉密指标栏\n\t涉密目标栏\n\n\t青鸾产量\n\t30\n\n'
const TEXT = `${readFileSync(new URL('./fixtures/wangxi-2023.txt', import.meta.url), 'utf8')}\n${SECRET}增长7.7%。\n${TABLE}`
const FILE_NAME = '青鸾报告.txt'

let app: TestApp
let spaceId: string
let drafter: Caller
let approver: Caller
let security: Caller
let id: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  spaceId = await app.newSpace()
  drafter = await app.person('起草人', 'drafter')
  approver = await app.person('审定人', 'approver')
  security = await app.person('安全管理员', 'security-admin')
  id = await app.receive(drafter, TEXT, FILE_NAME)
})

const request = async (who: Caller = drafter): Promise<string> => {
  const answer = await app.call(who, 'POST', `/api/reports/${id}/purge-requests`, { reason: '误传' })
  if (answer.status !== 201) throw new Error(answer.body.code)
  return answer.body.id
}

const carryOut = (who: Caller, purge: string) => app.call(who, 'POST', `/api/purge-requests/${purge}/carry-out`)
const withdraw = (who: Caller, purge: string) => app.call(who, 'POST', `/api/purge-requests/${purge}/withdraw`)
const open = async (who: Caller) => (await app.call(who, 'GET', '/api/purge-requests')).body.requests

const asApp = (statement: string, params: readonly unknown[] = []) => runSql(app.database.logins.app, statement, { params, spaceId })

/** Tables of which some row of the space, printed whole, holds the text; bytes print as hexadecimal. */
const findTables = async (text: string): Promise<string[]> => {
  const { superuser } = app.database.logins
  const tables = await runSql<{ name: string }>(
    superuser,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by 1",
  )
  const params = [spaceId, `%${text}%`, `%${Buffer.from(text).toString('hex')}%`]
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await runSql(superuser, `select 1 from "${name}" t where space_id = $1 and (t::text like $2 or t::text like $3) limit 1`, {
      params,
    })
    if (rows.length > 0) found.push(name)
  }
  return found
}

describe('purging', () => {
  test('takes bytes, texts, facts, decisions and column mappings out of every table, and leaves a tombstone', async () => {
    await app.call(drafter, 'POST', `/api/reports/${id}/column-mappings`, {
      heads: ['涉密指标栏', '涉密目标栏'],
      roles: [{ kind: 'name' }, { kind: 'target', year: 2024 }],
    })
    await app.settle()
    const { elements, readingId } = (await app.call(drafter, 'GET', `/api/reports/${id}/review`)).body
    const fact = elements.find(({ kind }: { kind: string }) => kind === 'fact')
    const decision = { kind: 'fact', key: fact.key, action: 'correct', value: { subject: SECRET }, reason: `见${SECRET}` }
    expect((await app.call(drafter, 'POST', `/api/reports/${id}/decisions`, { readingId, decisions: [decision] })).status).toBe(200)
    expect(await findTables(SECRET)).toEqual(['fact', 'reading', 'report', 'review_decision'])
    expect(await findTables('青鸾')).toEqual(['fact', 'indicator_row', 'reading', 'report', 'review_decision'])
    expect(await findTables('涉密指标栏')).toEqual(['column_mapping', 'reading', 'report'])
    const { sha256, receivedAt } = (await app.call(drafter, 'GET', `/api/reports/${id}`)).body

    const purged = await carryOut(approver, await request())
    expect(purged).toMatchObject({
      status: 200,
      body: {
        id,
        sha256,
        receivedAt,
        fileName: '—',
        status: 'failed',
        failure: { code: 'report-purged' },
        header: null,
        readingId: null,
        review: null,
        purgedAt: expect.stringMatching(/^\d{4}-/),
      },
    })
    for (const text of [SECRET, '青鸾', '涉密指标栏', '望溪河']) expect([text, await findTables(text)]).toEqual([text, []])
    const rows = 'select (select count(*) from reading) + (select count(*) from fact) + (select count(*) from indicator_row) as n'
    expect(await asApp(rows)).toEqual([{ n: 0 }])
    expect(await asApp('select bytes, title, report_year from report where report_id = $1', [id])).toEqual([
      { bytes: null, title: null, report_year: null },
    ])
  })

  test('everything of the report answers that it is gone, with the days; the list shows its tombstone', async () => {
    const { readingId } = (await app.call(drafter, 'GET', `/api/reports/${id}`)).body
    await carryOut(security, await request())
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
    const asked: readonly ['GET' | 'POST' | 'PUT', string, object?][] = [
      ['GET', ''],
      ['GET', '/reading'],
      ['GET', '/reading?reviewed=1'],
      ['GET', '/evidence?line=1&start=0&end=1'],
      ['GET', '/file'],
      ['GET', '/family'],
      ['GET', '/readings'],
      ['GET', `/readings/${readingId}`],
      ['GET', `/readings/diff?from=${readingId}&to=${readingId}`],
      ['GET', '/review'],
      ['GET', '/decisions?kind=fact&key=k'],
      ['POST', '/readings'],
      ['POST', '/decisions', { readingId, decisions: [{ kind: 'fact', key: 'k', action: 'accept' }] }],
      ['POST', '/decisions/1/undo'],
      ['POST', '/purge-requests', { reason: '再清一次' }],
      ['PUT', '/family', { of: null, stage: null }],
      ['POST', '/column-mappings', { heads: ['甲', '乙'], roles: [{ kind: 'name' }, { kind: 'target' }] }],
    ]
    for (const [method, path, body] of asked) {
      const { status, body: problem } = await app.call(drafter, method, `/api/reports/${id}${path}`, body)
      expect([path, status, problem]).toEqual([
        path,
        410,
        expect.objectContaining({ code: 'report-purged', params: { received: day, purged: day } }),
      ])
    }
    expect((await app.call(drafter, 'GET', '/api/reports')).body).toMatchObject({ total: 1, reports: [{ id, fileName: '—' }] })
    const deputy = await app.person('代表', 'deputy')
    expect((await app.call(deputy, 'GET', `/api/reports/${id}`)).body.code).toBe('report-not-found')
  })

  test('the same bytes are known when they are sent again, and refused', async () => {
    await carryOut(approver, await request())
    const again = await app.send(drafter, '/api/reports', { secrecy: 'internal', file: new File([TEXT], '换个名字.txt') })
    expect(again).toMatchObject({ status: 410, body: { code: 'report-purged' } })
    expect(await findTables(SECRET)).toEqual([])
    expect((await app.call(drafter, 'GET', '/api/reports')).body.total).toBe(1)
  })

  test('a reading that ends after the purge is dropped, and so is one whose turn comes after it', async () => {
    const purge = await request()
    const { reader } = app.ports
    const late: typeof reader = {
      read: async (load) => {
        const outcome = await reader.read(load)
        await carryOut(approver, purge)
        return outcome
      },
    }
    const actor = { spaceId, actor: 'system' }
    expect(await readReportInBackground({ ...app.ports, reader: late }, actor, id)).toBeNull()
    expect(await findTables(SECRET)).toEqual([])

    id = await app.receive(drafter, `${TEXT}\n第二份。`, '第二份.txt')
    const second = await request()
    const waiting: typeof reader = { read: (load) => carryOut(approver, second).then(() => reader.read(load)) }
    expect(await readReportInBackground({ ...app.ports, reader: waiting }, actor, id)).toBeNull()
    expect(await findTables(SECRET)).toEqual([])
    expect(await readReportInBackground(app.ports, actor, id)).toBeNull()
  })

  test('the audit log keeps who asked and who did it, unbroken', async () => {
    const purge = await request()
    await carryOut(approver, purge)
    const { entries, chain } = await app.database.unitOfWork.run(spaceId, async (tx) => ({
      entries: await app.database.audit.list(tx, { limit: 2 }),
      chain: await app.database.audit.verify(tx),
    }))
    expect(entries.map(({ actor, action, subject, details }) => [actor, action, subject, details])).toEqual([
      ['审定人', 'purge.carry-out', `report:${id}`, { purge, requestedBy: '起草人' }],
      ['起草人', 'purge.request', `report:${id}`, { purge }],
    ])
    expect(chain.brokenAt).toBeNull()
  })
})

describe('two persons', () => {
  test('who asked cannot carry it out; the security administrator, who sees no report, can', async () => {
    const purge = await request()
    expect(await open(drafter)).toMatchObject([{ id: purge, reportId: id, reason: '误传', requestedBy: '起草人', own: true }])
    expect(await open(security)).toMatchObject([{ id: purge, own: false }])
    expect(await carryOut(drafter, purge)).toMatchObject({ status: 403, body: { code: 'purge-same-person' } })
    expect((await app.call(drafter, 'GET', `/api/reports/${id}`)).status).toBe(200)
    expect((await carryOut(security, purge)).status).toBe(200)
    expect(await open(drafter)).toEqual([])
    expect((await carryOut(approver, purge)).body.code).toBe('purge-not-found')
  })

  test('one request at a time; one that is withdrawn purges nothing, and another may follow', async () => {
    const purge = await request(security)
    const second = await app.call(drafter, 'POST', `/api/reports/${id}/purge-requests`, { reason: '误传' })
    expect(second).toMatchObject({ status: 409, body: { code: 'purge-pending' } })
    expect((await withdraw(approver, purge)).body).toEqual({ withdrawn: true })
    expect((await carryOut(approver, purge)).body.code).toBe('purge-not-found')
    expect((await withdraw(approver, purge)).body.code).toBe('purge-not-found')
    expect((await app.call(drafter, 'GET', `/api/reports/${id}`)).status).toBe(200)
    await carryOut(approver, await request())
    expect(await findTables(SECRET)).toEqual([])
  })

  test('of two who carry it out at once one does', async () => {
    const purge = await request()
    const both = await Promise.all([carryOut(approver, purge), carryOut(security, purge)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
  })

  test('an account that is no person can neither ask nor do it, and who has no right neither', async () => {
    const purge = await request()
    const machine = { ...approver, actor: '机器', personId: null }
    const asked = carryOutPurge(app.ports, machine, purge)
    expect(await asked).toMatchObject({ ok: false, failure: { code: 'purge-person-missing' } })
    const publisher = await app.person('发布人', 'publisher')
    expect((await carryOut(publisher, purge)).body.code).toBe('right-missing')
    const reason = await app.call(approver, 'POST', `/api/reports/${id}/purge-requests`, { reason: '   ' })
    expect(reason.body.code).toBe('request-invalid')
  })
})

describe('the application by plain SQL', () => {
  test.each([
    ['empties no bytes', "update report set bytes = null, purged_at = now(), status = 'failed'"],
    ['dates no purge', 'update report set purged_at = now()'],
    ['deletes no reading', 'delete from reading'],
    ['deletes no fact', 'delete from fact'],
    ['deletes no row', 'delete from indicator_row'],
    ['deletes no decision', 'delete from review_decision'],
    ['changes no decision', "update review_decision set reason = 'x'"],
    [
      'calls no request carried out',
      "update purge_request set outcome = 'carried-out', closed_by = 'x', closer = requester, closed_at = now()",
    ],
    ['takes no other person for the one who asked', 'update purge_request set requester = gen_random_uuid()'],
    ['deletes no request', 'delete from purge_request'],
  ])('%s', async (_, statement) => {
    await request()
    await expect(asApp(statement)).rejects.toMatchObject({ code: '42501' })
  })

  test('writes no request that is closed already', async () => {
    const insert = `insert into purge_request (space_id, purge_id, report_id, reason, requested_by, requester, outcome, closed_by, closer, closed_at)
      values ($1, $2, $3, 'x', 'x', $4, 'carried-out', 'y', $5, now())`
    const params = [spaceId, randomUUID(), id, drafter.personId, approver.personId]
    await expect(asApp(insert, params)).rejects.toMatchObject({ code: '42501' })
  })

  test('moves the database’s own function neither by the same person nor by nobody', async () => {
    const purge = await request()
    const call = (who: string) => asApp("select purge_report($1, $2, 'x') as done", [purge, who])
    expect(await call(drafter.personId!)).toEqual([{ done: false }])
    await expect(call(randomUUID())).rejects.toMatchObject({ code: '23503' })
    expect(await asApp('select purge_report($1, $2, $3) as done', [randomUUID(), approver.personId, 'x'])).toEqual([{ done: false }])
    expect(await findTables(SECRET)).not.toEqual([])
  })

  test('reaches no report of another space', async () => {
    const purge = await request()
    const here = spaceId
    const elsewhere = await app.newSpace()
    const stranger = await app.person('外人', 'approver')
    const tried = runSql(app.database.logins.app, "select purge_report($1, $2, 'x') as done", {
      params: [purge, stranger.personId],
      spaceId: elsewhere,
    })
    expect(await tried).toEqual([{ done: false }])
    spaceId = here
    expect(await findTables(SECRET)).not.toEqual([])
  })
})
