import { z } from 'zod'

/** What the search of the context bar finds, by kind. `path` is the page of the web app that shows it. */
export const SEARCH_KINDS = ['plan-line', 'indicator', 'report', 'unit', 'area'] as const

export const searchQuerySchema = z.object({ q: z.string().min(1).max(100) })

export const searchResultSchema = z
  .object({
    hits: z.array(
      z.object({
        kind: z.enum(SEARCH_KINDS),
        id: z.string(),
        title: z.string(),
        /** What tells it from namesakes: the plan's year, the file's name, the unit above. */
        detail: z.string().nullable(),
        path: z.string(),
      }),
    ),
    /** There are more than were looked through; a longer query finds them. */
    more: z.boolean(),
  })
  .meta({ id: 'SearchResult', description: 'Things of the space whose names hold the query, the closest first.' })

export type SearchResult = z.output<typeof searchResultSchema>
