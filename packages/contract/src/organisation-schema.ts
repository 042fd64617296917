import { RESPONSIBILITY_ROLES, RESPONSIBILITY_SUBJECTS, ROLES, UNIT_KINDS } from '@gangmu/domain'
import { z } from 'zod'
import { day } from './day-schema.ts'
import { sliceQuerySchema } from './desk-schema.ts'

const count = z.int().nonnegative()
const name = z.string().trim().min(1).max(200)
const version = z.int().positive()
const dated = { from: day.nullable(), to: day.nullable() }
const next = z.string().nullable()

export const recordParamsSchema = z.object({ id: z.uuid() })
export const onDayQuerySchema = z.object({ on: day.exactOptional() })
export const endBodySchema = z.object({ on: day })

const unitDraft = z.object({
  name,
  shortName: name.nullable(),
  kind: z.enum(UNIT_KINDS),
  parentId: z.uuid().nullable(),
  areaId: z.string().min(1).max(100).nullable(),
  ordinal: z.int().min(0).max(100_000),
  from: day.nullable(),
})
export const unitDraftSchema = unitDraft.meta({ id: 'UnitDraft', description: 'What is said of a unit.' })
export const unitSchema = unitDraft
  .extend({ id: z.uuid(), to: day.nullable(), version })
  .meta({ id: 'Unit', description: 'A unit of the government; `parentId` makes the tree.' })
export const unitListSchema = z.object({ units: z.array(unitSchema) })

const postDraft = z.object({ unitId: z.uuid(), name, from: day.nullable() })
export const postDraftSchema = postDraft.meta({ id: 'PostDraft', description: 'What is said of a post.' })
const post = postDraft.extend({ id: z.uuid(), to: day.nullable(), version })
export const postSchema = post.meta({ id: 'Post', description: 'A post outlives who holds it: duties and grants go to posts.' })
export const postListSchema = z.object({
  posts: z.array(
    post.extend({
      unitName: z.string(),
      holders: z.array(z.object({ assignmentId: z.uuid(), personId: z.uuid(), name: z.string(), acting: z.boolean() })),
    }),
  ),
})
export const postListQuerySchema = z.object({ unit: z.uuid().exactOptional(), on: day.exactOptional() })

const assignment = z.object({
  id: z.uuid(),
  postId: z.uuid(),
  personId: z.uuid(),
  acting: z.boolean(),
  basis: z.string().nullable(),
  ...dated,
})
export const assignmentSchema = assignment.meta({ id: 'Assignment', description: 'A person holds a post for a time; acting is 代理.' })
export const postViewSchema = post.extend({
  holders: z.array(assignment.extend({ personName: z.string(), userId: z.string().nullable() })),
})

const basis = z.string().trim().min(1).max(500).nullable()
export const assignBodySchema = z.object({ personId: z.uuid(), acting: z.boolean(), basis, ...dated })
export const assignedSchema = z.object({ assignmentId: z.uuid() })
export const handOverBodySchema = z
  .object({ toPersonId: z.uuid(), from: day, acting: z.boolean(), basis, movePersonal: z.boolean() })
  .meta({
    id: 'HandOver',
    description: '`from` is the successor’s first day; `movePersonal` also moves what the predecessor was granted in person.',
  })

const person = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  userId: z.string().nullable(),
  leftOn: day.nullable(),
  version,
})
export const personSchema = person.meta({ id: 'Person', description: 'Somebody of the space; `userId` is the account, if any.' })
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s()（）-]{5,24}$/)
export const personDraftSchema = z.object({ name, phone: phone.nullable() })
export const personListSchema = z.object({
  persons: z.array(
    person.extend({
      posts: z.array(z.object({ id: z.uuid(), name: z.string(), unitId: z.uuid(), unitName: z.string(), acting: z.boolean() })),
    }),
  ),
  next,
})
export const personListQuerySchema = sliceQuerySchema.extend({
  search: name.exactOptional(),
  left: z.stringbool().default(false),
  on: day.exactOptional(),
})
export const personViewSchema = person.extend({
  assignments: z.array(assignment.extend({ postName: z.string(), unitId: z.uuid(), unitName: z.string() })),
})
export const endedPersonSchema = z.object({ person: personSchema, posts: z.array(z.uuid()) })

const subject = z.object({ kind: z.enum(RESPONSIBILITY_SUBJECTS), id: z.string().min(1).max(200) })
const responsibilityHolder = z.object({ kind: z.enum(['unit', 'post']), id: z.uuid() })
const responsibility = z
  .object({
    id: z.uuid(),
    subject,
    role: z.enum(RESPONSIBILITY_ROLES),
    holder: responsibilityHolder,
    ...dated,
    holderName: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
  })
  .meta({ id: 'Responsibility', description: 'Who answers for what, from–to.' })
export const responsibilityListSchema = z.object({ responsibilities: z.array(responsibility) })
/** `ids` are separated by commas; `history` gives what has ended too. */
export const responsibilityQuerySchema = z.object({
  kind: z.enum(RESPONSIBILITY_SUBJECTS),
  ids: z
    .string()
    .min(1)
    .max(8_000)
    .transform((text) => text.split(',')),
  on: day.exactOptional(),
  history: z.stringbool().default(false),
})
export const dutyQuerySchema = sliceQuerySchema.extend({
  unit: z.uuid().exactOptional(),
  post: z.uuid().exactOptional(),
  on: day.exactOptional(),
})
export const dutyListSchema = z.object({ responsibilities: z.array(responsibility), next })
export const setResponsibilitiesBodySchema = z
  .object({
    from: day,
    sets: z
      .array(z.object({ subject, role: z.enum(RESPONSIBILITY_ROLES), holders: z.array(responsibilityHolder).max(50) }))
      .min(1)
      .max(1_000),
  })
  .meta({ id: 'SetResponsibilities', description: 'Each set replaces the holders of one role for one subject; other roles stay.' })
export const setResponsibilitiesSchema = z.object({ begun: count, ended: count, kept: count })

const grant = z.object({
  id: z.uuid(),
  role: z.enum(ROLES),
  holder: z.object({ kind: z.enum(['post', 'person']), id: z.uuid() }),
  unitId: z.uuid().nullable(),
  ...dated,
})
export const grantSchema = grant.meta({ id: 'Grant', description: 'A role, by a post or in person, over a unit and what lies below it.' })
export const grantListSchema = z.object({ grants: z.array(grant.extend({ holderName: z.string(), unitName: z.string().nullable() })) })
export const grantDraftSchema = grant.omit({ id: true })
export const rightsQuerySchema = sliceQuerySchema.extend({ on: day.exactOptional() })
export const rightsListSchema = z.object({
  persons: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      userId: z.string().nullable(),
      roles: z.array(
        z.object({
          grantId: z.uuid(),
          role: z.enum(ROLES),
          unitId: z.uuid().nullable(),
          unitName: z.string().nullable(),
          post: z.object({ id: z.uuid(), name: z.string(), acting: z.boolean() }).nullable(),
        }),
      ),
    }),
  ),
  next,
})

export const handedOverSchema = z
  .object({
    assignmentId: z.uuid(),
    ended: z.array(z.object({ assignmentId: z.uuid(), personId: z.uuid(), name: z.string() })),
    hanging: z.object({ responsibilities: count, grants: count, notices: count }),
    personal: z.array(grantSchema),
    personalMoved: z.boolean(),
  })
  .meta({ id: 'HandedOver', description: 'What went over with the post, and what its former holders have in person.' })
