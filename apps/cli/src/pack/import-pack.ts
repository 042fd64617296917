import type { createClient } from '@gangmu/contract'
import type { Pack } from './pack-schema.ts'

export type Call = ReturnType<typeof createClient>

/** What became of a pack: `same` were there already; `own` is the area left out because the space is its government. */
export type ImportedPack =
  | { readonly ok: true; readonly recorded: number; readonly same: number; readonly own: string | null }
  | { readonly ok: false; readonly unknownArea: string }

/**
 * Records a pack's figures as completed values of its areas, in one call: all of them or none, and none again the second time. An area's figures
 * of its own are not taken from a pack: they come with its own report. Throws CallError.
 */
export const importPack = async (call: Call, pack: Pack): Promise<ImportedPack> => {
  const space = await call('showSpace')
  const observations = []
  let own: string | null = null
  for (const { area, within, period, source, figures } of pack.areas) {
    const { areas } = await call('listAreas', {}, { search: area })
    const found = areas.find(({ fullName, to }) => fullName === `${within}${area}` && to === null)
    if (found === undefined) return { ok: false, unknownArea: `${within}${area}` }
    if (found.id === space.areaId) {
      own = area
      continue
    }
    const note = `《${source.title}》${source.table}${source.url === undefined ? '' : ` ${source.url}`}`
    const common = { areaId: found.id, period, provider: source.issuer, vintage: 'reported', note }
    observations.push(...figures.map(({ indicator, unit, raw }) => ({ ...common, indicator, unit, raw })))
  }
  if (observations.length === 0) return { ok: true, recorded: 0, same: 0, own }
  const { recorded, same } = await call('recordObservations', {}, {}, { observations })
  return { ok: true, recorded, same, own }
}
