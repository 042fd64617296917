import { parseXmlStream, type XmlHandler } from '../xml.ts'
import type { ZipPackage } from '../zip.ts'

/** A relationship of a part, by its id: what kind of thing it points at, and the part's name in the package. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** A name without its prefix: the Open XML SDK writes `x:row` where others write `row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** `hidden="1"`, `hidden="true"`. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** Works through one part as it inflates; nothing happens where there is none. */
export async function readPart(zip: ZipPackage, name: string, handler: XmlHandler): Promise<void> {
  if (zip.has(name)) await parseXmlStream(zip.stream(name), '.xlsx', handler)
}

/** The relationships of a part; those that lead out of the package are left out. */
export async function readRelations(zip: ZipPackage, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  await readPart(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (localName(name) !== 'Relationship' || TargetMode === 'External' || relations.length >= MOST_RELATIONS) return
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolvePart(folder, Target) })
    },
    close: () => {},
  })
  return relations
}

const MOST_RELATIONS = 10_000

function resolvePart(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
