import { z } from 'zod'

const text = (most: number) => z.string().trim().min(1).max(most)

/** A file of published figures: what areas reached in a period, by indicator, and where it was printed. corpus/packs has those we ship. */
export const packSchema = z.strictObject({
  title: text(200),
  areas: z
    .array(
      z.strictObject({
        area: text(100),
        /** Name of the area it lies in, so that namesakes are told apart. */
        within: text(100),
        period: text(50),
        source: z.strictObject({ title: text(300), issuer: text(100), table: text(200), url: z.url().exactOptional() }),
        figures: z
          .array(z.strictObject({ indicator: text(200), name: text(200), unit: text(50).nullable(), raw: text(50) }))
          .min(1)
          .max(2_000),
      }),
    )
    .min(1)
    .max(200),
})

export type Pack = z.output<typeof packSchema>

export const countFigures = ({ areas }: Pack): number => areas.reduce((sum, { figures }) => sum + figures.length, 0)
