import { useAddress } from './use-address.ts'

/** The ids of table columns that are not shown, as they stand in the address. */
export const useHiddenColumns = (): readonly string[] => useAddress().get('hide')?.split(',') ?? []
