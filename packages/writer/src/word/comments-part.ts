import type { Body } from './scan-body.ts'
import { appendInside, decodePart, xmlText } from './xml-text.ts'
import type { ZipPackage } from './zip-package.ts'

/** Who speaks in comments, as Word shows it. `date`: ISO instant. */
export type CommentAuthor = { readonly name: string; readonly initials: string; readonly date: string }

export type NumberedComment = { readonly id: number; readonly paragraphs: readonly string[] }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
/** Relationship types of the two classes of documents (ISO/IEC 29500-1, -4). */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** The part of comments that belongs to the main part: what it holds now, null where there is none yet. */
export type CommentsPart = { readonly name: string; readonly xml: string | null; readonly encode: (xml: string) => Uint8Array }

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
const relationshipsOf = (main: string): string => `${folderOf(main)}_rels/${main.slice(folderOf(main).length)}.rels`

/** Finds it by the relationships of the main part. A new one gets a name that is not taken. */
export async function findCommentsPart(zip: ZipPackage, main: string): Promise<CommentsPart> {
  const { xml: relationships } = await readText(zip, relationshipsOf(main))
  const related = [...(relationships ?? '').matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => /\bType\s*=\s*["'][^"']*\/comments["']/.test(tag))
  const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(related ?? '')?.[1]
  if (target === undefined) return { name: freeName(zip, folderOf(main)), xml: null, encode: (xml) => Buffer.from(xml) }
  const path = target.replaceAll('\\', '/')
  const wanted = path.startsWith('/') ? path.slice(1) : folderOf(main) + path.replace(/^\.\//, '')
  // Names of parts are compared without regard to case (ECMA-376 Part 2, 6.2.2.3).
  const name = zip.names.find((known) => known.toLowerCase() === wanted.toLowerCase()) ?? wanted
  return { name, ...(await readText(zip, name)) }
}

const freeName = (zip: ZipPackage, folder: string): string => {
  const taken = new Set(zip.names.map((name) => name.toLowerCase()))
  let name = `${folder}comments.xml`
  for (let n = 1; taken.has(name.toLowerCase()); n++) name = `${folder}comments${n}.xml`
  return name
}

async function readText(zip: ZipPackage, name: string): Promise<{ xml: string | null; encode: (xml: string) => Uint8Array }> {
  const bytes = await zip.read(name)
  return bytes === null ? { xml: null, encode: (xml) => Buffer.from(xml) } : decodePart(bytes)
}

/**
 * The parts beside the text that change when these comments come in: the comments themselves and, where the file had none, its list of
 * content types and the relationships of the main part.
 */
export async function addComments(
  zip: ZipPackage,
  main: string,
  part: CommentsPart,
  { namespace }: Body,
  comments: readonly NumberedComment[],
  author: CommentAuthor,
): Promise<Map<string, Uint8Array>> {
  const empty = `${XML}<w:comments xmlns:w="${namespace}"></w:comments>`
  const declared = part.xml !== null && new RegExp(`xmlns:w\\s*=\\s*["']${namespace}["']`).test(part.xml) ? '' : ` xmlns:w="${namespace}"`
  const written = comments.map((comment) => writeComment(comment, author, part.xml === null ? '' : declared)).join('')
  const changed = new Map([[part.name, part.encode(appendInside(part.xml ?? empty, 'comments', () => written))]])
  const types = await readText(zip, '[Content_Types].xml')
  if (types.xml !== null && !types.xml.toLowerCase().includes(`"/${part.name.toLowerCase()}"`)) {
    const override = (prefix: string) => `<${prefix}Override PartName="/${part.name}" ContentType="${COMMENTS_TYPE}"/>`
    changed.set('[Content_Types].xml', types.encode(appendInside(types.xml, 'Types', override)))
  }
  const rels = await readText(zip, relationshipsOf(main))
  const before = rels.xml ?? `${XML}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`
  if (!/\bType\s*=\s*["'][^"']*\/comments["']/.test(before)) {
    const type = `${namespace.includes('purl.oclc.org') ? STRICT_OFFICE : OFFICE}/comments`
    const relation = (prefix: string) =>
      `<${prefix}Relationship Id="${freeId(before)}" Type="${type}" Target="${part.name.slice(folderOf(main).length)}"/>`
    changed.set(relationshipsOf(main), rels.encode(appendInside(before, 'Relationships', relation)))
  }
  return changed
}

const freeId = (relationships: string): string => {
  const taken = new Set([...relationships.matchAll(/\bId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id))
  let n = taken.size + 1
  while (taken.has(`rId${n}`)) n++
  return `rId${n}`
}

/** One paragraph each, in a small size: without it Word prints a comment as large as the report. */
const writeComment = ({ id, paragraphs }: NumberedComment, { name, initials, date }: CommentAuthor, declared: string): string =>
  `<w:comment${declared} w:id="${id}" w:author="${xmlText(name)}" w:date="${xmlText(date)}" w:initials="${xmlText(initials)}">${paragraphs
    .map(
      (text, i) =>
        `<w:p>${i === 0 ? '<w:r><w:annotationRef/></w:r>' : ''}<w:r>${SMALL}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`,
    )
    .join('')}</w:comment>`

const SMALL = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'

/** The first number that no comment has. */
export const firstFreeId = (...parts: readonly string[]): number =>
  parts
    .flatMap((xml) => [...xml.matchAll(/<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g)])
    .reduce((most, [, id]) => Math.max(most, Number(id)), -1) + 1
