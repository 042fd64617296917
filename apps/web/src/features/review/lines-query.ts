import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'

/** Lines an answer of the server holds at most. */
const PER_CALL = 2_000

/** The whole text one reading saw: it never changes. */
export const linesQuery = (id: string, readingId: string | null) =>
  queryOptions({
    queryKey: ['reports', id, 'lines', readingId],
    queryFn: async (): Promise<readonly string[]> => {
      const lines: string[] = []
      for (let from = 1, count = 1; from <= count; from += PER_CALL) {
        const page = await call('showLines', { id }, { from, to: from + PER_CALL - 1, reading: readingId })
        lines.push(...page.lines)
        count = page.lineCount
      }
      return lines
    },
    enabled: readingId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
