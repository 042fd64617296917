import pg from 'pg'
import { invariant } from '../invariant.ts'

const { builtins } = pg.types

/** Counts, sizes and sequence numbers fit a JavaScript number for centuries; one that does not is a bug to stop at, not to round. */
const parseBigint = (text: string): number => {
  const value = Number(text)
  invariant(Number.isSafeInteger(value), `bigint ${text} exceeds 2^53`)
  return value
}

/** Also how `to_jsonb` writes one. Sessions run with time zone UTC: `2024-01-02 03:04:05.123456+00` becomes the ISO instant, microseconds kept. */
export const parseInstant = (text: string): string => text.replace(' ', 'T').replace(/\+00(?::00)?$/, 'Z')

/**
 * How values leave the database, the one policy for all of them: bigint as number (checked), timestamptz as ISO instant, date as its
 * text (the driver's default makes it a local midnight, a different day elsewhere), numeric as its text (decimal, never a float).
 */
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseBigint],
  [builtins.TIMESTAMPTZ, parseInstant],
  [builtins.DATE, (text) => text],
  [builtins.NUMERIC, (text) => text],
])

export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' ? PARSERS.get(oid) : undefined) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
