/**
 * One examined point. `fail`: Gangmu cannot start here; `warn`: it can, with the limit named; `ok`: nothing to do.
 * @typedef {{ level: 'ok' | 'warn' | 'fail', zh: string, en: string }} CheckResult
 * @typedef {() => CheckResult | null | Promise<CheckResult | null>} Check null where the point does not apply to this machine
 */

/** @param {string} zh @param {string} en @returns {CheckResult} */
export const ok = (zh, en) => ({ level: 'ok', zh, en })

/** @param {string} zh @param {string} en @returns {CheckResult} */
export const warn = (zh, en) => ({ level: 'warn', zh, en })

/** @param {string} zh @param {string} en @returns {CheckResult} */
export const fail = (zh, en) => ({ level: 'fail', zh, en })

const MARKS = { ok: '✔', warn: '!', fail: '✘' }

/** @param {CheckResult} result @returns {string} the Chinese line and, indented below, the English one */
export const printed = ({ level, zh, en }) => `${MARKS[level]} ${zh}\n  ${en}`
