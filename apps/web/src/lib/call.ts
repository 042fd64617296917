import { createClient } from '@gangmu/contract'
import { sessionWatch } from './session-loss.ts'

/** For signing in and out themselves: a refusal is told, not waited out. */
export const callOnce = createClient((url, init) =>
  fetch(url, { ...init, headers: { ...init.headers, 'accept-language': shownLanguage() } }),
)

/** Some answers hold sentences (what a rule found): they come in the language of the page, not in that of the browser. */
const shownLanguage = (): string => document.documentElement.lang || 'zh-CN'

/** Every other call. One that meets a lost or locked session waits until its owner is back. */
export const call: typeof callOnce = (...asked) => sessionWatch.guard(() => callOnce(...asked))
