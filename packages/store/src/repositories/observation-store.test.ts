import { randomUUID } from 'node:crypto'
import type { NewObservation } from '@gangmu/application'
import { describe, expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'

const EVERYTHING = { internal: true, audiences: [] } as const

/** What COPY and arrays have to escape, and what PostgreSQL cannot hold. */
const ODD = '甲\t乙\\N \\. {"a",b}\r第二行\0\ud800 𠮷'

const observation = (n: number, change: Partial<NewObservation> = {}): NewObservation => ({
  id: randomUUID(),
  indicator: `indicator-${n % 7}`,
  areaId: `area-${String(n).padStart(5, '0')}`,
  period: '2024-01/2024-06',
  provider: '区统计局',
  scope: '',
  vintage: 'preliminary',
  low: n / 10,
  high: n % 2 === 0 ? n / 10 : null,
  text: null,
  raw: String(n / 10),
  unit: '亿元',
  status: 'A',
  recordedBy: '甲',
  source: null,
  ...change,
})

const odd = (n: number): NewObservation =>
  observation(n, {
    raw: ODD,
    text: ODD,
    unit: null,
    release: 'limited',
    audience: ['deputy', 'viewer'],
    publishedOn: '2024-07-18',
    note: ODD,
    decision: { organ: ODD, documentNo: null, on: '2024-07-18', fileId: null, note: '"' },
  })

onEveryServer((on) => {
  const store = () => on.database().observations
  const insert = (space: string, rows: readonly NewObservation[]) => on.run(space, (tx) => store().insertObservations(tx, rows))
  const all = (space: string) =>
    on.run(space, async (tx) =>
      (await store().findLatest(tx, EVERYTHING, {}, { limit: 5_000 })).items.toSorted((a, b) => (a.areaId < b.areaId ? -1 : 1)),
    )

  describe('completed values, few or thousands', () => {
    test('are kept alike, whatever their texts hold', async () => {
      const few = [...Array.from({ length: 20 }, (_, n) => observation(n)), odd(20)]
      const many = [...few, ...Array.from({ length: 2_500 }, (_, n) => observation(100 + n))]
      const [one, other] = [await on.newSpace(), await on.newSpace()]
      await insert(one, few)
      await insert(
        other,
        many.map((row) => ({ ...row, id: randomUUID() })),
      )
      const kept = (await all(other)).slice(0, few.length)
      const plain = ({ id: _, recordedAt: __, ...row }: (typeof kept)[number]) => row
      expect(kept.map(plain)).toEqual((await all(one)).map(plain))
      expect(kept.at(-1)).toMatchObject({ raw: ODD.replace('\0', '�').replace('\ud800', '�'), audience: ['deputy', 'viewer'] })
      expect(await all(other)).toHaveLength(many.length)
    })

    test.each([1, 2_500])('of a report that is not there: none of %i is written', async (count) => {
      const space = await on.newSpace()
      const source = { reportId: randomUUID(), readingId: randomUUID(), span: { line: 1, start: 0, end: 1 } }
      const rows = Array.from({ length: count }, (_, n) => observation(n, n === count - 1 ? { source } : {}))
      await expect(insert(space, rows)).rejects.toThrow(/unknown report/)
      expect(await all(space)).toEqual([])
    })

    test.each([1, 2_500])('of a space that is not there, %i at once, are refused', async (count) => {
      await expect(
        insert(
          randomUUID(),
          Array.from({ length: count }, (_, n) => observation(n)),
        ),
      ).rejects.toThrow(/unknown space/)
    })

    test('may come twice in one transaction', async () => {
      const space = await on.newSpace()
      const rows = Array.from({ length: 2_500 }, (_, n) => observation(n))
      await on.run(space, async (tx) => {
        await store().insertObservations(tx, rows.slice(0, 2_400))
        // A second bulk in the same transaction finds the table of the first gone.
        await store().insertObservations(
          tx,
          rows.map((row) => ({ ...row, id: randomUUID(), period: '2024' })),
        )
      })
      expect(await all(space)).toHaveLength(4_900)
    })
  })
})
