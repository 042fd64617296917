import { message, messageFor } from '@gangmu/messages'
import { StoreFailure } from '@gangmu/store'
import type { Config } from './config.ts'
import { findPortHolder } from './port-holder.ts'

/** A start that failed for a reason we know, as a sentence with the way out; null for anything else, which is a bug. */
export const describeStartFailure = (error: unknown, config: Config): string | null => {
  if (error instanceof StoreFailure) return messageFor('zh-CN', `store.${error.code}`, error.params)
  const { port, host } = config
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE': {
      const found = findPortHolder(port)
      const holder = found === null ? '' : message('zh-CN', 'start.port-holder', found)
      return message('zh-CN', 'start.port-taken', { port, holder, next: port === 65_535 ? port - 1 : port + 1 })
    }
    case 'EACCES':
      return message('zh-CN', 'start.port-denied', { port })
    case 'EADDRNOTAVAIL':
      return message('zh-CN', 'start.address-unavailable', { host })
    default:
      return null
  }
}
