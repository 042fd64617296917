import { randomUUID } from 'node:crypto'
import type { NewFindingDecision } from '@gangmu/application'
import { describe, expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'
import { runSql } from '../testing/run-sql.ts'
import { sampleReading, sampleReport } from '../testing/sample-reading.ts'

onEveryServer((on) => {
  const findings = () => on.database().findings

  const readReport = async (space: string) => {
    const report = sampleReport()
    const reading = sampleReading(report.id)
    await on.run(space, async (tx) => {
      await on.reports().insertReport(tx, report)
      await on.reports().saveReading(tx, reading)
    })
    return { reportId: report.id, readingId: reading.id }
  }

  const decision = (
    ids: { readonly reportId: string; readonly readingId: string },
    key: string,
    change: Partial<NewFindingDecision> = {},
  ): NewFindingDecision => ({
    ...ids,
    key,
    action: 'verified',
    reason: '口径不同',
    unitId: null,
    rule: 'sum',
    code: 'differs',
    params: { total: '243.2', parts: 4 },
    undoes: null,
    ...change,
  })

  const decide = (space: string, decisions: readonly NewFindingDecision[]): Promise<number> =>
    on.run(space, async (tx) => {
      const batch = await findings().nextBatch(tx)
      await findings().insertBatch(tx, { batch, decidedBy: '甲', decisions })
      return batch
    })

  describe('decisions on findings', () => {
    test('of the highest batch hold on each key, wherever it was met; none of another space is among them', async () => {
      const space = await on.newSpace()
      const [first, second] = [await readReport(space), await readReport(space)]
      expect(await decide(space, [decision(first, 'a'), decision(first, 'b')])).toBe(1)
      expect(await decide(space, [decision(second, 'a', { action: 'to-fix', reason: null })])).toBe(2)
      const holding = await on.run(space, (tx) => findings().listHolding(tx, ['a', 'b', 'c']))
      expect(holding).toMatchObject([
        { key: 'a', action: 'to-fix', batch: 2, ...second, familyId: second.reportId, params: { total: '243.2', parts: 4 } },
        { key: 'b', action: 'verified', batch: 1, ...first, decidedBy: '甲', reportTitle: expect.any(String), unitName: null },
      ])
      const before = await on.run(space, (tx) => findings().listHolding(tx, ['a'], 2))
      expect(before).toMatchObject([{ action: 'verified', batch: 1 }])
      expect(await on.run(space, (tx) => findings().listKeys(tx, 1))).toEqual(expect.arrayContaining(['a', 'b']))
      const history = await on.run(space, (tx) => findings().listHistory(tx, 'a'))
      expect(history.map(({ batch }) => batch)).toEqual([2, 1])
      expect(await on.run(await on.newSpace(), (tx) => findings().listHolding(tx, ['a', 'b']))).toEqual([])
      expect(await on.run(space, (tx) => findings().listHolding(tx, []))).toEqual([])
    })

    test('two who decide at once get numbers of their own', async () => {
      const space = await on.newSpace()
      const ids = await readReport(space)
      const batches = await Promise.all(['a', 'b', 'c'].map((key) => decide(space, [decision(ids, key)])))
      expect([...batches].sort()).toEqual([1, 2, 3])
    })

    test('that verify are listed in slices, newest first, without those taken back', async () => {
      const space = await on.newSpace()
      const ids = await readReport(space)
      await decide(space, [decision(ids, 'a'), decision(ids, 'b'), decision(ids, 'c')])
      await decide(space, [decision(ids, 'd')])
      await decide(space, [decision(ids, 'b', { action: 'reopened', reason: null })])
      const list = (cursor: string | null) => on.run(space, (tx) => findings().listVerified(tx, { limit: 2, cursor }))
      const [newest, oldest] = [await list(null), await list((await list(null)).next)]
      expect([...newest.items, ...oldest.items].map(({ key }) => key)).toEqual(['d', 'c', 'a'])
      expect(oldest.next).toBeNull()
      expect((await list('not ours')).items).toEqual(newest.items)
    })

    test.each<[string, Partial<NewFindingDecision>]>([
      ['a verification without a reason', { reason: null }],
      ['something forwarded to nobody', { action: 'forwarded' }],
    ])('%s is refused by the database itself', async (_, change) => {
      const space = await on.newSpace()
      const ids = await readReport(space)
      await expect(decide(space, [decision(ids, 'a', change)])).rejects.toMatchObject({ code: '23514' })
    })
  })

  describe('the unit that answers for an indicator', () => {
    test('is who provides its figure, of the newest plan; one that no longer does is not', async () => {
      const space = await on.newSpace()
      const run = (text: string, params: readonly unknown[]) =>
        runSql(on.database().logins.app, text, { params: [space, ...params], spaceId: space })
      const newUnit = async (name: string): Promise<string> => {
        const unit = randomUUID()
        await run("insert into org_unit (space_id, unit_id, name, kind) values ($1, $2, $3, 'department')", [unit, name])
        return unit
      }
      const answer = (unit: string, role: string, kind: string, subject: string, to: string | null = null) =>
        run(
          "insert into responsibility (space_id, responsibility_id, subject_kind, subject_id, role, unit_id, valid_from, valid_to, recorded_by) values ($1, $2, $3, $4, $5, $6, '2030-01-01', $7, '甲')",
          [randomUUID(), kind, subject, role, unit, to],
        )
      const [lead, provider, former] = [await newUnit('区发展改革委'), await newUnit('区统计局'), await newUnit('区经信委')]
      await answer(lead, 'lead-unit', 'indicator', 'gdp')
      await answer(provider, 'data-provider', 'indicator', 'gdp')
      await answer(former, 'data-provider', 'indicator', 'retail', '2031-01-01')
      await answer(lead, 'lead-unit', 'indicator', 'retail')
      const units = await on.run(space, (tx) => findings().listAnsweringUnits(tx, ['gdp', 'retail', 'unknown'], '2031-03-01'))
      expect([...units]).toEqual([
        ['gdp', { id: provider, name: '区统计局' }],
        ['retail', { id: lead, name: '区发展改革委' }],
      ])
      expect((await on.run(space, (tx) => findings().listAnsweringUnits(tx, [], '2031-03-01'))).size).toBe(0)
    })
  })
})
