import type { Slice, SliceRequest } from '@gangmu/application'

const MOST_PER_SLICE = 500

/** Where a slice ended: the values its order goes by. */
export const encodeCursor = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** Null for anything we did not write ourselves: the first slice then, rather than an error from a stale bookmark. */
export const decodeCursor = (cursor: string | null | undefined, parts: number): readonly string[] | null => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString('utf8'))
    return Array.isArray(place) && place.length === parts && place.every((part) => typeof part === 'string') ? place : null
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
