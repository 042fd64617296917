export type * from './document.ts'
export { decodeText, splitLines } from './formats/text.ts'
export { readReport } from './read-report.ts'
export { segmentDocument } from './segment/segment-document.ts'
