import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTestDatabase, runSql, type TestDatabase } from '@gangmu/store/testing'
import { describe, expect, test } from 'vitest'
import { KILL_ROUNDS, type KillKind, runKillRounds } from './support/kill-rounds.ts'
import type { SignedIn } from './support/sign-in.ts'

/**
 * A server killed in the middle of something leaves all of it or nothing, and the next start goes on from there. One kind a line of the
 * table below; the rounds are shared out among them.
 */
const TEXT = readFileSync(new URL('./fixtures/wangxi-2023.txt', import.meta.url), 'utf8')
const SPACE = '00000000-0000-4000-8000-000000000001'

const textOf = (round: number): string => `${TEXT.repeat(2)}\n第${round}份。\n`

/** The same report of other years, so that each round makes plans of its own. */
const planOf = (round: number): string => {
  const year = 2030 + 3 * round
  return TEXT.replaceAll('2024', String(year + 1)).replaceAll('2023', String(year))
}

const JSON_BODY = { 'content-type': 'application/json' }

const ask = <R>(database: TestDatabase, statement: string, params: readonly unknown[] = []) =>
  runSql<R>(database.logins.superuser, statement, { params })

const upload = (admin: SignedIn, text: string): Promise<Response> => {
  const body = new FormData()
  body.append('secrecy', 'internal')
  body.append('file', new File([text], '望溪区.txt'))
  return admin.ask('/api/reports', { method: 'POST', body })
}

/** Every reading is whole and known to the audit log, every report that says it is read has one, and the chain holds. */
const expectWhole = async (database: TestDatabase): Promise<void> => {
  const broken = await ask<{ what: string }>(
    database,
    `
    select 'reading without its facts' as what from reading r
      where json_array_length(result->'facts') <> (select count(*) from fact f where f.reading_id = r.reading_id)
    union all select 'reading without its rows' from reading r
      where json_array_length(result->'indicators') <> (select count(*) from indicator_row i where i.reading_id = r.reading_id)
    union all select 'reading the audit log does not know' from reading r
      where 1 <> (select count(*) from audit_entry where action = 'report.read' and details->>'reading' = r.reading_id::text)
    union all select 'report that does not know its latest reading' from report p
      where reading_id is distinct from (select r.reading_id from reading r where r.report_id = p.report_id order by created_at desc limit 1)
    union all select 'report whose receipt the audit log does not know' from report p
      where 1 <> (select count(*) from audit_entry where action = 'report.receive' and subject = 'report:' || p.report_id)
    union all select 'receipt without its report' from audit_entry a
      where action = 'report.receive' and not exists (select from report p where a.subject = 'report:' || p.report_id)`,
  )
  expect(broken).toEqual([])
  const chain = await database.unitOfWork.run(SPACE, (tx) => database.audit.verify(tx))
  expect(chain.brokenAt).toBeNull()
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const KINDS: readonly KillKind[] = [
  {
    name: 'upload',
    act: (admin, round) => upload(admin, textOf(round)),
    check: async (database, round, answered) => {
      const [report] = await ask<{ whole: boolean }>(
        database,
        'select octet_length(bytes) = byte_length as whole from report where sha256 = $1',
        [hashOf(textOf(round))],
      )
      if (answered) expect(report).toEqual({ whole: true })
      else expect(report?.whole ?? true).toBe(true)
      await expectWhole(database)
    },
  },
  {
    name: 're-read',
    act: async (admin, round) => {
      const { report } = (await (await upload(admin, textOf(0))).json()) as { report: { id: string } }
      return round === 0 ? new Response() : admin.ask(`/api/reports/${report.id}/readings`, { method: 'POST' })
    },
    check: async (database, _, answered) => {
      const [counts] = await ask<{ asked: number; status: string }>(
        database,
        `select (select count(*) from audit_entry a where a.action = 'report.reread' and a.subject = 'report:' || p.report_id) as asked,
          status from report p where sha256 = $1`,
        [hashOf(textOf(0))],
      )
      if (answered) expect(counts!.asked).toBeGreaterThan(0)
      expect(['reading', 'read']).toContain(counts!.status)
      await expectWhole(database)
    },
  },
  {
    name: 'confirming',
    prepare: async (admin, round) => void (await upload(admin, planOf(round))),
    act: async (admin, round) => {
      const { report } = (await (await upload(admin, planOf(round))).json()) as { report: { id: string } }
      return admin.ask(`/api/reports/${report.id}/confirmation`, { method: 'POST', headers: JSON_BODY, body: '{}' })
    },
    check: async (database, round, answered) => {
      const [confirmed] = await ask<{ entries: number; plans: number; targets: number; observations: number; told: string | null }>(
        database,
        `select (select count(*) from audit_entry a where a.action = 'plan.confirm' and a.subject = 'report:' || p.report_id) as entries,
          (select count(*) from plan where plan.report_id = p.report_id) as plans,
          (select count(*) from target t where t.report_id = p.report_id) as targets,
          (select count(*) from observation o where o.report_id = p.report_id) as observations,
          (select a.details->>'targets' || ' ' || (a.details->>'observations') from audit_entry a
            where a.action = 'plan.confirm' and a.subject = 'report:' || p.report_id) as told
          from report p where sha256 = $1`,
        [hashOf(planOf(round))],
      )
      const { entries, plans, targets, observations, told } = confirmed!
      if (answered) expect(entries).toBe(1)
      if (entries === 0) expect([plans, targets, observations]).toEqual([0, 0, 0])
      else expect(`${targets} ${observations}`).toBe(told)
      if (entries === 1) expect(plans).toBeGreaterThan(0)
      await expectWhole(database)
    },
  },
]

// Each kind has a database and servers of its own, and mostly waits for them.
describe.concurrent('killed', () => {
  test.each(KINDS)(
    'during $name, all of it is there or nothing',
    async (kind) => {
      const database = await createTestDatabase()
      try {
        const rounds = Math.ceil(KILL_ROUNDS / KINDS.length)
        const { answered } = await runKillRounds(database, kind, rounds)
        // The moments were spread: some requests had been answered, some had not.
        expect(answered).toBeGreaterThan(0)
        expect(answered).toBeLessThan(rounds)
        await expectWhole(database)
        expect(await ask(database, "select 1 from report where status <> 'read'")).toEqual([])
      } finally {
        await database.close()
      }
    },
    10 * 60_000,
  )
})
