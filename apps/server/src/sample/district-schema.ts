import { GDP_SECTORS, type GdpSector } from '@gangmu/domain'
import { z } from 'zod'

const text = z.string().min(1)
const day = z.iso.date()

/** corpus/district.json: the invented district around the sample reports. Things are named, not numbered; posts are of the unit named beside. */
export const districtSchema = z.object({
  city: z.object({ name: text, aliases: z.array(text) }),
  own: z.object({ name: text, aliases: z.array(text) }),
  peers: z.array(text),
  /** The comparison set of the own area and its peers. */
  group: text,
  zones: z.array(z.object({ name: text, kind: z.enum(['town', 'park']) })),
  units: z.array(
    z.object({
      name: text,
      shortName: text,
      kind: z.enum(['leadership', 'department', 'town', 'park', 'company', 'vertical']),
      area: text.exactOptional(),
      posts: z.array(text),
    }),
  ),
  persons: z.array(z.object({ name: text, unit: text, post: text })),
  /** Posts that somebody else took over; of the unit named beside. */
  handOvers: z.array(z.object({ unit: text, post: text, to: text, from: day, basis: text })),
  plans: z.array(
    z.object({
      sample: text,
      approve: z.array(z.object({ year: z.int(), on: day, organ: text, documentNo: text })),
    }),
  ),
  duties: z.array(z.object({ lines: z.array(text), leader: text, lead: text, provider: text, responsible: z.array(text).default([]) })),
  splits: z.array(
    z.object({
      year: z.int(),
      line: text,
      units: z.record(text, text).default({}),
      /** Month → target of 1—month. */
      stages: z.record(z.enum(['03', '06', '09']), text).optional(),
    }),
  ),
  /** What units expected of a whole year, the text of each line by the unit that reported it. */
  estimates: z.array(
    z.object({
      year: z.int(),
      month: text,
      reportedOn: text,
      units: z.record(text, z.object({ head: text, filler: text, lines: z.record(text, text) })),
    }),
  ),
  /** What carries GDP in a year; the basis is that of all weights. */
  gdpSupports: z.array(
    z.object({
      year: z.int(),
      basis: text,
      supports: z.array(
        z.object({
          sector: z.enum(GDP_SECTORS as [GdpSector, ...GdpSector[]]),
          indicator: text,
          weight: z.number(),
          stageTargets: z.partialRecord(z.enum(['3', '6', '9', '12']), z.number()),
        }),
      ),
    }),
  ),
  /** One figure a peer in the order of `peers`; `city` has one a year. `periods`: year → the day its figures were made public. */
  peerFigures: z.object({
    provider: text,
    periods: z.record(z.string().regex(/^\d{4}$/), day),
    rows: z.array(z.object({ indicator: text, unit: text.nullable(), city: z.array(text) }).catchall(z.array(text))),
  }),
})

export type District = z.output<typeof districtSchema>
