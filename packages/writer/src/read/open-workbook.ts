import { type Outcome, succeed } from '@gangmu/domain'
import { LIMITS } from './limits.ts'
import { OpenFailure } from './open-failure.ts'
import { readSheet, type SheetCells } from './read-sheet.ts'
import { readStrings, tooLarge } from './read-strings.ts'
import { readStyles } from './read-styles.ts'
import { readPart } from './xml.ts'
import { openZip, type ZipParts } from './zip.ts'

export type OpenSheet = SheetCells & { readonly name: string; readonly visible: boolean }

const WORKBOOK = 'xl/workbook.xml'

/**
 * Opens a filled-in workbook within LIMITS, without any of what cannot be counted beforehand: drawings, pivots, macros and links are not
 * looked at. Failures: `workbook-not-xlsx`, `workbook-encrypted`, `workbook-damaged`, `workbook-too-large`.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Outcome<readonly OpenSheet[]>> {
  try {
    const zip = await openZip(bytes)
    const entries = await readEntries(zip)
    if (entries.length === 0) throw new OpenFailure('workbook-not-xlsx')
    const partOf = (type: string) => entries.find((entry) => entry.type === type)?.part ?? `xl/${type}.xml`
    const tools = {
      zip,
      strings: await readStrings(zip, partOf('sharedStrings')),
      formatOf: await readStyles(zip, partOf('styles')),
      budget: { cells: LIMITS.cells, characters: LIMITS.characters },
    }
    const sheets: OpenSheet[] = []
    for (const { name, visible, part } of entries) {
      if (name === null) continue
      if (sheets.length === LIMITS.sheets) throw tooLarge()
      sheets.push({ name, visible, ...(await readSheet(part, tools)) })
    }
    return succeed(sheets)
  } catch (error) {
    if (error instanceof OpenFailure) return { ok: false, failure: error.failure }
    throw error
  }
}

/** What the workbook points at: its sheets in the order of their tabs (`name` set), and the other parts. */
type Entry = { readonly type: string; readonly part: string; readonly name: string | null; readonly visible: boolean }

async function readEntries(zip: ZipParts): Promise<readonly Entry[]> {
  const relations = new Map<string, { type: string; part: string }>()
  await readPart(zip, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External' || relations.size >= LIMITS.zipEntries) return
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: Target.startsWith('/') ? Target.slice(1) : `xl/${Target}` })
    },
  })
  const sheets: Entry[] = []
  await readPart(zip, WORKBOOK, {
    open: (name, attributes) => {
      if (name !== 'sheet') return
      const id = Object.keys(attributes).find((key) => key.endsWith(':id'))
      const relation = id === undefined ? undefined : relations.get(attributes[id]!)
      if (relation?.type !== 'worksheet') return
      sheets.push({ ...relation, name: attributes.name ?? '', visible: (attributes.state ?? 'visible') === 'visible' })
    },
  })
  const others = [...relations.values()].filter(({ type }) => type !== 'worksheet')
  return [...sheets, ...others.map((other) => ({ ...other, name: null, visible: false }))]
}
