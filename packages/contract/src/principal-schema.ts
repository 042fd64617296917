import { ACTIONS, type Action } from '@gangmu/domain'
import { z } from 'zod'

/** Who the caller is in the space they work in: what the page greets with, offers and leaves out. */
export const principalSchema = z
  .object({
    /** The person's name; the account's where it belongs to no person of the space. */
    name: z.string(),
    posts: z.array(z.object({ id: z.uuid(), name: z.string(), acting: z.boolean(), unitId: z.uuid(), unitName: z.string() })),
    /** What the grants allow anywhere in the space. */
    actions: z.array(z.enum(ACTIONS as [Action, ...Action[]])),
    space: z.object({ id: z.uuid(), name: z.string(), areaId: z.string().nullable(), areaName: z.string().nullable() }),
    /** Every space the account works in, this one included. */
    spaces: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Years there are plans of, the latest first; pages show the first one unless another is chosen. */
    years: z.array(z.int()),
    /** Minutes without activity after which the session locks. */
    idleMinutes: z.number().positive(),
  })
  .meta({ id: 'Principal', description: 'Who the caller is in the space, and what they may do there.' })

export type Principal = z.output<typeof principalSchema>
