import { type FilePlace, fail, locateSpan, type Outcome, type RunPiece, type Span, succeed } from '@gangmu/domain'
import { OpenFailure } from '../read/open-failure.ts'
import { addComments, type CommentAuthor, findCommentsPart, firstFreeId } from './comments-part.ts'
import { type MarkedRange, markRanges } from './mark-ranges.ts'
import { scanBody } from './scan-body.ts'
import { decodePart } from './xml-text.ts'
import { openPackage } from './zip-package.ts'

/** Something said of a place in a document; of the document as a whole where there is no place. A paragraph each. */
export type DocumentComment = { readonly span: Span | null; readonly paragraphs: readonly string[] }

type Places = readonly (FilePlace | null)[]

/**
 * The user's own Word file with comments at the exact characters. Nothing else changes: parts without a change keep their compressed bytes,
 * and of the main part every byte stays but for the marks and the runs split by them. What stands where Word holds no comments (footnotes,
 * headers), and what has no place, is said at the head of the text. `places` is the reading's. Fails with `report-damaged`,
 * `report-encrypted` or `report-inflates`.
 */
export async function annotateDocx(
  bytes: Uint8Array,
  places: Places,
  comments: readonly DocumentComment[],
  author: CommentAuthor,
): Promise<Outcome<Uint8Array>> {
  if (comments.length === 0) return succeed(bytes)
  try {
    const zip = await openPackage(bytes)
    const main = mainPart(places)
    const part = await zip.read(main)
    if (part === null) return fail('report-damaged', { format: '.docx' })
    const { xml, encode } = decodePart(part)
    const body = scanBody(xml)
    const commentsPart = await findCommentsPart(zip, main)
    const first = firstFreeId(xml, commentsPart.xml ?? '')
    const ranges = comments.map(({ span }, i): MarkedRange => ({ id: first + i, at: span && locate(span, places, main) }))
    const numbered = comments.map(({ paragraphs }, i) => ({ id: first + i, paragraphs }))
    const changed = await addComments(zip, main, commentsPart, body, numbered, author)
    changed.set(main, encode(markRanges(xml, body, ranges)))
    return succeed(await zip.rewrite(changed))
  } catch (error) {
    if (error instanceof OpenFailure) return { ok: false, failure: error.failure }
    throw error
  }
}

/** The reader lays the main part out first, its notes behind it. */
const mainPart = (places: Places): string => {
  const first = places.find((place) => place?.kind === 'word')
  return first?.kind === 'word' ? first.part : 'word/document.xml'
}

function locate({ line, start, end, doc }: Span, places: Places, main: string): MarkedRange['at'] {
  const place = places[line - 1]
  if (doc !== undefined || place?.kind !== 'word' || place.part !== main) return null
  return { paragraph: place.paragraph, pieces: piecesOf(place, start, end) }
}

/** Of a place between two characters (something is missing there) the one behind it, or before it at the end of a line. */
const piecesOf = (place: Extract<FilePlace, { kind: 'word' }>, start: number, end: number): readonly RunPiece[] =>
  start < end ? locateSpan(place, start, end) : locateSpan(place, Math.max(0, start - 1), Math.max(1, start))
