import { type AreaIndex, fullAreaName, type RefArea } from '@gangmu/domain'
import type { LocalArea } from '../../ports/area-store.ts'

/** An area as it is shown: `version` is that of an area of the space's own; null for a shipped one, which nobody edits. */
export type AreaView = RefArea & { readonly fullName: string; readonly version: number | null }

export const viewArea = (area: RefArea | LocalArea, index: AreaIndex): AreaView => ({
  ...area,
  fullName: fullAreaName(area, index),
  version: 'version' in area ? area.version : null,
})
