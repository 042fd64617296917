import { StoreFailure } from '../store-failure.ts'

type Endpoint = { readonly host: string; readonly port: number }

/** Class 08, the shutdown and start-up states of class 57, and what the socket says. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNAVAILABLE = /^(?:08\w{3}|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const REFUSED = /^(?:28\w{3}|3D000)$/

/** Errors of the driver that are no bug of ours, as the coded failure; any other error stays what it is. */
export const translateFailure = (error: unknown, at: Endpoint): unknown => {
  if (error instanceof StoreFailure || !(error instanceof Error)) return error
  const code = (error as { code?: string }).code ?? ''
  if (code === '53100') return new StoreFailure('disk-full', { folder: `${at.host}:${at.port}`, freeMegabytes: null }, error)
  if (UNAVAILABLE.test(code) || REFUSED.test(code)) return new StoreFailure('database-unavailable', { ...at, reason: code }, error)
  // The driver gives these no code.
  if (/Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(error.message))
    return new StoreFailure('database-unavailable', { ...at, reason: 'connection-lost' }, error)
  return error
}
