import type { LaidCell, LaidTable } from '../layout.ts'
import { attributeOf, type Element, isBlock, isElement, isText, isUnprinted, type Node, styleOf } from './dom.ts'
import { LineWriter } from './line-writer.ts'
import { listMarks } from './list-marks.ts'
import type { KnownTable } from './tables.ts'

/** What of a page is printed. `line` is an index from 0 into `lines`, the line that stands behind the picture. */
export type LaidHtml = {
  readonly lines: readonly string[]
  readonly tables: readonly LaidTable[]
  readonly pictures: readonly { readonly line: number; readonly element: Element }[]
  /** Some table has more rows or columns than are read. */
  readonly cut: boolean
}

const PICTURES = new Set(['img', 'svg', 'canvas', 'object', 'embed', 'iframe', 'video'])
const KEEPS_BLANKS = new Set(['pre', 'listing', 'xmp', 'plaintext'])

type Step = Node | (() => void)

/**
 * Prints `roots` one below the other: a line for every block, tables with their cells. Nothing calls itself, so that depth costs no stack.
 * `leftOut` says which elements are no part of the text; `tables` must know every table in it.
 */
export function layOutHtml(
  roots: readonly Node[],
  tables: ReadonlyMap<Element, KnownTable>,
  leftOut: (element: Element) => boolean,
): LaidHtml {
  const writer = new LineWriter()
  const laid: LaidTable[] = []
  const pictures: { line: number; element: Element }[] = []
  const marks = new Map<Element, string>()
  let cut = false
  // How many elements around keep their blanks; whether a table to be read is around.
  let kept = 0
  let inTable = false
  const steps: Step[] = []
  const push = (next: readonly Step[]) => {
    for (let i = next.length - 1; i >= 0; i--) steps.push(next[i]!)
  }

  const enterTable = (table: Element, { grid }: KnownTable) => {
    if (grid.cut) cut = true
    let from = 0
    const rows = grid.rows.map((): LaidCell[] => [])
    const cellSteps = grid.rows.flatMap((row, at) =>
      row.flatMap((cell): Step[] => {
        let first = 0
        return [
          () => {
            first = writer.lines.length
          },
          ...(leftOut(cell.element) ? [] : cell.element.childNodes),
          () => {
            writer.endLine()
            rows[at]!.push({ from: first, to: writer.lines.length, column: cell.column, columns: cell.columns, rows: cell.rows })
          },
        ]
      }),
    )
    push([
      ...table.childNodes.filter((child) => isElement(child) && child.tagName === 'caption'),
      () => {
        writer.endLine()
        inTable = true
        from = writer.lines.length
      },
      ...cellSteps,
      () => {
        inTable = false
        const to = writer.lines.length
        if (to > from) laid.push({ from, to, rows })
      },
    ])
  }

  const enterInline = (element: Element) => {
    if (element.tagName === 'br') writer.endLine()
    else if (element.tagName === 'q') push([() => writer.write('“', true), ...element.childNodes, () => writer.write('”', true)])
    else push(element.childNodes)
  }

  const enter = (element: Element) => {
    if (PICTURES.has(element.tagName)) pictures.push({ line: writer.lines.length, element })
    if (isUnprinted(element) || leftOut(element)) return
    const table = inTable ? undefined : tables.get(element)
    const keeps = KEEPS_BLANKS.has(element.tagName) || /^(?:pre|break)/.test(styleOf(element, 'white-space') ?? '')
    if (keeps) {
      kept++
      steps.push(() => {
        kept--
      })
    }
    // A table within a cell: each of its rows is a line of the cell.
    if (inTable && (element.tagName === 'td' || element.tagName === 'th')) push([...element.childNodes, () => writer.write(' ', false)])
    else if (!isBlock(element)) enterInline(element)
    else {
      writer.endLine()
      for (const [item, mark] of element.tagName === 'ol' || element.tagName === 'ul' ? listMarks(element) : []) marks.set(item, mark)
      const mark = marks.get(element) ?? ''
      if (mark !== '') writer.writeMark(mark)
      steps.push(() => (mark === '' ? writer.endLine() : writer.endItem()))
      if (table && table.kind !== 'page') enterTable(element, table)
      else push(element.childNodes)
    }
  }

  push(roots.flatMap((root): Step[] => [root, () => writer.endLine()]))
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (typeof step === 'function') step()
    else if (isText(step)) writer.write(step.value, kept > 0)
    else if (isElement(step)) enter(step)
  }
  writer.endLine()
  return { lines: writer.lines, tables: laid, pictures: pictures.filter(({ element }) => !isTiny(element)), cut }
}

const TINY = 32

/** Icons and counters; a picture that does not tell its size may hold anything. */
function isTiny(element: Element): boolean {
  const sides = ['width', 'height'].flatMap((side) => {
    const set = /^(\d{1,5})(?:px)?$/.exec((styleOf(element, side) ?? attributeOf(element, side) ?? '').trim())
    return set ? [Number(set[1])] : []
  })
  return sides.length > 0 && Math.min(...sides) <= TINY
}
