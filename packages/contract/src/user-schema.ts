import { ROLES } from '@gangmu/domain'
import { z } from 'zod'
import { personDraftSchema, personListQuerySchema, personListSchema, personSchema } from './organisation-schema.ts'

const instant = z.iso.datetime()
/** Looked at in full where the account is made: `user-name-invalid`. */
const userName = z.string().trim().min(1).max(200)

export const accountSchema = z
  .object({
    userId: z.uuid(),
    userName: z.string(),
    displayName: z.string(),
    disabled: z.boolean(),
    mustChangePassword: z.boolean(),
    secondFactor: z.boolean(),
    lastSignInAt: instant.nullable(),
    /** Null where it is not locked now. */
    lockedUntil: instant.nullable(),
  })
  .meta({ id: 'Account', description: 'How an account stands, for whoever looks after accounts.' })

export const userListQuerySchema = personListQuerySchema

export const userListSchema = z.object({
  users: z.array(
    personListSchema.shape.persons.element.extend({
      roles: z.array(z.enum(ROLES)),
      /** Null for somebody who cannot sign in. */
      account: accountSchema.nullable(),
    }),
  ),
  next: z.string().nullable(),
})

export const userDraftSchema = personDraftSchema.extend({ userName })
export const accountDraftSchema = z.object({ userName })

const credentials = z.object({ userName: z.string(), password: z.string() })
export const credentialsSchema = credentials.meta({ id: 'Credentials', description: 'A made-up password, told once and kept nowhere.' })
export const createdUserSchema = z.object({ person: personSchema, credentials: credentialsSchema })
export const importedUsersSchema = z.object({
  credentials: z.array(credentials.extend({ row: z.int(), name: z.string(), unit: z.string() })),
})

export const userSessionSchema = z.object({
  id: z.uuid(),
  ip: z.string(),
  userAgent: z.string(),
  signedInAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
})
export const userSessionListSchema = z.object({ sessions: z.array(userSessionSchema) })
export const userSessionParamsSchema = z.object({ id: z.uuid(), session: z.uuid() })
