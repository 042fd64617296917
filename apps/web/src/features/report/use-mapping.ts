import type { RememberedMapping } from '@gangmu/contract'
import { type ColumnMapping, mappingKey, type ReportSummary } from '@gangmu/domain'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { forgetMapping, mappingsQuery, REPORT_LIST, readingQuery, rememberMapping, reportQuery } from '../../lib/report-queries.ts'

/** What was last asked of a layout here, by its key. */
export type Asked = { readonly what: 'remember' | 'forget'; readonly key: string }

/** Layouts as they are remembered now, and the two things to be done with one. Both have the report read again. */
export const useMapping = (reportId: string) => {
  const queryClient = useQueryClient()
  const report = useQuery(reportQuery(reportId))
  const reading = useQuery(readingQuery(reportId, report.data?.readingId ?? null))
  const mappings = useQuery(mappingsQuery)
  const follow = (changed: ReportSummary) => {
    // From here on the page asks for the report until it is read.
    queryClient.setQueryData(reportQuery(reportId).queryKey, changed)
    void queryClient.invalidateQueries(REPORT_LIST)
    return queryClient.invalidateQueries({ queryKey: mappingsQuery.queryKey })
  }
  const ask = useMutation({
    mutationFn: async (asked: { what: 'remember'; mapping: ColumnMapping } | { what: 'forget'; mapping: RememberedMapping }) => {
      if (asked.what === 'forget') return forgetMapping(reportId, asked.mapping.id)
      return (await rememberMapping(reportId, asked.mapping)).report
    },
    onSuccess: follow,
    networkMode: 'always',
  })
  const asked: Asked | null = ask.variables ? { what: ask.variables.what, key: mappingKey(ask.variables.mapping.heads) } : null
  const isBusy = ask.isPending || report.data?.status === 'reading' || reading.isPlaceholderData
  return {
    asked,
    isBusy,
    /** What was asked is done and on the page. */
    isDone: ask.isSuccess && !isBusy && report.data?.status === 'read',
    error: ask.error,
    find: (heads: readonly string[]): RememberedMapping | null =>
      mappings.data?.mappings.find((mapping) => mappingKey(mapping.heads) === mappingKey(heads)) ?? null,
    /** Known, or known not to be had: the form need not wait any longer. */
    isListed: !mappings.isPending,
    remember: (mapping: ColumnMapping) => ask.mutate({ what: 'remember', mapping }),
    forget: (mapping: RememberedMapping) => ask.mutate({ what: 'forget', mapping }),
  }
}

export type MappingDesk = ReturnType<typeof useMapping>
