import { type FilePlace, invariant } from '@gangmu/domain'
import { annotateDocx, type DocumentComment } from './annotate-docx.ts'
import type { CommentAuthor } from './comments-part.ts'
import { paragraphXml, writeDocxFile } from './docx-file.ts'

/** A Word document made of the lines of a text, a paragraph each, with comments at its characters: for reports that are no .docx. */
export async function writeTextDocx(
  lines: readonly string[],
  comments: readonly DocumentComment[],
  author: CommentAuthor,
): Promise<Uint8Array> {
  const places = lines.map(
    (_, paragraph): FilePlace => ({ kind: 'word', part: 'word/document.xml', paragraph, runs: [{ start: 0, run: 0, offset: 0 }] }),
  )
  const written = await annotateDocx(writeDocxFile(lines.map((line) => paragraphXml(line))), places, comments, author)
  invariant(written.ok, 'a document of our own cannot be read')
  return written.value
}
