import { isIPv6 } from 'node:net'

/** A whole office may share one address: this many may go wrong in a window before nobody there may try. */
const TRIES = 60
const WINDOW_MS = 10 * 60_000
/** More addresses than that in one window are an attack, not a district; the oldest are let go. */
const ADDRESSES = 10_000

/** One subscriber has a whole /64 of IPv6 to choose from. An IPv4 address told by a dual-stack socket is itself. */
export const networkOf = (ip: string): string => {
  const mapped = /^::ffff:([\d.]+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = (ip.split('%')[0] ?? '').toLowerCase().split('::')
  const groupsOf = (part: string | undefined) => (part ? part.split(':') : [])
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return `${[...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/**
 * Sign-ins that went wrong, by network address. In memory: what it guards is this server's processor, accounts are guarded by their
 * lock-out. A try counts from its beginning, so that a thousand at once are no way around it.
 */
export const createThrottle = (clock: () => Date) => {
  const counts = new Map<string, { tries: number; readonly until: number }>()
  return {
    /** Minutes to wait, or 0 and the try is counted. */
    begin: (ip: string): number => {
      const [network, now] = [networkOf(ip), clock().getTime()]
      const found = counts.get(network)
      const count = found !== undefined && found.until > now ? found : { tries: 0, until: now + WINDOW_MS }
      if (count.tries >= TRIES) return Math.ceil((count.until - now) / 60_000)
      count.tries += 1
      // Behind all others again only with a new window: the first key is the oldest one.
      if (count !== found) counts.delete(network)
      counts.set(network, count)
      const oldest = counts.size > ADDRESSES ? counts.keys().next().value : undefined
      if (oldest !== undefined) counts.delete(oldest)
      return 0
    },
    /** The try was none: it went well. */
    takeBack: (ip: string): void => {
      const count = counts.get(networkOf(ip))
      if (count !== undefined && count.tries > 0) count.tries -= 1
    },
  }
}
