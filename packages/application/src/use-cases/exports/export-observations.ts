import type { Release } from '@gangmu/domain'
import { describePlace, message } from '@gangmu/messages'
import { writeObservationsWorkbook, writeSdmxCsv } from '@gangmu/writer'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import type { ObservationFilter, StoredObservation } from '../../ports/observation-store.ts'
import { loadAreaIndex } from '../areas/load-area-index.ts'
import type { Caller, Ports } from '../context.ts'
import { auditExport, type ExportOptions, stampOf } from './stamp.ts'

type ObservationExportPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'observations' | 'catalogue' | 'areas' | 'spaces'>

/** A file of any length on its way out, written while it is sent. */
export type StreamToSend = { readonly fileName: string; readonly chunks: AsyncIterable<Uint8Array> }

const ROWS_PER_ROUND = 2_000

/** 完成值 that the caller may see, as a workbook that is written while it is sent. */
export const exportObservations = async (
  ports: ObservationExportPorts,
  caller: Caller,
  filter: ObservationFilter,
  options: ExportOptions,
): Promise<StreamToSend> => {
  const begun = await begin(ports, caller, 'observations', filter, options)
  const rows = async function* () {
    for await (const o of latestOf(ports, caller, begun.filter))
      yield {
        ...o,
        indicatorName: begun.index.byCode.get(o.indicator)?.name ?? o.indicator,
        areaName: begun.areas.byId.get(o.areaId)?.name ?? o.areaId,
        providerName: o.provider,
        source: o.source === null ? (o.decision?.documentNo ?? o.note) : describePlace('zh-CN', o.source.span.line),
      }
  }
  const context = filter.publishedBy === undefined ? [] : [message('zh-CN', 'export.as-of', { day: filter.publishedBy })]
  const stamp = stampOf(caller, begun.space, begun.release, options)
  return {
    fileName: message('zh-CN', 'export.observations', { day: options.today }),
    chunks: writeObservationsWorkbook({ title: '完成值', context, rows: rows(), stamp }),
  }
}

/** The same as SDMX-CSV 2.1 (docs/reference/sdmx-csv.md), which `importObservations` takes back. */
export const exportObservationsSdmx = async (
  ports: ObservationExportPorts,
  caller: Caller,
  filter: ObservationFilter,
  options: ExportOptions,
): Promise<StreamToSend> => {
  const begun = await begin(ports, caller, 'observations-sdmx', filter, options)
  return {
    fileName: message('zh-CN', 'export.observations-sdmx', { day: options.today }),
    chunks: writeSdmxCsv(latestOf(ports, caller, begun.filter)),
  }
}

/** The audit entry comes first; what is recorded from then on is not in the file, however long it takes. */
const begin = (
  ports: ObservationExportPorts,
  caller: Caller,
  kind: 'observations' | 'observations-sdmx',
  filter: ObservationFilter,
  { at }: ExportOptions,
) =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const fixed = { ...filter, recordedBy: filter.recordedBy ?? at }
    const release: Release = (await ports.observations.findStrictest(tx, caller.sight, fixed)) ?? 'published'
    const { index } = await loadCatalogue(ports, tx)
    const areas = await loadAreaIndex(ports, tx)
    const space = await ports.spaces.getSpace(tx)
    const { indicators, areaIds, periods, publishedBy } = filter
    await auditExport(ports, tx, caller, kind, `space:${caller.spaceId}`, {
      release,
      indicators: indicators?.length ?? null,
      areas: areaIds?.length ?? null,
      periods: periods?.length ?? null,
      asOf: publishedBy ?? null,
    })
    return { filter: fixed, release, index, areas, space }
  })

/** A round of them in memory at a time. */
async function* latestOf(ports: ObservationExportPorts, caller: Caller, filter: ObservationFilter): AsyncGenerator<StoredObservation> {
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<Ports['observations']['findLatest']>> = await ports.unitOfWork.run(caller.spaceId, (tx) =>
      ports.observations.findLatest(tx, caller.sight, filter, { limit: ROWS_PER_ROUND, cursor }),
    )
    yield* page.items
    if (page.next === null) return
    cursor = page.next
  }
}
