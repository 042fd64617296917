import type { Block, Cover, Note, NoteKind, Paragraph, Section, Story, Table, TableCell, TableRow } from './story.ts'

type Run = {
  readonly index: number
  offset: number
  style: string | null
  vanish: boolean | null
  printsMark: boolean
  hidden: boolean | null
}
/** `paragraph` is null where it is only counted. Runs can stand in runs (ruby). */
type ParagraphFrame = { readonly paragraph: Paragraph | null; runs: number; readonly open: Run[] }
type TableFrame = { readonly table: Table; row: TableRow | null; cell: TableCell | null }
type Field = { phase: 'code' | 'result'; instruction: string; readonly code: Cover; toc: Cover | null }
type Change = { readonly kind: 'insertion' | 'deletion'; readonly author: string; noted: boolean }
export type ContentControl = { placeholder: boolean; toc: boolean }

/** Fields within fields beyond this are only counted: no writer nests them so, and each text would ask all of them. */
const MOST_FIELDS = 100
const NOT_COVERED: readonly Cover[] = []
/** A content control of the gallery “Table of Contents”: its end is the end of its element, so it always hides. */
const TOC_CONTROL: Cover = { kind: 'toc', closed: true }

/** Builds the story of a part while its XML streams by. Each method is one thing that an element can mean; `read-story.ts` says which. */
export class StoryBuilder {
  readonly #isHiddenStyle: (style: string | null) => boolean
  readonly #blocks: Block[] = []
  readonly #sections = new Map<string, Section>()
  readonly #containers: Block[][] = [this.#blocks]
  readonly #frames: ParagraphFrame[] = []
  readonly #tables: TableFrame[] = []
  readonly #changes: Change[] = []
  readonly #controls: ContentControl[] = []
  readonly #alternatives: { taken: boolean }[] = []
  readonly #unknown: string[] = []
  readonly #named = new Set<string>()
  #fields: Field[] = []
  #standing: Cover[] = []
  #covers = NOT_COVERED
  readonly #outerFields: { readonly fields: Field[]; readonly standing: Cover[] }[] = []
  #deeperFields = 0
  #paragraphs = 0

  constructor(isHiddenStyle: (style: string | null) => boolean) {
    this.#isHiddenStyle = isHiddenStyle
  }

  get story(): Story {
    return { blocks: this.#blocks, sections: this.#sections }
  }
  get paragraph(): Paragraph | null {
    return this.#frames.at(-1)?.paragraph ?? null
  }
  get run(): Run | null {
    return this.#frames.at(-1)?.open.at(-1) ?? null
  }
  get row(): TableRow | null {
    return this.#tables.at(-1)?.row ?? null
  }
  get cell(): TableCell | null {
    return this.#tables.at(-1)?.cell ?? null
  }
  get control(): ContentControl | null {
    return this.#controls.at(-1) ?? null
  }

  openParagraph(): void {
    const paragraph: Paragraph = {
      kind: 'paragraph',
      index: this.#paragraphs++,
      pieces: [],
      boxes: [],
      style: null,
      numId: null,
      level: null,
      joinsNext: false,
    }
    this.#containers.at(-1)!.push(paragraph)
    this.#frames.push({ paragraph, runs: 0, open: [] })
  }
  /** A paragraph of what is not read is counted all the same: indices are those of the XML. */
  passParagraph(): void {
    this.#paragraphs++
    this.#frames.push({ paragraph: null, runs: 0, open: [] })
  }
  closeParagraph(): void {
    this.#frames.pop()
  }

  openRun(): void {
    const frame = this.#frames.at(-1)
    if (!frame) return
    frame.open.push({ index: frame.runs++, offset: 0, style: null, vanish: null, printsMark: false, hidden: null })
    this.#noteChange('insertion')
  }
  passRun(): void {
    const frame = this.#frames.at(-1)
    if (frame) frame.runs++
    this.#noteChange('deletion')
  }
  closeRun(): void {
    this.#frames.at(-1)?.open.pop()
  }

  /** A change counts once, where its first run stands; one without runs (an inserted mark) is nothing to read. */
  openChange(kind: Change['kind'], author: string): void {
    this.#changes.push({ kind, author, noted: false })
  }
  closeChange(): void {
    this.#changes.pop()
  }
  #noteChange(kind: Change['kind']): void {
    const change = this.#changes.at(-1)
    if (change?.kind !== kind || change.noted) return
    change.noted = true
    this.note(kind, change.author)
  }

