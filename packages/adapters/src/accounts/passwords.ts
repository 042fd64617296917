import { randomInt } from 'node:crypto'
import { invariant } from '@gangmu/domain'
import { hash, verify } from '@node-rs/argon2'
import { createTurns } from '../reading/turns.ts'

export type Passwords = {
  /** A PHC string, which names its algorithm and parameters: `$argon2id$v=19$m=…`. */
  readonly hash: (password: string) => Promise<string>
  readonly verify: (data: { readonly hash: string; readonly password: string }) => Promise<boolean>
}

/** KiB, passes, lanes. */
type Cost = { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number }

/** Argon2id as RFC 9106 §4 recommends where 2 GiB a password cannot be had; 64 MiB and some 50 ms each. */
const COST: Cost = { memoryCost: 65_536, timeCost: 3, parallelism: 4 }

/** Of libuv's four threads; the others stay free for files, and no flood of guesses takes more memory than this many. */
const AT_A_TIME = 2

export const createPasswords = (cost: Cost = COST): Passwords => {
  const turns = createTurns(AT_A_TIME)
  return {
    hash: (password) => turns(() => hash(password.normalize('NFKC'), cost)),
    verify: (data) => {
      // Another algorithm (a national one, say) gets a branch here; hashes made by this one stay good.
      invariant(data.hash.startsWith('$argon2id$'), 'password-hash-is-argon2id')
      return turns(() => verify(data.hash, data.password.normalize('NFKC')))
    },
  }
}

/** Without what looks alike in print or is misheard on the telephone: 0 o 1 l i, u v. */
const LETTERS = '23456789abcdefghjkmnpqrstwxyz'

/** 16 letters and digits in groups of four: 77 bits, typed once from a slip of paper. */
export const makePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-')
