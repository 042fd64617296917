/** Kept with every reading, so that it is known by which rules it was made. Raised with every change of what the reader reads. */
export const READER_VERSION = '0.3.4'
