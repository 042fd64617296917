import { useCallback } from 'react'
import { useMe } from './session.ts'
import { useAreas } from './use-areas.ts'

/** The name of an area; the space's own goes by the space's name where nobody has told its area yet. */
export const useAreaName = (): ((id: string) => string) => {
  const { areaName, spaceName } = useMe()
  const areas = useAreas()
  return useCallback((id) => areas.find((area) => area.id === id)?.name ?? areaName ?? spaceName, [areas, areaName, spaceName])
}