  /** Text as printed. `length` is how much of the run it takes up, where that is not its own length. */
  addText(text: string, length = text.length): void {
    const frame = this.#frames.at(-1)
    const run = frame?.open.at(-1)
    const offset = run?.offset ?? 0
    if (run) run.offset += length
    const unknown = frame?.paragraph ? this.#unknown.at(-1) : 'w:t'
    if (unknown !== undefined) this.noteUnknown(unknown)
    if (!frame?.paragraph || text === '' || run?.printsMark) return
    if (run && this.#isHidden(run, frame.paragraph)) this.note('hidden', text)
    else frame.paragraph.pieces.push({ kind: 'text', text, run: run?.index ?? null, offset, covers: this.#covers })
  }
  /** Text of a formula: Word holds it in elements of their own, in no w:r. */
  addFormulaText(text: string): void {
    this.paragraph?.pieces.push({ kind: 'text', text, run: null, offset: 0, covers: this.#covers })
  }
  addBreak(): void {
    const run = this.run
    if (run) run.offset++
    if (!this.paragraph || (run && this.#isHidden(run, this.paragraph))) return
    this.paragraph.pieces.push({ kind: 'break', covers: this.#covers })
  }
  /** What a run says of itself goes before its style, that before the style of the paragraph (ECMA-376 Part 1, 17.7.2). */
  #isHidden(run: Run, paragraph: Paragraph): boolean {
    run.hidden ??= run.vanish ?? (this.#isHiddenStyle(run.style) || this.#isHiddenStyle(paragraph.style))
    return run.hidden
  }

  note(kind: NoteKind, detail: string): void {
    const note: Note = { kind, detail }
    const paragraph = this.paragraph
    if (paragraph) paragraph.pieces.push({ kind: 'note', note })
    else this.#containers.at(-1)!.push({ kind: 'note', note })
  }
  /** One note a name and part: an unknown element comes a thousand times or never. */
  noteUnknown(name: string): void {
    if (this.#named.has(name)) return
    this.#named.add(name)
    this.note('unknown', name)
  }
  openUnknown(name: string): void {
    this.#unknown.push(name)
  }
  closeUnknown(): void {
    this.#unknown.pop()
  }

  openTable(): void {
    const table: Table = { kind: 'table', rows: [] }
    this.#containers.at(-1)!.push(table)
    this.#tables.push({ table, row: null, cell: null })
  }
  closeTable(): void {
    this.#tables.pop()
  }
  /** False for a row outside any table: what it holds is read as if it stood alone. */
  openRow(): boolean {
    const frame = this.#tables.at(-1)
    if (!frame) return false
    frame.row = { cells: [], before: 0, leftOut: null }
    frame.table.rows.push(frame.row)
    return true
  }
  closeRow(): void {
    this.#tables.at(-1)!.row = null
  }
  openCell(): boolean {
    const frame = this.#tables.at(-1)
    if (!frame?.row) return false
    frame.cell = { blocks: [], columns: 1, down: null, right: null, leftOut: null }
    frame.row.cells.push(frame.cell)
    this.#containers.push(frame.cell.blocks)
    return true
  }
  closeCell(): void {
    this.#tables.at(-1)!.cell = null
    this.#containers.pop()
  }

  /** The text of a box is a story of its own: fields of the paragraph it is anchored in do not reach into it. */
  openBox(): boolean {
    const paragraph = this.paragraph
    if (!paragraph) return false
    this.#containers.push(paragraph.boxes)
    this.#outerFields.push({ fields: this.#fields, standing: this.#standing })
    this.#fields = []
    this.#standing = [...this.#covers]
    this.#recover()
    return true
  }
  closeBox(): void {
    this.#containers.pop()
    const outer = this.#outerFields.pop()!
    this.#fields = outer.fields
    this.#standing = outer.standing
    this.#recover()
  }
  openSection(key: string, attributes: Readonly<Record<string, string>>): void {
    const section: Section = { attributes, blocks: [] }
    this.#sections.set(key, section)
    this.#containers.push(section.blocks)
  }
  closeSection(): void {
    this.#containers.pop()
  }

  beginField(): void {
    if (this.#fields.length >= MOST_FIELDS) this.#deeperFields++
    if (this.#deeperFields > 0) return
    this.#fields.push({ phase: 'code', instruction: '', code: { kind: 'code', closed: false }, toc: null })
    this.#recover()
  }
  addInstruction(text: string): void {
    const field = this.#fields.at(-1)
    if (field?.phase === 'code') field.instruction += text
  }
  separateField(): void {
    const field = this.#fields.at(-1)
    if (field?.phase !== 'code' || this.#deeperFields > 0) return
    field.phase = 'result'
    field.code.closed = true
    if (isToc(field.instruction)) field.toc = { kind: 'toc', closed: false }
    this.#recover()
  }
  endField(): void {
    if (this.#deeperFields > 0) {
      this.#deeperFields--
      return
    }
    const field = this.#fields.pop()
    if (!field) return
    field.code.closed = true
    if (field.toc) field.toc.closed = true
    // A field EQ has no result: Word draws it from its code (带圈字符, 分数).
    if (field.phase === 'code' && /^\s*EQ\b/i.test(field.instruction)) this.note('object', '公式')
    this.#recover()
  }
  /** A table of contents in one element, or in a content control: true if it is one, then `closeToc` has to follow. */
  openSimpleField(instruction: string): boolean {
    if (isToc(instruction)) this.openToc()
    return isToc(instruction)
  }
  openToc(): void {
    this.#standing.push(TOC_CONTROL)
    this.#recover()
  }
  closeToc(): void {
    this.#standing.pop()
    this.#recover()
  }
  #recover(): void {
    const covers = [...this.#standing]
    for (const { phase, code, toc } of this.#fields) {
      if (phase === 'code') covers.push(code)
      else if (toc) covers.push(toc)
    }
    this.#covers = covers.length === 0 ? NOT_COVERED : covers
  }

  openControl(): void {
    this.#controls.push({ placeholder: false, toc: false })
  }
  closeControl(): void {
    this.#controls.pop()
  }
  openAlternatives(): void {
    this.#alternatives.push({ taken: false })
  }
  /** The first of the alternatives is taken, no other: each shows the same thing (ECMA-376 Part 3, 9.3). */
  takeAlternative(): boolean {
    const alternatives = this.#alternatives.at(-1)
    if (alternatives?.taken) return false
    if (alternatives) alternatives.taken = true
    return true
  }
  closeAlternatives(): void {
    this.#alternatives.pop()
  }
}

const isToc = (instruction: string): boolean => /^\s*TOC\b/i.test(instruction)
