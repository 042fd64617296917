import { READER_VERSION } from '@gangmu/reader'

/** Raised with every change of what the rules find. */
const CHECKER_VERSION = '0.1.0'

/** Kept with every reading, so that it is known by which rules it was read and checked; readings of another version can be made anew. */
export const READING_VERSION = `${READER_VERSION}+${CHECKER_VERSION}`
