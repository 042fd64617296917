import type { Sight } from '@gangmu/domain'
import { type RawBuilder, sql } from 'kysely'

/** The rows of a table with `release` and `audience` that somebody may see, as a condition; `table` is its name in the query. */
export const withinSight = (table: string, sight: Sight): RawBuilder<boolean> => {
  if (sight === null) return sql<boolean>`false`
  if (sight.internal) return sql<boolean>`true`
  const release = sql.ref(`${table}.release`)
  return sql<boolean>`(${release} = 'published' or (${release} = 'limited' and ${sql.ref(`${table}.audience`)} && ${sql.val([...sight.audiences])}::text[]))`
}
