import type { RefArea } from '@gangmu/domain'

/** The areas the space keeps figures of: its own, the towns and parks in it, those it is compared with. */
export const useAreas = (): readonly RefArea[] => []
