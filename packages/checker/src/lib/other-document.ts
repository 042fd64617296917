import type { Span } from '@gangmu/domain'
import type { OtherDocument } from '../rule.ts'

/** A place in the document that a report is held against. */
export const inOther = ({ doc }: OtherDocument, { line, start, end }: Span): Span => ({ doc, line, start, end })

/** No finding cites more places than a reader can hold beside each other. */
export const MOST_PLACES = 8

export const joinNames = (names: readonly string[], most = MOST_PLACES): string =>
  names.slice(0, most).join('、') + (names.length > most ? '等' : '')
