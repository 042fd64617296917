import { ACTIONS, type Action, ROLES } from '@gangmu/domain'
import { z } from 'zod'

/** More than anybody types; what may be chosen is judged by `checkPassword`. */
const passwordSchema = z.string().min(1).max(1_000)
const codeSchema = z.string().regex(/^\d{6}$/)

export const signInSchema = z.object({
  userName: z.string().min(1).max(200),
  password: passwordSchema,
  secondFactor: codeSchema.exactOptional(),
})

export const passwordBodySchema = z.object({ password: passwordSchema })
export const changePasswordSchema = z.object({ current: passwordSchema, next: passwordSchema })
export const chooseSpaceSchema = z.object({ spaceId: z.uuid() })
export const secondFactorCodeSchema = z.object({ code: codeSchema })

const membershipSchema = z.object({ spaceId: z.uuid(), personId: z.uuid().nullable() })

export const sessionSchema = z
  .object({
    id: z.uuid(),
    userId: z.uuid(),
    userName: z.string(),
    displayName: z.string(),
    signedInAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    /** Idle for too long: the password continues it. */
    locked: z.boolean(),
    /** Nothing is open but changing the password. */
    mustChangePassword: z.boolean(),
    secondFactor: z.boolean(),
    spaces: z.array(membershipSchema),
    /** Null where one of `spaces` is to be chosen first. */
    space: membershipSchema.nullable(),
  })
  .meta({ id: 'Session', description: 'Who is signed in. The token itself is a cookie no script can read.' })

/** Who it is in the space worked in, and what may be done there; null while no space is chosen, or the session is locked. */
export const describedSessionSchema = sessionSchema
  .extend({
    who: z
      .object({
        personId: z.uuid().nullable(),
        name: z.string(),
        posts: z.array(z.object({ id: z.uuid(), name: z.string(), acting: z.boolean(), unitId: z.uuid(), unitName: z.string() })),
        roles: z.array(z.enum(ROLES)),
        actions: z.array(z.enum(ACTIONS as readonly [Action, ...Action[]])),
        spaceName: z.string(),
        areaId: z.string().nullable(),
        areaName: z.string().nullable().exactOptional(),
        /** Years there are plans of, the latest first; pages show the first one unless another is chosen. */
        years: z.array(z.int()).exactOptional(),
        /** Minutes without activity after which the session locks. */
        idleMinutes: z.number().positive().exactOptional(),
      })
      .nullable(),
    /** With their names, so that one can be chosen. */
    spaces: z.array(membershipSchema.extend({ name: z.string().exactOptional() })),
  })
  .meta({ id: 'DescribedSession', description: 'Who is signed in, where, and what may be done there.' })

export type DescribedSession = z.output<typeof describedSessionSchema>
export type Session = z.output<typeof sessionSchema>

/** `uri` is what the QR code for an authenticator app holds, `secret` what is typed where none can be scanned. */
export const newSecondFactorSchema = z.object({ secret: z.string(), uri: z.string() })

export const signedOutSchema = z.object({ status: z.literal('signed-out') })
