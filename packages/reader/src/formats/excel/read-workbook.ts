import type { ZipPackage } from '../zip.ts'
import { isTrue, localName, type Relation, readPart, readRelations } from './package-parts.ts'

export type SheetEntry = {
  readonly name: string
  readonly hidden: boolean
  /** Null: the workbook names a sheet that the file does not hold. */
  readonly part: string | null
  readonly kind: 'worksheet' | 'chartsheet'
}

export type Workbook = { readonly sheets: readonly SheetEntry[]; readonly since1904: boolean; readonly relations: readonly Relation[] }

const WORKBOOK = 'xl/workbook.xml'
const MOST_SHEETS = 1_000

/** The sheets in the order of their tabs. */
export async function readWorkbook(zip: ZipPackage): Promise<Workbook> {
  const relations = await readRelations(zip, WORKBOOK)
  const sheets: SheetEntry[] = []
  let since1904 = false
  await readPart(zip, WORKBOOK, {
    open: (prefixed, attributes) => {
      const name = localName(prefixed)
      if (name === 'workbookPr') since1904 = isTrue(attributes.date1904)
      if (name !== 'sheet' || sheets.length >= MOST_SHEETS) return
      const key = Object.keys(attributes).find((k) => k.endsWith(':id'))
      const relation = relations.find((r) => key !== undefined && r.id === attributes[key])
      const state = attributes.state ?? 'visible'
      sheets.push({
        name: attributes.name ?? `Sheet${sheets.length + 1}`,
        hidden: state !== 'visible',
        part: relation && zip.has(relation.target) ? relation.target : null,
        kind: relation?.type === 'chartsheet' ? 'chartsheet' : 'worksheet',
      })
    },
    close: () => {},
  })
  return { sheets, since1904, relations }
}
