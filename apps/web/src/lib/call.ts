import { createClient } from '@gangmu/contract'
import { sessionWatch } from './session-loss.ts'

/** For signing in and out themselves: a refusal is told, not waited out. */
export const callOnce = createClient((url, init) => fetch(url, init))

/** Every other call. One that meets a lost or locked session waits until its owner is back. */
export const call: typeof callOnce = (...asked) => sessionWatch.guard(() => callOnce(...asked))
