import { recordParamsSchema } from '../organisation-schema.ts'
import { PATHS } from '../paths.ts'
import {
  accountDraftSchema,
  accountSchema,
  createdUserSchema,
  credentialsSchema,
  importedUsersSchema,
  userDraftSchema,
  userListQuerySchema,
  userListSchema,
  userSessionListSchema,
  userSessionParamsSchema,
} from '../user-schema.ts'
import type { Route } from './route.ts'

const NAME_FAILURES = ['user-name-invalid', 'user-name-taken'] as const
const WORKBOOK_FAILURES = [
  'workbook-cells-wrong',
  'workbook-damaged',
  'workbook-encrypted',
  'workbook-not-ours',
  'workbook-not-xlsx',
  'workbook-too-large',
] as const

/** Who can sign in: the accounts of the space's persons. `:id` is the person's. */
export const USER_ROUTES = {
  listUsers: {
    ...PATHS.listUsers,
    action: 'user.manage',
    summary: 'The persons of the space by name, each with posts, roles and how the account stands.',
    query: userListQuerySchema,
    responses: { 200: userListSchema },
    failures: [],
  },
  createUser: {
    ...PATHS.createUser,
    action: 'user.manage',
    summary: 'Add a person with an account. The made-up password is told here and never again.',
    body: userDraftSchema,
    responses: { 201: createdUserSchema },
    failures: NAME_FAILURES,
  },
  downloadUsersTemplate: {
    ...PATHS.downloadUsersTemplate,
    action: 'user.manage',
    summary: 'The empty workbook that users are entered in.',
    responses: { 200: 'file' },
    failures: [],
  },
  importUsers: {
    ...PATHS.importUsers,
    action: 'user.manage',
    summary: 'Persons with accounts, posts and roles from the filled-in workbook: all of them, or every problem by its cell.',
    body: 'multipart',
    responses: { 201: importedUsersSchema },
    failures: ['upload-missing', ...WORKBOOK_FAILURES],
  },
  giveAccount: {
    ...PATHS.giveAccount,
    action: 'user.manage',
    summary: 'Give an account to a person who has none. If-Match names the version of the person.',
    params: recordParamsSchema,
    body: accountDraftSchema,
    responses: { 201: createdUserSchema },
    failures: ['person-not-found', 'person-left', 'person-has-account', ...NAME_FAILURES],
    versioned: true,
  },
  resetPassword: {
    ...PATHS.resetPassword,
    action: 'user.manage',
    summary: 'A made-up password instead of the one there was; ends every session and a lock. It is told here and never again.',
    params: recordParamsSchema,
    responses: { 200: credentialsSchema },
    failures: ['user-not-found', 'user-is-self'],
  },
  disableUser: {
    ...PATHS.disableUser,
    action: 'user.manage',
    summary: 'Close an account and end its sessions; nothing the person did is lost.',
    params: recordParamsSchema,
    responses: { 200: accountSchema },
    failures: ['user-not-found', 'user-is-self'],
  },
  enableUser: {
    ...PATHS.enableUser,
    action: 'user.manage',
    summary: 'Open a disabled account again.',
    params: recordParamsSchema,
    responses: { 200: accountSchema },
    failures: ['user-not-found'],
  },
  unlockUser: {
    ...PATHS.unlockUser,
    action: 'user.manage',
    summary: 'End the lock that wrong passwords brought about.',
    params: recordParamsSchema,
    responses: { 200: accountSchema },
    failures: ['user-not-found'],
  },
  clearSecondFactor: {
    ...PATHS.clearSecondFactor,
    action: 'user.manage',
    summary: 'Switch off the second factor of who lost the phone.',
    params: recordParamsSchema,
    responses: { 200: accountSchema },
    failures: ['user-not-found', 'user-is-self'],
  },
  listUserSessions: {
    ...PATHS.listUserSessions,
    action: 'user.manage',
    summary: 'Where somebody is signed in, the session used last first.',
    params: recordParamsSchema,
    responses: { 200: userSessionListSchema },
    failures: ['user-not-found'],
  },
  endUserSession: {
    ...PATHS.endUserSession,
    action: 'user.manage',
    summary: 'End one session; gives those that are left.',
    params: userSessionParamsSchema,
    responses: { 200: userSessionListSchema },
    failures: ['user-not-found'],
  },
} as const satisfies Record<string, Route>
