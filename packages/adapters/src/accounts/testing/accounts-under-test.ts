import { createHmac, randomUUID } from 'node:crypto'
import type { Accounts, AccountsDatabase, HeldSession } from '@gangmu/application'
import type { Outcome } from '@gangmu/domain'
import type { AccountsOptions } from '../context.ts'
import { createAccounts } from '../create-accounts.ts'
import { createPasswords } from '../passwords.ts'

export const PASSWORD = 'lamp river seven cloud'
export const SECRET = 'a secret of more than thirty-two characters'

/** Accounts on a real database, with a clock in hand and a count of what they cost. */
export const accountsUnderTest = async (database: AccountsDatabase, more: Pick<AccountsOptions, 'idleMinutesIn'> = {}) => {
  const time = { now: new Date() }
  const count = { argon2: 0, queries: 0 }
  // The real thing at a price that hundreds of sign-ins can pay.
  const passwords = createPasswords({ memoryCost: 1_024, timeCost: 1, parallelism: 1 })
  const options = {
    ...more,
    secret: SECRET,
    idleMinutes: 30,
    clock: () => time.now,
    database: {
      ...database,
      query: (text: string, values: readonly unknown[]) => {
        count.queries += 1
        return database.query(text, values)
      },
    },
    passwords: {
      hash: (password: string) => {
        count.argon2 += 1
        return passwords.hash(password)
      },
      verify: (data: { readonly hash: string; readonly password: string }) => {
        count.argon2 += 1
        return passwords.verify(data)
      },
    },
  }
  const accounts = await createAccounts(options)
  return {
    accounts,
    count,
    /** The same database after a restart. */
    restart: (): Promise<Accounts> => createAccounts(options),
    pass: (minutes: number): void => {
      time.now = new Date(time.now.getTime() + minutes * 60_000)
    },
    now: (): Date => time.now,
    /** An account with PASSWORD of its own. */
    addUser: async (): Promise<{ readonly userId: string; readonly userName: string }> => {
      const userName = `user.${randomUUID().slice(0, 8)}`
      return { userName, userId: take(await accounts.createUser({ userName, displayName: '王小明', password: PASSWORD })).userId }
    },
    /** From an address of its own, lest tests throttle each other. */
    signIn: (userName: string, password = PASSWORD, secondFactor?: string, ip = `address of ${userName}`): Promise<Outcome<HeldSession>> =>
      accounts.signIn({ userName, password, secondFactor, ip, userAgent: 'test' }),
  }
}

export type AccountsUnderTest = Awaited<ReturnType<typeof accountsUnderTest>>

export const take = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`failed: ${JSON.stringify(outcome.failure)}`)
}

/** `ok`, or the code with its minutes: what a table of outcomes shows. */
export const resultOf = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'ok' : [outcome.failure.code, outcome.failure.params['minutes']].filter((part) => part !== undefined).join(' ')

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app shows (RFC 6238), `steps` half-minutes from now. */
export const codeOf = (secret: string, steps = 0): string => {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac('sha1', key).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
