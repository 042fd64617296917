import { randomUUID } from 'node:crypto'
import type { NewColumnMapping } from '@gangmu/application'
import { describe, expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'
import { sampleReport } from '../testing/sample-reading.ts'

const ROLES = [{ kind: 'name' }, { kind: 'target', year: 2031 }, null] as const

onEveryServer((on) => {
  const spaceWithReport = async () => {
    const space = await on.newSpace()
    const report = sampleReport()
    await on.run(space, (tx) => on.reports().insertReport(tx, report))
    const add = (change: Partial<NewColumnMapping> = {}) => {
      const mapping = { id: randomUUID(), reportId: report.id, createdBy: '甲', heads: ['甲', '乙', '丙'], roles: ROLES, ...change }
      return on.run(space, async (tx) => {
        await on.mappings().insertMapping(tx, mapping)
        return mapping
      })
    }
    return { space, report, add, list: () => on.run(space, (tx) => on.mappings().listMappings(tx)) }
  }

  describe('column mappings', () => {
    test('come back whole, newest first', async () => {
      const { add, list } = await spaceWithReport()
      const first = await add()
      const second = await add({ heads: ['甲', '乙', ''] })
      const [newest, oldest, ...rest] = await list()
      expect(rest).toEqual([])
      expect(newest).toEqual({ ...second, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) })
      expect(oldest).toEqual({ ...first, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) })
    })

    test('the latest of the same headings holds, white space aside; earlier ones stay stored', async () => {
      const { add, list } = await spaceWithReport()
      await add()
      const later = await add({ heads: ['甲 ', '乙', '丙'], roles: [null, { kind: 'name' }, { kind: 'actual' }] })
      expect((await list()).map(({ id, roles }) => [id, roles])).toEqual([[later.id, later.roles]])
      expect(
        await on.superuser().selectFrom('column_mapping').select('mapping_id').where('report_id', '=', later.reportId).execute(),
      ).toHaveLength(2)
    })

    test('of two versions in one transaction the second holds', async () => {
      const { space, report, list } = await spaceWithReport()
      const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
      await on.run(space, async (tx) => {
        for (const id of ids)
          await on.mappings().insertMapping(tx, { id, reportId: report.id, createdBy: '甲', heads: ['甲'], roles: [null] })
      })
      expect((await list()).map(({ id }) => id)).toEqual([ids.at(-1)])
    })

    test('a forgotten one is gone, and may be said again', async () => {
      const { add, list } = await spaceWithReport()
      await add()
      await add({ roles: null })
      expect(await list()).toEqual([])
      const again = await add()
      expect((await list()).map(({ id }) => id)).toEqual([again.id])
    })

    test('another space has none of them, and none can point to its report', async () => {
      const { add, report } = await spaceWithReport()
      await add()
      const other = await spaceWithReport()
      expect(await other.list()).toEqual([])
      await expect(other.add({ reportId: report.id })).rejects.toMatchObject({ code: '23503' })
    })
  })

  test('only a report that was read, or failed, is marked to be read again, and once', async () => {
    const { space, report } = await spaceWithReport()
    const mark = () => on.run(space, (tx) => on.reports().markRereading(tx, report.id))
    expect(await mark()).toBe(false)
    await on.run(space, (tx) => on.reports().markFailed(tx, report.id, { code: 'reading-timed-out', params: {} }))
    expect((await Promise.all([mark(), mark(), mark()])).filter(Boolean)).toHaveLength(1)
    expect(await on.run(space, (tx) => on.reports().getReport(tx, report.id))).toMatchObject({ status: 'reading', failure: null })
    expect(await on.run(space, (tx) => on.reports().markRereading(tx, randomUUID()))).toBe(false)
  })
})
