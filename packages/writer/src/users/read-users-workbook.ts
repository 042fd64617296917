import { checkRoles, type Role } from '@gangmu/domain'
import { splitNames } from '../form/form.ts'
import { type FormPlaces, type FormRow, type Report, readForm } from '../form/read-form.ts'
import { type FilledIn, quote } from '../read/problems.ts'
import { ROLE_WORDS, USERS_FORM, type UserField } from './users-form.ts'

export type FilledUser = {
  /** Its row in the sheet. */
  readonly row: number
  readonly name: string
  readonly unit: string
  readonly post: string | null
  readonly username: string
  readonly phone: string | null
  readonly roles: readonly Role[]
}

export type FilledUsers = FormPlaces<UserField> & { readonly rows: readonly FilledUser[] }

/** Whether one person may hold several of the three administrators' roles: the preset for trials. */
export type UsersOptions = { readonly singleAdmin?: boolean }

/** Reads users from the form of `writeUsersTemplate`, or any table with its headings. Units and posts are names, not checked here. */
export function readUsersWorkbook(bytes: Uint8Array, { singleAdmin = false }: UsersOptions = {}): Promise<FilledIn<FilledUsers>> {
  const rowOf = new Map<string, number>()
  return readForm(bytes, USERS_FORM, (row, report) => {
    checkUsername(row, report, rowOf)
    const { name, unit, post, username, phone } = row.texts
    if (phone !== '' && !PHONE.test(phone)) report(row, 'phone', 'phone-form', { text: quote(phone) })
    const roles = rolesOf(row, report, singleAdmin)
    return { row: row.row, name, unit, post: post || null, username, phone: phone || null, roles }
  })
}

const USERNAME = /^[A-Za-z0-9_.]{3,30}$/
const PHONE = /^\+?[\d\s()（）-]{5,24}$/

function checkUsername(row: FormRow<UserField>, report: Report<UserField>, rowOf: Map<string, number>): void {
  const { username } = row.texts
  if (username === '') return
  if (!USERNAME.test(username)) report(row, 'username', 'username-form', { text: quote(username) })
  const folded = username.toLowerCase()
  const first = rowOf.get(folded)
  if (first === undefined) rowOf.set(folded, row.row)
  else report(row, 'username', 'username-repeated', { row: first })
}

function rolesOf(row: FormRow<UserField>, report: Report<UserField>, singleAdmin: boolean): readonly Role[] {
  const words = splitNames(row.texts.roles)
  const unknown = words.filter((word) => !ROLE_WORDS.has(word))
  if (unknown.length > 0)
    report(row, 'roles', 'role-unknown', { text: quote(unknown.join('、')), choices: [...ROLE_WORDS.keys()].join('、') })
  const roles = [...new Set(words.flatMap((word) => ROLE_WORDS.get(word) ?? []))]
  const problem = singleAdmin ? null : checkRoles(roles)
  if (problem)
    report(row, 'roles', problem === 'grant-admins-apart' ? 'roles-apart' : 'role-with-business', { text: quote(row.texts.roles) })
  return roles
}
