import { randomUUID } from 'node:crypto'
import type { ReportStore } from '@gangmu/application'
import type { Release, Role, Sight } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'
import { sampleReading, sampleReport } from '../testing/sample-reading.ts'

const EVERYTHING: Sight = { internal: true, audiences: [] }

onEveryServer((on) => {
  describe('reports', () => {
    test('bytes come back as they went in, and the same bytes are kept once a space', async () => {
      const space = await on.newSpace()
      const report = sampleReport()
      const first = await on.run(space, (tx) => on.reports().insertReport(tx, report))
      expect(first).toMatchObject({
        outcome: 'inserted',
        report: { id: report.id, status: 'received', header: null, verdicts: null, failure: null },
      })
      expect(first.report.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
      expect(first.report.byteLength).toBe(report.bytes.byteLength)
      const again = await on.run(space, (tx) => on.reports().insertReport(tx, { ...report, id: randomUUID(), fileName: '另存.txt' }))
      expect(again).toEqual({ outcome: 'duplicate', report: first.report })
      const file = await on.run(space, (tx) => on.reports().getReportFile(tx, report.id))
      expect(file?.report).toEqual(first.report)
      expect(Buffer.from(file!.bytes!).equals(Buffer.from(report.bytes))).toBe(true)

      const elsewhere = await on.newSpace()
      expect((await on.run(elsewhere, (tx) => on.reports().insertReport(tx, { ...report, id: randomUUID() }))).outcome).toBe('inserted')
    })

    test('the same file sent by several at once is one report', async () => {
      const space = await on.newSpace()
      const report = sampleReport()
      const sent = await Promise.all(
        [1, 2, 3, 4].map(() => on.run(space, (tx) => on.reports().insertReport(tx, { ...report, id: randomUUID() }))),
      )
      expect(sent.map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'duplicate', 'duplicate', 'inserted'])
      expect(new Set(sent.map(({ report: stored }) => stored.id)).size).toBe(1)
    })

    test('what is not there is null, whatever the id looks like', async () => {
      const space = await on.newSpace()
      await on.run(space, async (tx) => {
        for (const id of [randomUUID(), 'not-a-uuid', '']) {
          expect(await on.reports().getReport(tx, id)).toBeNull()
          expect(await on.reports().getReportFile(tx, id)).toBeNull()
          expect(await on.reports().lockReport(tx, id)).toBeNull()
          expect(await on.reports().getReportWithReading(tx, id)).toBeNull()
          expect(await on.reports().getReadings(tx, id, [id])).toEqual([])
          expect(await on.reports().listReadings(tx, id)).toEqual([])
          expect(await on.reports().listFamily(tx, EVERYTHING, id)).toEqual([])
          expect(await on.reports().getLines(tx, id, 1, 1)).toBeNull()
          expect(await on.reports().getText(tx, id, null, 1, 1)).toBeNull()
        }
        expect(await on.reports().findByHash(tx, '0'.repeat(64))).toBeNull()
      })
    })

    test('the list is newest first and pages without gaps or repeats', async () => {
      const space = await on.newSpace()
      const ids: string[] = []
      // Two a transaction share their time of receipt, so the order must not rest on it alone.
      for (let pair = 0; pair < 3; pair++)
        await on.run(space, async (tx) => {
          for (let n = 0; n < 2; n++) ids.push((await on.reports().insertReport(tx, sampleReport())).report.id)
        })
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<ReportStore['listReports']>> = await on.run(space, (tx) =>
          on.reports().listReports(tx, EVERYTHING, { limit: 2, cursor }),
        )
        expect(page.total).toBe(6)
        seen.push(...page.items.map((item) => item.id))
        cursor = page.next
      } while (cursor !== null)
      expect(seen).toHaveLength(6)
      expect(new Set(seen)).toEqual(new Set(ids))
      const pairOf = (id: string) => Math.floor(ids.indexOf(id) / 2)
      expect(seen.map(pairOf)).toEqual([2, 2, 1, 1, 0, 0])
      const stale = await on.run(space, (tx) => on.reports().listReports(tx, EVERYTHING, { limit: 2, cursor: 'nonsense' }))
      expect(stale.items.map((item) => item.id)).toEqual(seen.slice(0, 2))
    })

    test('a report is unread until it is read or has failed, and a failure keeps its reason until the next try', async () => {
      const space = await on.newSpace()
      const { id } = sampleReport()
      await on.run(space, (tx) => on.reports().insertReport(tx, { ...sampleReport(), id }))
      const unread = () => on.run(space, async (tx) => (await on.reports().listUnread(tx)).map((report) => [report.id, report.status]))
      expect(await unread()).toEqual([[id, 'received']])
      await on.run(space, (tx) => on.reports().markReading(tx, id))
      expect(await unread()).toEqual([[id, 'reading']])
      const failure = { code: 'reading-timed-out', params: { seconds: 60, part: null } } as const
      await on.run(space, (tx) => on.reports().markFailed(tx, id, failure))
      expect(await unread()).toEqual([])
      expect(await on.run(space, (tx) => on.reports().getReport(tx, id))).toMatchObject({ status: 'failed', failure })
      await on.run(space, (tx) => on.reports().markReading(tx, id))
      expect(await on.run(space, (tx) => on.reports().getReport(tx, id))).toMatchObject({ status: 'reading', failure: null })
    })

    test('a status change of a report that is not there is a bug', async () => {
      const space = await on.newSpace()
      await expect(on.run(space, (tx) => on.reports().markReading(tx, randomUUID()))).rejects.toThrow('invariant')
    })
  })

  describe('sight', () => {
    const sightOf = (...audiences: readonly Role[]): Sight => ({ internal: false, audiences })

    test.each<[string, Sight, readonly number[]]>([
      ['who works on the plan sees all', EVERYTHING, [0, 1, 2, 3]],
      ['a deputy sees what is published, and what names deputies', sightOf('deputy'), [1, 3]],
      ['a viewer who is a deputy too sees both', sightOf('viewer', 'deputy'), [1, 2, 3]],
      ['nobody’s role sees what is published', sightOf(), [3]],
      ['an administrator sees nothing', null, []],
    ])('%s', async (_, sight, seen) => {
      const space = await on.newSpace()
      const releases: readonly [Release, readonly Role[]][] = [
        ['internal', []],
        ['limited', ['deputy', 'leader']],
        ['limited', ['viewer']],
        ['published', []],
      ]
      const family = randomUUID()
      const ids: string[] = []
      await on.run(space, async (tx) => {
        for (const [release, audience] of releases) {
          const { id } = (await on.reports().insertReport(tx, { ...sampleReport(), familyId: family })).report
          await on.reports().saveReading(tx, sampleReading(id))
          await on.reports().setRelease(tx, id, { release, audience, releasedBy: '乙' })
          ids.push(id)
        }
      })
      const expected = new Set(seen.map((at) => ids[at]))
      await on.run(space, async (tx) => {
        const page = await on.reports().listReports(tx, sight, { limit: 9 })
        expect(new Set(page.items.map(({ id }) => id))).toEqual(expected)
        expect(page.total).toBe(expected.size)
        expect(new Set((await on.reports().listFamily(tx, sight, ids[0]!)).map(({ id }) => id))).toEqual(expected)
        const like = { kind: 'plan-report', region: '青岚区', reportYear: 2031, planYear: 2032, notFamily: randomUUID() }
        expect(new Set((await on.reports().findLike(tx, sight, like, 9)).map(({ id }) => id))).toEqual(expected)
        expect(new Set((await on.reports().findFacts(tx, sight, {})).map(({ reportId }) => reportId))).toEqual(expected)
        expect(new Set((await on.reports().findIndicatorRows(tx, sight, {})).map(({ reportId }) => reportId))).toEqual(expected)
      })
    })

    test('a limited release without roles, and roles without one, are refused by the database', async () => {
      const space = await on.newSpace()
      const { id } = (await on.run(space, (tx) => on.reports().insertReport(tx, sampleReport()))).report
      const release = (kind: Release, audience: readonly Role[]) =>
        on.run(space, (tx) => on.reports().setRelease(tx, id, { release: kind, audience, releasedBy: '乙' }))
      await expect(release('limited', [])).rejects.toMatchObject({ code: '23514' })
      await expect(release('published', ['deputy'])).rejects.toMatchObject({ code: '23514' })
    })
  })

  describe('readings', () => {
    const storeReading = async (space: string, change = {}) => {
      const report = sampleReport()
      const reading = sampleReading(report.id, change)
      await on.run(space, async (tx) => {
        await on.reports().insertReport(tx, report)
        await on.reports().saveReading(tx, reading)
      })
      return { report, reading }
    }

    test('a reading comes back whole, keys in their order; the report takes over header and verdicts', async () => {
      const space = await on.newSpace()
      const { report, reading } = await storeReading(space)
      const found = await on.run(space, (tx) => on.reports().getReportWithReading(tx, report.id))
      const stored = found?.reading
      expect(stored).toMatchObject({ id: reading.id, reportId: report.id, readerVersion: '1.0.0', encoding: 'gb18030', durationMs: 42 })
      expect(JSON.stringify(stored?.result)).toBe(JSON.stringify(reading.result))
      expect(found?.report).toMatchObject({
        status: 'read',
        header: reading.result.report,
        verdicts: reading.verdicts,
        review: reading.review,
        failure: null,
      })
      expect(await on.run(space, (tx) => on.reports().getReport(tx, report.id))).toEqual(found?.report)
      expect(await on.run(space, (tx) => on.reports().getReadings(tx, report.id, [reading.id, randomUUID(), 'x']))).toEqual([stored])
    })

    test('rows and facts are queryable and equal to those of the reading', async () => {
      const space = await on.newSpace()
      const { report, reading } = await storeReading(space)
      await on.run(space, async (tx) => {
        const rows = await on.reports().findIndicatorRows(tx, EVERYTHING, { reportId: report.id })
        expect(rows.map(({ row }) => row)).toEqual(reading.result.indicators)
        const facts = await on.reports().findFacts(tx, EVERYTHING, {})
        expect(facts.map(({ fact }) => fact)).toEqual(reading.result.facts)
        expect(facts[0]).toMatchObject({ reportId: report.id, readingId: reading.id })
        expect((await on.reports().findFacts(tx, EVERYTHING, { fromLine: 3, toLine: 3 })).map(({ fact }) => fact.key)).toEqual(['k2', 'k3'])
        expect((await on.reports().findFacts(tx, EVERYTHING, { indicator: 'gdp', key: 'k3' })).map(({ fact }) => fact.key)).toEqual(['k3'])
        expect(await on.reports().findIndicatorRows(tx, EVERYTHING, { indicator: 'gdp', year: 2031 })).toHaveLength(1)
        expect(await on.reports().findIndicatorRows(tx, EVERYTHING, { year: 1999 })).toEqual([])
      })
    })

    test('a later reading takes the place of the earlier in all answers; the earlier stays stored', async () => {
      const space = await on.newSpace()
      const { report, reading } = await storeReading(space)
      const later = sampleReading(report.id, { facts: [] })
      await on.run(space, (tx) => on.reports().saveReading(tx, { ...later, lines: ['只有一行'] }))
      await on.run(space, async (tx) => {
        expect((await on.reports().getReportWithReading(tx, report.id))?.reading?.id).toBe(later.id)
        expect(await on.reports().findFacts(tx, EVERYTHING, { reportId: report.id })).toEqual([])
        expect((await on.reports().getLines(tx, report.id, 1, 9))?.lines).toEqual([{ line: 1, text: '只有一行' }])
        const entries = await on.reports().listReadings(tx, report.id)
        expect(entries.map(({ id, readerVersion, durationMs }) => [id, readerVersion, durationMs])).toEqual([
          [later.id, '1.0.0', 42],
          [reading.id, '1.0.0', 42],
        ])
      })
    })

    test.each([
      [2, 0, [2]],
      [2, 1, [1, 2, 3]],
      [1, 5, [1, 2, 3]],
      [3, 96, [1, 2, 3]],
      [9, 2, []],
      [-4, 1, []],
    ])('line %i of the text and %i around it are what exists of them', async (line, around, expected) => {
      const space = await on.newSpace()
      const { report, reading } = await storeReading(space)
      const text = await on.run(space, (tx) => on.reports().getLines(tx, report.id, line, around))
      expect(text).toEqual({ lineCount: 3, lines: expected.map((at) => ({ line: at, text: reading.lines[at - 1] })), place: null })
    })

    test('the text comes by lines, of the latest reading or of one that is named', async () => {
      const space = await on.newSpace()
      const { report, reading } = await storeReading(space)
      const later = { ...sampleReading(report.id), lines: ['甲', '乙'] }
      await on.run(space, (tx) => on.reports().saveReading(tx, later))
      const text = (readingId: string | null, from: number, to: number) =>
        on.run(space, (tx) => on.reports().getText(tx, report.id, readingId, from, to))
      expect(await text(null, 1, 9)).toEqual({ readingId: later.id, lineCount: 2, from: 1, lines: ['甲', '乙'] })
      expect(await text(reading.id, 2, 2)).toEqual({ readingId: reading.id, lineCount: 3, from: 2, lines: reading.lines.slice(1, 2) })
      expect(await text(null, 3, 9)).toEqual({ readingId: later.id, lineCount: 2, from: 3, lines: [] })
      expect(await text(randomUUID(), 1, 9)).toBeNull()
    })

    test('a line tells where it stands in the file, where the format says so', async () => {
      const space = await on.newSpace()
      const cell = { kind: 'cell', sheet: '指标', cell: 'C7' } as const
      const { report } = await storeReading(space, { places: [null, cell, null] })
      await on.run(space, async (tx) => {
        const found = [1, 2, 3, 4].map(async (line) => (await on.reports().getLines(tx, report.id, line, 1))?.place)
        expect(await Promise.all(found)).toEqual([null, cell, null, null])
      })
    })

    test('reports read by another version of the reader are counted and marked, others are not', async () => {
      const space = await on.newSpace()
      const older = await storeReading(space)
      const current = await storeReading(space)
      await on.run(space, (tx) => on.reports().saveReading(tx, { ...sampleReading(current.report.id), readerVersion: '2.0.0' }))
      const failed = await storeReading(space)
      await on.run(space, (tx) => on.reports().markFailed(tx, failed.report.id, { code: 'report-damaged', params: {} }))
      await on.run(space, async (tx) => {
        expect(await on.reports().countStale(tx, '2.0.0')).toBe(1)
        expect(await on.reports().markStale(tx, '2.0.0')).toEqual([older.report.id])
        expect(await on.reports().getReport(tx, older.report.id)).toMatchObject({ status: 'reading' })
        expect(await on.reports().markStale(tx, '2.0.0')).toEqual([])
        expect(await on.reports().countStale(tx, '2.0.0')).toBe(0)
      })
    })

    test('what PostgreSQL cannot hold becomes U+FFFD, one for one, so offsets stay true', async () => {
      const space = await on.newSpace()
      const report = sampleReport()
      const reading = sampleReading(report.id)
      const odd = '增\0长\ud800「\\u0000」𠮷\t"\\'
      const fact = { ...reading.result.facts[0]!, raw: odd, scope: [odd, '{a,b}', 'NULL'] }
      await on.run(space, async (tx) => {
        await on.reports().insertReport(tx, report)
        await on.reports().saveReading(tx, { ...reading, lines: [odd, '', 'NULL'], result: { ...reading.result, facts: [fact] } })
      })
      const clean = odd.replace('\0', '\ufffd').replace('\ud800', '\ufffd')
      await on.run(space, async (tx) => {
        expect((await on.reports().getLines(tx, report.id, 2, 1))?.lines.map(({ text }) => text)).toEqual([clean, '', 'NULL'])
        expect((await on.reports().findFacts(tx, EVERYTHING, {}))[0]?.fact).toEqual({
          ...fact,
          raw: clean,
          scope: [clean, '{a,b}', 'NULL'],
        })
        expect((await on.reports().getReportWithReading(tx, report.id))?.reading?.result.facts[0]?.raw).toBe(clean)
      })
    })

    test('thousands of facts go in one statement', async () => {
      const space = await on.newSpace()
      const [sample] = sampleReading(randomUUID()).result.facts
      const facts = Array.from({ length: 6_000 }, (_, n) => ({ ...sample!, key: `k${n}`, line: n + 1 }))
      await storeReading(space, { facts })
      expect(await on.run(space, async (tx) => (await on.reports().findFacts(tx, EVERYTHING, { fromLine: 5_990 })).length)).toBe(11)
    })

    test('a failure in the middle leaves nothing', async () => {
      const space = await on.newSpace()
      const report = sampleReport()
      const work = on.run(space, async (tx) => {
        await on.reports().insertReport(tx, report)
        await on.reports().saveReading(tx, sampleReading(report.id))
        await on.audit().append(tx, { actor: '甲', action: 'report.receive', subject: `report:${report.id}`, details: {} })
        throw new Error('power cut')
      })
      await expect(work).rejects.toThrow('power cut')
      await on.run(space, async (tx) => {
        expect(await on.reports().getReport(tx, report.id)).toBeNull()
        expect(await on.reports().findFacts(tx, EVERYTHING, {})).toEqual([])
        expect(await on.audit().list(tx, { limit: 5 })).toEqual([])
      })
    })

    test('a transaction used after its end is a bug', async () => {
      const space = await on.newSpace()
      const escaped = await on.run(space, async (tx) => tx)
      await expect(async () => on.reports().listUnread(escaped)).rejects.toThrow('invariant')
    })
  })
})
