export { type ChildReaderOptions, createChildReader, READING_LIMITS, ReaderClosed } from './reading/child-reader.ts'
