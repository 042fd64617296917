import type { Failure } from '../failure.ts'

export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

/**
 * The commonest passwords of twelve characters and more, without marks: runs of keys and digits, and words that get such a run behind them.
 * Anything that is one of these and at most three more characters counts as one, too.
 */
const COMMON = [
  '123456789012',
  '1234567890ab',
  '1234567890qwe',
  '012345678901',
  '987654321098',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'qwerty123456',
  'asdfghjkl123',
  'zxcvbnm12345',
  'abcdefghijkl',
  'abcdef123456',
  'abcd12345678',
  'abc123456789',
  'a1234567890',
  'aa123456789',
  'password1234',
  'password2024',
  'password2025',
  'password2026',
  'passw0rd1234',
  'pssw0rd1234',
  'admin1234567',
  'admin123456',
  'administrator',
  'welcome12345',
  'iloveyou1234',
  'woaini1314520',
  'woaini520131',
  'zhongguo1234',
  'chongqing123',
  'gangmu123456',
  'letmein12345',
] as const

const SLACK = 3

/** A short piece over and over: aaaaaaaaaaaa, 123412341234, abcabcabcabca. */
const REPEATED = /^(.{1,6}?)\1+(.{0,5})$/

const isRepeated = (text: string): boolean => {
  const [, piece = '', rest = ''] = REPEATED.exec(text) ?? []
  return piece !== '' && piece.startsWith(rest)
}

const isCommon = (text: string): boolean => {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '')
  return COMMON.some((common) => plain.includes(common) && text.length - common.length <= SLACK)
}

/**
 * What speaks against a password, or null. It is judged in lower case: length (`password-too-short` with `least`, `password-too-long` with
 * `most`), being little more than the user name (`password-like-user-name`), being among the commonest or one piece repeated
 * (`password-too-common`). No classes of characters are asked for (NIST SP 800-63B §3.1.1.2).
 */
export const checkPassword = (password: string, userName: string): Failure | null => {
  if (password.length < PASSWORD_LENGTH.least) return { code: 'password-too-short', params: { least: PASSWORD_LENGTH.least } }
  if (password.length > PASSWORD_LENGTH.most) return { code: 'password-too-long', params: { most: PASSWORD_LENGTH.most } }
  const text = password.normalize('NFKC').toLowerCase()
  const besideName = text.replaceAll(userName.toLowerCase(), '')
  if (besideName.length < text.length && besideName.length <= PASSWORD_LENGTH.least / 2)
    return { code: 'password-like-user-name', params: {} }
  return isCommon(text) || isRepeated(text) ? { code: 'password-too-common', params: {} } : null
}
