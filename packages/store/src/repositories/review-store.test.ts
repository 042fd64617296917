import { randomUUID } from 'node:crypto'
import type { NewBatch, NewDecision } from '@gangmu/application'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'
import { runSql } from '../testing/run-sql.ts'
import { sampleReading, sampleReport } from '../testing/sample-reading.ts'

const decision = (key: string, change: Partial<NewDecision> = {}): NewDecision =>
  ({ kind: 'fact', key, action: 'accept', value: null, reason: null, undoes: null, carriedFrom: null, ...change }) as NewDecision

onEveryServer((on) => {
  const reviews = () => on.database().reviews

  const readReport = async (space: string) => {
    const report = sampleReport()
    const reading = sampleReading(report.id)
    await on.run(space, async (tx) => {
      await on.reports().insertReport(tx, report)
      await on.reports().saveReading(tx, reading)
    })
    return { reportId: report.id, readingId: reading.id, bytes: report.bytes }
  }
  const newPerson = async (space: string): Promise<string> => {
    const person = randomUUID()
    await runSql(on.database().logins.app, "insert into person (space_id, person_id, name) values ($1, $2, '甲')", {
      params: [space, person],
      spaceId: space,
    })
    return person
  }

  describe('decisions', () => {
    const decide = (space: string, batch: Omit<NewBatch, 'decidedBy' | 'decided'>) =>
      on.run(space, (tx) => reviews().insertBatch(tx, { ...batch, decidedBy: '甲', decided: 1 }))

    test('the latest batch holds on each element, whatever the order of writing and of clocks', async () => {
      const space = await on.newSpace()
      const ids = await readReport(space)
      await decide(space, { ...ids, batch: 1, decisions: [decision('a'), decision('b')] })
      const value = { value: 7, unit: '\u0000亿元' }
      await decide(space, { ...ids, batch: 2, decisions: [decision('a', { action: 'correct', value, reason: '因' })] })
      await decide(space, { ...ids, batch: 3, decisions: [decision('b', { action: 'reset', undoes: 1 })] })
      await sql`update review_decision set decided_at = now() - batch * interval '1 day'`.execute(on.superuser())

      const latest = await on.run(space, (tx) => reviews().listLatest(tx, ids.reportId))
      expect(latest).toMatchObject([
        { kind: 'fact', key: 'a', action: 'correct', value: { value: 7, unit: '\ufffd亿元' }, reason: '因', batch: 2, decidedBy: '甲' },
        { kind: 'fact', key: 'b', action: 'reset', value: null, reason: null, batch: 3, undoes: 1, readingId: ids.readingId },
      ])
      const before = await on.run(space, (tx) => reviews().listLatest(tx, ids.reportId, 2))
      expect(before.map(({ key, batch }) => [key, batch])).toEqual([
        ['a', 1],
        ['b', 1],
      ])
      const history = await on.run(space, (tx) => reviews().listHistory(tx, ids.reportId, 'fact', 'a'))
      expect(history.map(({ batch, action }) => [batch, action])).toEqual([
        [2, 'correct'],
        [1, 'accept'],
      ])
      expect((await on.run(space, (tx) => on.reports().getReport(tx, ids.reportId)))?.review).toEqual({ elements: 7, decided: 1 })
    })

    test('two thousand go in one statement; none of another report, kind or space is among them', async () => {
      const space = await on.newSpace()
      const ids = await readReport(space)
      const others = await readReport(space)
      await decide(space, { ...others, batch: 1, decisions: [decision('k1')] })
      await decide(space, { ...ids, batch: 1, decisions: Array.from({ length: 2_000 }, (_, n) => decision(`k${n}`)) })
      await decide(space, { ...ids, batch: 2, decisions: [decision('k1', { kind: 'glossary' } as Partial<NewDecision>)] })
      expect(await on.run(space, (tx) => reviews().listLatest(tx, ids.reportId))).toHaveLength(2_001)
      expect(await on.run(space, (tx) => reviews().listHistory(tx, ids.reportId, 'fact', 'k1'))).toHaveLength(1)
      const elsewhere = await on.newSpace()
      expect(await on.run(elsewhere, (tx) => reviews().listLatest(tx, ids.reportId))).toEqual([])
      expect(await on.run(space, (tx) => reviews().listLatest(tx, 'no-id'))).toEqual([])
      expect(await on.run(space, (tx) => reviews().listHistory(tx, 'no-id', 'fact', 'k1'))).toEqual([])
    })

    test.each<[string, Partial<NewDecision>, string]>([
      ['a correction without content', { action: 'correct', reason: '因' }, '23514'],
      ['a rejection without a reason', { action: 'reject' }, '23514'],
      ['two on one element in one batch', {}, '23505'],
    ])('the database itself refuses %s', async (_, change, code) => {
      const space = await on.newSpace()
      const ids = await readReport(space)
      await expect(decide(space, { ...ids, batch: 1, decisions: [decision('a'), decision('a', change)] })).rejects.toMatchObject({ code })
      expect(await on.run(space, (tx) => reviews().listLatest(tx, ids.reportId))).toEqual([])
    })
  })

  describe('attachments', () => {
    test('bytes come back as they went in, to their space alone', async () => {
      const space = await on.newSpace()
      const { attachments } = on.database()
      const { id, fileName, sha256, bytes } = sampleReport()
      const kept = await on.run(space, (tx) =>
        attachments.insertAttachment(tx, { id, fileName, mediaType: 'text/html', sha256, bytes, receivedBy: '甲' }),
      )
      expect(kept).toMatchObject({ id, fileName, byteLength: bytes.length, sha256, receivedBy: '甲' })
      await on.run(space, async (tx) => {
        expect(await attachments.getAttachment(tx, id)).toEqual(kept)
        expect(Buffer.from((await attachments.getAttachmentFile(tx, id))!.bytes).equals(Buffer.from(bytes))).toBe(true)
        expect(await attachments.getAttachment(tx, 'no-id')).toBeNull()
        expect(await attachments.getAttachmentFile(tx, 'no-id')).toBeNull()
      })
      const elsewhere = await on.newSpace()
      expect(await on.run(elsewhere, (tx) => attachments.getAttachmentFile(tx, id))).toBeNull()
    })
  })

  describe('purge', () => {
    const requested = async () => {
      const space = await on.newSpace()
      const { reportId } = await readReport(space)
      const [requester, other] = [await newPerson(space), await newPerson(space)]
      const id = randomUUID()
      const request = { id, reportId, reason: '误传', requestedBy: '甲', requester }
      expect(await on.run(space, (tx) => on.database().purges.insertPurge(tx, request))).toBe(true)
      return { space, reportId, id, request, requester, other }
    }

    test('is done by another person, once, and leaves the tombstone alone', async () => {
      const { space, reportId, id, request, requester, other } = await requested()
      const { purges } = on.database()
      expect(await on.run(space, (tx) => purges.insertPurge(tx, { ...request, id: randomUUID() }))).toBe(false)
      expect(await on.run(space, (tx) => purges.listOpenPurges(tx))).toMatchObject([request])
      const carryOut = (closer: string) => on.run(space, (tx) => purges.carryOutPurge(tx, id, { closedBy: '乙', closer }))
      expect(await carryOut(requester)).toBe(false)
      expect(await carryOut(other)).toBe(true)
      expect(await carryOut(other)).toBe(false)
      await on.run(space, async (tx) => {
        expect(await purges.getOpenPurge(tx, id)).toBeNull()
        const file = await on.reports().getReportFile(tx, reportId)
        expect(file).toMatchObject({ bytes: null, report: { fileName: '—', readingId: null, purgedAt: expect.any(String) } })
        expect(await on.reports().listReadings(tx, reportId)).toEqual([])
        expect(await on.reports().markRereading(tx, reportId)).toBe(false)
        expect(await on.reports().listUnread(tx)).toEqual([])
      })
      // Not even a bug of ours reads into the tombstone.
      const read = on.run(space, (tx) => on.reports().saveReading(tx, sampleReading(reportId)))
      await expect(read).rejects.toMatchObject({ code: '23514' })
      await expect(on.run(space, (tx) => on.reports().markReading(tx, reportId))).rejects.toMatchObject({ code: '23514' })
    })

    test('is withdrawn once, and may be asked for again', async () => {
      const { space, id, request, other } = await requested()
      const { purges } = on.database()
      const withdraw = () => on.run(space, (tx) => purges.withdrawPurge(tx, id, { closedBy: '乙', closer: other }))
      expect(await withdraw()).toBe(true)
      expect(await withdraw()).toBe(false)
      expect(await on.run(space, (tx) => purges.carryOutPurge(tx, id, { closedBy: '乙', closer: other }))).toBe(false)
      expect(await on.run(space, (tx) => purges.insertPurge(tx, { ...request, id: randomUUID() }))).toBe(true)
    })

    test('of a space concerns no other', async () => {
      const { reportId, id, other } = await requested()
      const elsewhere = await on.newSpace()
      const { purges } = on.database()
      await on.run(elsewhere, async (tx) => {
        expect(await purges.listOpenPurges(tx)).toEqual([])
        expect(await purges.getOpenPurge(tx, id)).toBeNull()
        expect(await purges.carryOutPurge(tx, id, { closedBy: '乙', closer: other })).toBe(false)
      })
      const { rows } = await sql<{ kept: boolean }>`select bytes is not null as kept from report where report_id = ${reportId}`.execute(
        on.superuser(),
      )
      expect(rows).toEqual([{ kept: true }])
    })
  })

  test.each(['review_decision', 'attachment', 'purge_request'])('without a space nobody sees a row of %s', async (table) => {
    const space = await on.newSpace()
    const { reportId, readingId } = await readReport(space)
    const requester = await newPerson(space)
    await on.run(space, async (tx) => {
      await reviews().insertBatch(tx, { reportId, readingId, batch: 1, decidedBy: '甲', decided: 0, decisions: [decision('a')] })
      await on.database().purges.insertPurge(tx, { id: randomUUID(), reportId, reason: '误传', requestedBy: '甲', requester })
      const { id, fileName, sha256, bytes } = sampleReport()
      await on.database().attachments.insertAttachment(tx, { id, fileName, mediaType: '', sha256, bytes, receivedBy: '甲' })
    })
    for (const [login, seen] of [
      ['superuser', true],
      ['owner', false],
      ['app', false],
    ] as const)
      expect((await runSql(on.database().logins[login], `select 1 from ${table}`)).length > 0).toBe(seen)
  })
})
