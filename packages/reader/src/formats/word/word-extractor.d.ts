/** word-extractor 1.0.4 ships no types; these are the parts of it that are used. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  type Options = { readonly filterUnicode: false }
  type Extracted = {
    readonly getBody: (options: Options) => string
    readonly getFootnotes: (options: Options) => string
    readonly getEndnotes: (options: Options) => string
    readonly getAnnotations: (options: Options) => string
    readonly getHeaders: (options: Options) => string
    readonly getTextboxes: (options: Options) => string
  }
  /** A stretch of text with its bytes in the file; `bpc` is bytes per character. The text must keep its length. */
  type Piece = { text: string; readonly startFilePos: number; readonly size: number; readonly bpc: number }
  export default class WordOleExtractor {
    protected readonly _pieces: readonly Piece[]
    extract(reader: unknown): Promise<Extracted>
    /** `document` is the stream WordDocument. Called before the text is put together. */
    protected writeParagraphProperties(document: Buffer, table: Buffer): void
  }
}

declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(buffer: Buffer)
    open(): Promise<void>
    close(): Promise<void>
  }
}
