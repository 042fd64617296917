import { type AreaIndex, ancestorsOf, type Failure, fail, type Outcome, succeed } from '@gangmu/domain'
import type { LocalArea, LocalAreaDraft } from '../../ports/area-store.ts'

/** What speaks against the draft of `area` (null: a new one): a parent that does not exist or lies in it, a beginning after its end. */
export const checkArea = (draft: LocalAreaDraft, area: LocalArea | null, index: AreaIndex): Failure | null => {
  const to = area?.to ?? null
  if (to !== null && draft.from !== null && to < draft.from) return fail('dates-reversed', { from: draft.from, to }).failure
  if (draft.parentId === null) return null
  const parent = index.byId.get(draft.parentId)
  if (parent === undefined) return fail('area-not-found', { id: draft.parentId }).failure
  const circle = [parent, ...ancestorsOf(parent, index)].some(({ id }) => id === area?.id)
  return circle ? fail('area-in-itself').failure : null
}

/** The area of the space's own with that id. Fails with `area-not-found`, or `area-shipped` where it is not the space's to change. */
export const findLocalArea = (id: string, index: AreaIndex): Outcome<LocalArea> => {
  const area = index.byId.get(id)
  if (area === undefined) return fail('area-not-found', { id })
  return 'version' in area ? succeed(area as LocalArea) : fail('area-shipped', { name: area.name })
}
