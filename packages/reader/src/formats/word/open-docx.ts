import type { Diagnostic } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import type { OpenedFile } from '../layout.ts'
import { OpenFailure } from '../open-failure.ts'
import { openZip } from '../zip.ts'
import { layStory, type Page } from './lay-story.ts'
import { createNumbering, type NumberParagraph } from './number-paragraphs.ts'
import { DOCX, findParts, type PartKind } from './package-parts.ts'
import { NO_NUMBERING, readNumbering } from './read-numbering.ts'
import { readStory } from './read-story.ts'
import { NO_STYLES, readStyles } from './read-styles.ts'
import { reportHeaders, reportNotes } from './report-notes.ts'
import { plainText, type Section } from './story.ts'

/**
 * Opens a Word document (ECMA-376, transitional or strict): its text as printed, with automatic numbers, tables with their merged cells,
 * footnotes at the end, and for every line the runs it comes from. Tracked changes are read as accepted. A part beside the text that cannot
 * be read is reported; throws OpenFailure `report-damaged`, `report-encrypted` or `report-inflates` where the text itself cannot be.
 */
export async function openDocx(bytes: Uint8Array): Promise<OpenedFile> {
  const zip = await openZip(bytes, DOCX)
  const parts = await findParts(zip)
  const damaged: Diagnostic[] = []
  /** Reads the parts of a kind; one that is missing or damaged is as if it were empty. */
  const readAll = async <T>(kind: PartKind, read: (part: Uint8Array, name: string) => T): Promise<T[]> => {
    const found: T[] = []
    for (const name of parts.related(kind)) {
      try {
        const part = await zip.read(name)
        if (part) found.push(read(part, name))
      } catch (error) {
        if (!(error instanceof OpenFailure) || error.failure.code !== 'report-damaged') throw error
        damaged.push(diagnose('word.part-damaged', null, name))
      }
    }
    return found
  }

  const [styles = NO_STYLES] = await readAll('styles', readStyles)
  const [definitions = NO_NUMBERING] = await readAll('numbering', readNumbering)
  const number = createNumbering(definitions, styles)
  const story = (part: Uint8Array, name: string) => ({ name, ...readStory(part, styles.isHidden) })

  const text = await zip.read(parts.main)
  if (!text) throw new OpenFailure('report-damaged', { format: DOCX })
  const page: Page = { lines: [], places: [], tables: [], notes: [] }
  layStory(page, parts.main, readStory(text, styles.isHidden).blocks, number)
  for (const kind of ['footnotes', 'endnotes'] as const)
    for (const { name, sections } of await readAll(kind, story))
      layNotes(page, name, kind === 'footnotes' ? 'footnote' : 'endnote', sections, number)

  const comments = (await readAll('comments', story)).flatMap(({ sections }) => [...sections])
  const around = [...(await readAll('header', story)), ...(await readAll('footer', story))].map(({ blocks }) => plainText(blocks))
  const diagnostics = [...damaged, ...reportNotes(page.notes, new Map(comments), page.lines.length), ...reportHeaders(around)]
  const { lines, places, tables } = page
  return { layout: { format: 'docx', encoding: 'docx', lines, tables, places }, diagnostics }
}

/** Notes stand at the end, in the order in which the text points at them. One that nothing points at is not printed by Word either. */
function layNotes(
  page: Page,
  part: string,
  kind: 'footnote' | 'endnote',
  sections: ReadonlyMap<string, Section>,
  number: NumberParagraph,
): void {
  const ids = new Set(page.notes.filter((note) => note.kind === kind).map(({ detail }) => detail))
  for (const id of ids) {
    const section = sections.get(`${kind} ${id}`)
    if (section) layStory(page, part, section.blocks, number)
  }
}
