import type { ZipPackage } from '../zip.ts'
import { localName, type Relation, readPart } from './package-parts.ts'

/** More names than anybody reads; what is beyond is counted only. */
const MOST_NAMED = 50

/** Charts, pictures and text boxes of a sheet by the names they have in the file. */
export async function readObjects(zip: ZipPackage, relations: readonly Relation[]): Promise<readonly string[]> {
  const names = new Set<string>()
  for (const { target } of relations.filter(({ type }) => type === 'drawing').slice(0, MOST_NAMED)) {
    await readPart(zip, target, {
      open: (name, attributes) => {
        if (localName(name) === 'cNvPr' && attributes.name && names.size < MOST_NAMED) names.add(attributes.name)
      },
      close: () => {},
    })
  }
  return [...names]
}

/** The cells of a sheet that have a comment. */
export async function readCommented(zip: ZipPackage, relations: readonly Relation[]): Promise<readonly string[]> {
  const cells = new Set<string>()
  for (const { target } of relations.filter(({ type }) => type === 'comments').slice(0, MOST_NAMED)) {
    await readPart(zip, target, {
      open: (name, { ref }) => {
        if (localName(name) === 'comment' && ref && cells.size < 10_000) cells.add(ref)
      },
      close: () => {},
    })
  }
  return [...cells]
}
