import { type AreaDate, LOCAL_AREA_KINDS } from '@gangmu/domain'
import { z } from 'zod'

const id = z.string().min(1).max(100)
const name = z.string().trim().min(1).max(100)
const names = z.array(name).max(20)

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const areaDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/) satisfies z.ZodType<AreaDate>

export const areaParamsSchema = z.object({ id })

export const areaSchema = z
  .object({
    id,
    kind: z.enum(LOCAL_AREA_KINDS),
    level: z.enum(['province', 'city', 'county', 'town', 'zone']),
    name: z.string(),
    fullName: z.string(),
    aliases: z.array(z.string()),
    parent: id.nullable(),
    from: areaDate.nullable(),
    to: areaDate.nullable(),
    codes: z.array(z.object({ code: z.string(), from: areaDate.nullable(), to: areaDate.nullable() })),
    predecessors: z.array(id),
    successors: z.array(id),
    version: z.int().nullable(),
  })
  .meta({ id: 'Area', description: 'Whom a figure is about; dated. `version` is null for shipped areas, which nobody edits.' })

export const areaListSchema = z.object({ areas: z.array(areaSchema) })

export const areaListQuerySchema = z.object({ on: areaDate.exactOptional(), search: name.exactOptional() })

const areaDraft = z.object({
  name,
  aliases: names,
  kind: z.enum(LOCAL_AREA_KINDS),
  parentId: id.nullable(),
  code: z.string().min(1).max(20).nullable(),
  from: areaDate.nullable(),
})

export const areaDraftSchema = areaDraft.meta({ id: 'AreaDraft', description: 'A town, park or zone of the space’s own.' })

export const reorganisationSchema = z
  .object({
    on: areaDate,
    ended: z
      .array(z.object({ id, version: z.int().positive() }))
      .min(1)
      .max(50),
    begun: z.array(areaDraft.omit({ from: true })).max(50),
    takenOverBy: z.array(id).max(50),
  })
  .meta({ id: 'Reorganisation', description: 'Areas end on a day; others begin in their place or take a share over.' })

const members = z.array(z.object({ area: id, from: areaDate.nullable(), to: areaDate.nullable() })).max(500)

export const areaGroupSchema = z
  .object({
    id,
    name: z.string(),
    aliases: z.array(z.string()),
    within: id.nullable(),
    members,
    version: z.int().nullable(),
  })
  .meta({ id: 'AreaGroup', description: 'A named, dated set of areas: the comparison set of a rank.' })

export const areaGroupListSchema = z.object({ groups: z.array(areaGroupSchema) })

export const areaGroupDraftSchema = z
  .object({ name, aliases: names, within: id.nullable(), members })
  .meta({ id: 'AreaGroupDraft', description: 'A comparison set of the space’s own.' })

export const memberQuerySchema = z.object({ on: areaDate.exactOptional() })

export const spaceSchema = z
  .object({ id: z.uuid(), name: z.string(), areaId: id.nullable(), superiorAreaId: id.nullable() })
  .meta({ id: 'Space', description: 'Whose government this is.' })

export const spaceDraftSchema = z.object({ name, areaId: id.nullable(), superiorAreaId: id.nullable() })
