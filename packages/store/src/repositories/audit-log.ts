import type { AuditEntry, AuditLog } from '@gangmu/application'
import { type Kysely, type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'

const toEntry = (row: Selectable<DatabaseSchema['audit_entry']>): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor,
  action: row.action,
  subject: row.subject,
  details: row.details as AuditEntry['details'],
  previousHash: row.previous_hash,
  hash: row.hash,
})

export const auditLog: AuditLog = {
  append: async (tx, entry) => {
    // The trigger gives number, time and hashes; the role may not even name those columns.
    const { rows } = await sql<Selectable<DatabaseSchema['audit_entry']>>`
      insert into audit_entry (space_id, actor, action, subject, details)
      values (${tx.spaceId}, ${storableText(entry.actor)}, ${entry.action}, ${storableText(entry.subject)}, ${storableJson(entry.details)})
      returning *`.execute(transactionOf(tx))
    return toEntry(rows[0]!)
  },
  list: async (tx, { limit, beforeSeq }, { actor, action, subject, from, to } = {}) => {
    const rows = await transactionOf(tx)
      .selectFrom('audit_entry')
      .selectAll()
      .$if(beforeSeq !== undefined, (query) => query.where('seq', '<', beforeSeq!))
      .$if(actor !== undefined, (query) => query.where('actor', '=', storableText(actor!)))
      .$if(action !== undefined, (query) => query.where('action', '=', storableText(action!)))
      // A range, not LIKE: that is no leakproof operator, so under row-level security no index would serve it.
      .$if(subject !== undefined, (query) =>
        query
          .where(sql`subject collate "C"`, '>=', storableText(subject!))
          .where(sql`subject collate "C"`, '<', `${storableText(subject!)}\u{10ffff}`),
      )
      .$if(from !== undefined, (query) => query.where('at', '>=', from!))
      .$if(to !== undefined, (query) => query.where('at', '<', to!))
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute()
    return rows.map(toEntry)
  },
  verify: async (tx) => {
    const [chain] = await verifyAuditChains(transactionOf(tx))
    return { entries: chain?.entries ?? 0, brokenAt: chain?.brokenAt ?? null }
  },
}

export type AuditChain = { readonly spaceId: string; readonly entries: number; readonly brokenAt: number | null }

/** Recomputes the chains of all spaces that the transaction sees. */
export const verifyAuditChains = async (db: Kysely<DatabaseSchema>): Promise<readonly AuditChain[]> => {
  const { rows } = await sql<AuditChain>`
    select space_id as "spaceId", count(*) as entries,
      min(seq) filter (where hash <> audit_entry_hash(linked.entry) or seq <> place or previous_hash <> expected) as "brokenAt"
    from (
      select audit_entry as entry, space_id, seq, hash, previous_hash,
        row_number() over chain as place,
        coalesce(lag(hash) over chain, repeat('0', 64)) as expected
      from audit_entry
      window chain as (partition by space_id order by seq)
    ) linked
    group by space_id order by space_id`.execute(db)
  return rows
}
