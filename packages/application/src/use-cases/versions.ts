import { fail } from '@gangmu/domain'

/** The change was made against another version than the one there is. */
export const versionConflict = (current: number) => fail('version-conflict', { current })
