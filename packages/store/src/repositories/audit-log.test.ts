import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { onEveryServer } from '../testing/on-every-server.ts'

const ENTRY = { actor: '甲', action: 'report.receive', subject: 'report:1', details: { bytes: 12, note: null } }

onEveryServer((on) => {
  /** A space with one entry. */
  const startChain = async () => {
    const space = await on.newSpace()
    await on.run(space, (tx) => on.audit().append(tx, ENTRY))
    return space
  }

  describe('audit chain', () => {
    test('entries count from one in each space, each linked to the one before', async () => {
      const space = await startChain()
      const second = await on.run(space, (tx) => on.audit().append(tx, { ...ENTRY, action: 'report.read' }))
      const [newest, oldest, ...rest] = await on.run(space, (tx) => on.audit().list(tx, { limit: 10 }))
      expect(rest).toEqual([])
      expect(newest).toEqual(second)
      expect(oldest).toMatchObject({ ...ENTRY, seq: 1, previousHash: '0'.repeat(64) })
      expect(newest).toMatchObject({ seq: 2, previousHash: oldest!.hash })
      expect(await on.run(space, (tx) => on.audit().list(tx, { limit: 10, beforeSeq: 2 }))).toEqual([oldest])
      expect(await on.run(space, (tx) => on.audit().verify(tx))).toEqual({ entries: 2, brokenAt: null })
    })

    test('writers at the same time make one chain without gaps', async () => {
      const space = await startChain()
      await Promise.all(Array.from({ length: 12 }, () => on.run(space, (tx) => on.audit().append(tx, ENTRY))))
      expect(await on.run(space, (tx) => on.audit().verify(tx))).toEqual({ entries: 13, brokenAt: null })
    })

    test.each([
      ['a changed detail', `update audit_entry set details = '{"bytes": 13}' where seq = 2`, 2],
      ['a changed time', `update audit_entry set at = at + interval '1 microsecond' where seq = 3`, 3],
      ['a removed entry', 'delete from audit_entry where seq = 2', 3],
      ['a removed first entry', 'delete from audit_entry where seq = 1', 2],
      [
        'a hash made to fit',
        `update audit_entry set actor = '乙' where seq = 1; update audit_entry e set hash = audit_entry_hash(e) where seq = 1`,
        2,
      ],
    ])('%s shows', async (_, statement, brokenAt) => {
      const space = await startChain()
      for (let n = 0; n < 3; n++) await on.run(space, (tx) => on.audit().append(tx, ENTRY))
      // Only who has the whole server in hand can do this at all.
      await sql.raw(statement.replaceAll('where seq', `where space_id = '${space}' and seq`)).execute(on.superuser())
      expect((await on.run(space, (tx) => on.audit().verify(tx))).brokenAt).toBe(brokenAt)
    })
  })
})
