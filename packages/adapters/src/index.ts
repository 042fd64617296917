export { type ChildAnswer, type ChildReaderOptions, createChildReader, ReaderClosed } from './reading/child-reader.ts'
