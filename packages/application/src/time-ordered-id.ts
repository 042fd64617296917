import { randomUUID } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, the rest by chance. For rows that come in their thousands: what is written
 * together lies together in the index of ids, which chance would scatter over all its pages.
 */
export const timeOrderedId = (now: number = Date.now()): string => {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
