/** word-extractor 1.0.4 ships no types; this is the part of it that is used. */
declare module 'word-extractor' {
  type Options = { readonly filterUnicode: false }
  type Extracted = {
    readonly getBody: (options: Options) => string
    readonly getFootnotes: (options: Options) => string
    readonly getEndnotes: (options: Options) => string
    readonly getAnnotations: (options: Options) => string
    readonly getHeaders: (options: Options) => string
    readonly getTextboxes: (options: Options) => string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Extracted>
  }
}
