import { fail, invariant, type Outcome } from '@gangmu/domain'
import type { KeyedCall } from '../ports/idempotency-store.ts'
import type { UnitOfWork } from '../ports/unit-of-work.ts'
import type { Ports } from './context.ts'

/**
 * The unit of work for one call that brought a key, so that the call carried out twice works once. What the use-case gives is kept in its own
 * transaction: a crash leaves both or neither, and of two calls at once the second waits and gets the answer of the first. The same key
 * for something else fails with `idempotency-key-reused`; a failure is not kept, and may be tried again with the same key.
 *
 * For use-cases with one transaction and an `Outcome` of plain data in which nothing is secret.
 */
export const runOnce = (ports: Pick<Ports, 'unitOfWork' | 'idempotency'>, call: KeyedCall): UnitOfWork => {
  let ran = false
  return {
    ...ports.unitOfWork,
    run: (spaceId, work) => {
      invariant(!ran, 'a-call-with-a-key-is-one-transaction')
      ran = true
      return ports.unitOfWork.run(spaceId, async (tx) => {
        const kept = await ports.idempotency.claimKey(tx, call)
        if (kept !== null) return (isSame(kept, call) ? kept.result : fail('idempotency-key-reused')) as Awaited<ReturnType<typeof work>>
        const result = await work(tx)
        if ((result as Outcome<unknown>).ok) await ports.idempotency.keepResult(tx, call, result)
        return result
      })
    },
  }
}

const isSame = (kept: Pick<KeyedCall, 'operation' | 'requestHash'>, call: KeyedCall): boolean =>
  kept.operation === call.operation && kept.requestHash === call.requestHash
