import type { Day } from '@gangmu/domain'
import { type RawBuilder, sql } from 'kysely'

/** SQL of `holdsOn`: whether the row of that table alias holds on the day. */
export const holds = (alias: string, on: Day): RawBuilder<boolean> =>
  sql<boolean>`(coalesce(${sql.ref(`${alias}.valid_from`)} <= ${on}::date, true)
    and coalesce(${on}::date < ${sql.ref(`${alias}.valid_to`)}, true))`

/** Whether it holds on the day or on any later one; a row that was ended before it began never holds. */
export const notEndedBy = (alias: string, day: Day): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${day}::date
    and ${sql.ref(`${alias}.valid_to`)} is distinct from ${sql.ref(`${alias}.valid_from`)})`

/** Ends a row on the day, or before it began. */
export const endsOn = (day: Day): RawBuilder<string> => sql<string>`greatest(${day}::date, valid_from)`
