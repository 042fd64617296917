import { LIMITS } from './limits.ts'
import { builtInFormat, type NumberFormat, parseNumberFormat } from './number-format.ts'
import { readPart } from './xml.ts'
import type { ZipParts } from './zip.ts'

/** The number format of a style, by its index; a cell without a style has the first. */
export async function readStyles(zip: ZipParts, part: string): Promise<(style: number) => NumberFormat> {
  const custom = new Map<number, NumberFormat>()
  const ids: number[] = []
  let inCells = false
  await readPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt' && custom.size < LIMITS.styles)
        custom.set(Number(attributes.numFmtId), parseNumberFormat(attributes.formatCode ?? ''))
      else if (name === 'xf' && inCells && ids.length < LIMITS.styles) ids.push(Number(attributes.numFmtId ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return (style) => {
    const id = ids[style] ?? ids[0] ?? 0
    return custom.get(id) ?? builtInFormat(id)
  }
}
