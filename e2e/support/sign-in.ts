import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

/** The password that tests give the first account in place of the made-up one. */
export const PASSWORD = '临溪河畔 柳 青青 2026'

/** Somebody signed in, for requests and for a browser. */
export type SignedIn = {
  readonly cookie: string
  /** `fetch` as that person, of a path of the server. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly askJson: <T>(path: string, init?: RequestInit) => Promise<T>
  readonly enter: (context: BrowserContext) => Promise<void>
}

const cookieOf = (answer: Response): string => {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`no session was given: ${answer.status}`)
  return cookie
}

const sendJson = (url: string, method: string, body: object, cookie?: string): Promise<Response> =>
  fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) },
    body: JSON.stringify(body),
  })

export const signedIn = (url: string, cookie: string): SignedIn => {
  const ask = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, { ...init, headers: { cookie, ...init.headers } })
  return {
    cookie,
    ask,
    askJson: async <T>(path: string, init?: RequestInit) => {
      const answer = await ask(path, init)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as T
    },
    enter: async (context) => {
      const [name = '', value = ''] = cookie.split(/=(.*)/s)
      await context.addCookies([{ name, value, url }])
    },
  }
}

export const signIn = async (url: string, userName: string, password: string): Promise<SignedIn> =>
  signedIn(url, cookieOf(await sendJson(`${url}/api/session`, 'POST', { userName, password })))

/** Signs in as the first account of a fresh data folder and gives it a password of its own, as its owner would. */
export const signInFirst = async (url: string, dataFolder: string): Promise<SignedIn> => {
  const { userName, password } = JSON.parse(readFileSync(join(dataFolder, 'first-password.json'), 'utf8')) as Record<string, string>
  const first = await signIn(url, userName!, password!)
  const changed = await sendJson(`${url}/api/session/password`, 'PUT', { current: password, next: PASSWORD }, first.cookie)
  return signedIn(url, cookieOf(changed))
}
