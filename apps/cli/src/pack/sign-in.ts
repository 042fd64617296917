import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { CallError, PATHS, type Send, toCallError } from '@gangmu/contract'
import { type Locale, message } from '@gangmu/messages'

/** Who asks: the bearer of a token, or a user who types the password. */
export type Who = { readonly token: string } | { readonly user: string; readonly password: string }

/** What sends calls to the server under that name, and ends what was begun for it. Throws CallError where the sign-in is refused. */
export const openServer = async (
  server: string,
  who: Who,
  locale: Locale,
): Promise<{ readonly send: Send; readonly close: () => Promise<void> }> => {
  const url = (path: string) => new URL(path, server).href
  const sendAs =
    (identity: Readonly<Record<string, string>>): Send =>
    (path, { signal: _, ...init }) =>
      fetch(url(path), { ...init, redirect: 'error', headers: { ...init.headers, ...identity, 'accept-language': locale } })
  if ('token' in who) return { send: sendAs({ authorization: `Bearer ${who.token}` }), close: async () => undefined }

  const { method, path } = PATHS.signIn
  const answer = await sendAs({})(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: who.user, password: who.password }),
  }).catch(() => null)
  if (answer === null) throw new CallError('network', {}, null)
  const cookie = (answer as Response).headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || cookie === undefined) throw toCallError(await answer.json().catch(() => null))
  const send = sendAs({ cookie })
  return { send, close: async () => void (await send(PATHS.signOut.path, { method: PATHS.signOut.method, headers: {} }).catch(() => null)) }
}

/** A line typed on the terminal, which does not show it. */
export const askPassword = async (user: string, locale: Locale): Promise<string> => {
  process.stderr.write(message(locale, 'pack.password', { user }))
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
