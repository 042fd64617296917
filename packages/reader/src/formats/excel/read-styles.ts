import type { ZipPackage } from '../zip.ts'
import { type FormatValue, prepareFormat } from './format-value.ts'
import { localName, readPart } from './package-parts.ts'

/** What a style of cells means for what is read: how values are shown, and by how many steps text is indented. */
export type CellStyle = { readonly format: FormatValue; readonly indent: number }

/** Number formats that a file names by number only (ECMA-376 part 1, 18.8.30), those of 27–58 as a Chinese system shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;-"¥"#,##0',
  6: '"¥"#,##0;-"¥"#,##0',
  7: '"¥"#,##0.00;-"¥"#,##0.00',
  8: '"¥"#,##0.00;-"¥"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** More than Excel itself writes (65 490). */
const MOST_STYLES = 65_536
const MOST_INDENT = 15

/** Cell formats by their index; a cell without one, or with one that does not exist, has the first. */
export async function readStyles(zip: ZipPackage, part: string, since1904: boolean): Promise<(style: number) => CellStyle> {
  const codes = new Map<number, string>()
  const cellFormats: { format: number; indent: number }[] = []
  let inCellFormats = false
  await readPart(zip, part, {
    open: (prefixed, attributes) => {
      const name = localName(prefixed)
      if (name === 'numFmt' && codes.size < MOST_STYLES) codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (!inCellFormats) return
      else if (name === 'xf' && cellFormats.length < MOST_STYLES) cellFormats.push({ format: Number(attributes.numFmtId ?? 0), indent: 0 })
      // An indent from the right is no indent of a sub-row.
      else if (name === 'alignment' && /^(?:left|general|distributed)?$/.test(attributes.horizontal ?? '')) {
        const last = cellFormats.at(-1)
        if (last) last.indent = Math.min(MOST_INDENT, Number(attributes.indent ?? 0) || 0)
      }
    },
    close: (prefixed) => {
      if (localName(prefixed) === 'cellXfs') inCellFormats = false
    },
  })
  const formats = new Map<number, FormatValue>()
  const formatOf = (id: number): FormatValue => {
    const known = formats.get(id) ?? prepareFormat(codes.get(id) ?? BUILT_IN[id] ?? '', since1904)
    formats.set(id, known)
    return known
  }
  return (style) => {
    const { format, indent } = cellFormats[style] ?? cellFormats[0] ?? { format: 0, indent: 0 }
    return { format: formatOf(format), indent }
  }
}
