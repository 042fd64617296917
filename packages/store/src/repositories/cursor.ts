import type { Slice, SliceRequest } from '@gangmu/application'
import { storableText } from '../database/clean-text.ts'

const MOST_PER_SLICE = 500

/** Where a slice ended: the values its order goes by. */
export const encodeCursor = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** What a part of a place may be: whatever is compared with a text, an id, an ISO instant of a day that exists. */
export const isText = (): boolean => true
export const isId = (part: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part)
export const isInstant = (part: string): boolean =>
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/.test(part) && isDay(part.slice(0, 10))

const isDay = (day: string): boolean => {
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}

/**
 * The place a cursor names, one check a part. Null for anything we did not write ourselves: the first slice then, rather than an error from
 * a stale bookmark.
 */
export const decodeCursor = (
  cursor: string | null | undefined,
  ...checks: readonly ((part: string) => boolean)[]
): readonly string[] | null => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString('utf8'))
    if (!Array.isArray(place) || place.length !== checks.length) return null
    return checks.every((check, at) => typeof place[at] === 'string' && check(place[at])) ? place.map(storableText) : null
  } catch {
    return null
  }
}

/** How many rows to ask for: one more than wanted tells whether there are more. */
export const rowsToRead = ({ limit }: SliceRequest): number => Math.min(Math.max(1, limit), MOST_PER_SLICE) + 1

/** The slice that the rows read with `rowsToRead` make. */
export const toSlice = <Row, T>(
  rows: readonly Row[],
  request: SliceRequest,
  toItem: (row: Row) => T,
  placeOf: (row: Row) => readonly string[],
): Slice<T> => {
  const size = rowsToRead(request) - 1
  const last = rows[size - 1]
  return { items: rows.slice(0, size).map(toItem), next: rows.length > size && last !== undefined ? encodeCursor(placeOf(last)) : null }
}
