import { OpenFailure } from '../open-failure.ts'
import type { ZipPackage } from '../zip.ts'
import { parsePart } from './usual-prefixes.ts'

/** How failures of this reader name the format. */
export const DOCX = '.docx'

/** Parts that belong to the main part, by the last step of their relationship type (ECMA-376 Part 1, 11.3). */
export type PartKind = 'styles' | 'numbering' | 'comments' | 'footnotes' | 'endnotes' | 'header' | 'footer'

export type PackageParts = {
  /** The part that holds the text: `word/document.xml` as a rule. */
  readonly main: string
  /** Names of the parts of a kind, in the order of their relationships; empty where there is none. */
  readonly related: (kind: PartKind) => readonly string[]
}

type Relationship = { readonly kind: string; readonly target: string }

/**
 * Finds the main part by the relationships of the package, else by its content type, else under its usual name, and the parts that go
 * with it. Throws OpenFailure `report-damaged` where there is no main part.
 */
export async function findParts(zip: ZipPackage): Promise<PackageParts> {
  const byLowerCase = new Map(zip.names.map((name) => [name.toLowerCase(), name]))
  // Names of parts are compared without regard to case (ECMA-376 Part 2, 6.2.2.3); some writers rely on it.
  const existing = (name: string): string | null => byLowerCase.get(name.toLowerCase()) ?? null
  const fromPackage = (await readRelationships(zip, existing('_rels/.rels'), '')).find(({ kind }) => kind === 'officeDocument')
  const main = existing(fromPackage?.target ?? '') ?? existing(await mainByContentType(zip)) ?? existing('word/document.xml')
  if (main === null) throw new OpenFailure('report-damaged', { format: DOCX })

  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const rels = existing(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const relationships = await readRelationships(zip, rels, folder)
  return {
    main,
    related: (kind) => {
      const named = relationships.filter((relationship) => relationship.kind === kind).map(({ target }) => existing(target))
      const found = [...new Set(named.filter((name) => name !== null))]
      // Without any relationships the parts are still there under the names that everybody gives them.
      const usual = rels === null ? existing(`${folder}${kind}.xml`) : null
      return found.length === 0 && usual !== null ? [usual] : found
    },
  }
}

/** A package whose relationships cannot be parsed is read by the usual names of its parts. */
async function readRelationships(zip: ZipPackage, name: string | null, folder: string): Promise<readonly Relationship[]> {
  const bytes = name === null ? null : await zip.read(name)
  const found: Relationship[] = []
  if (bytes !== null)
    parseLeniently(bytes, (element, attributes) => {
      const { Type, Target, TargetMode } = attributes
      if (element !== 'Relationship' || Type === undefined || Target === undefined || TargetMode === 'External') return
      found.push({ kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolveTarget(Target, folder) })
    })
  return found
}

/** Macro-enabled documents and templates have content types of their own; all of them end in `.main+xml`. */
async function mainByContentType(zip: ZipPackage): Promise<string> {
  const bytes = await zip.read('[Content_Types].xml')
  let main = ''
  if (bytes !== null)
    parseLeniently(bytes, (element, { PartName, ContentType }) => {
      if (element === 'Override' && PartName !== undefined && /word.*\.main\+xml$/.test(ContentType ?? ''))
        main = resolveTarget(PartName, '')
    })
  return main
}

function parseLeniently(bytes: Uint8Array, open: (name: string, attributes: Readonly<Record<string, string>>) => void): void {
  try {
    parsePart(bytes, DOCX, { open, close: () => {} })
  } catch (error) {
    if (!(error instanceof OpenFailure)) throw error
  }
}

/** `/word/a.xml`, `a.xml`, `../a.xml` and, from some writers, `word\a.xml`, as the name of a zip entry. */
function resolveTarget(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
