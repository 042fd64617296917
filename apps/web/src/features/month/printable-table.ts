/** What a cell says on screen: words for screen readers alone, and marks that only point, are left out. */
const wordsOf = (cell: Element): string => {
  const copy = cell.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.aside, .sort-mark')) hidden.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * A table of the page as bare HTML with borders of its own, the way Word and WPS take one from the clipboard, and as text between tabs. Buttons and
 * classes of the page would come along as links and lost styles.
 */
export const printableTable = (table: HTMLTableElement): { readonly html: string; readonly text: string } => {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ words: wordsOf(cell), span: cell.colSpan, isHead: row.parentElement?.tagName === 'THEAD' })),
  )
  const border = 'border:1px solid #000;padding:2px 4px'
  const html = rows
    .map(
      (cells) =>
        `<tr>${cells
          .map(({ words, span, isHead }) => {
            const tag = isHead ? 'th' : 'td'
            return `<${tag}${span > 1 ? ` colspan="${span}"` : ''} style="${border}">${escapeHtml(words)}</${tag}>`
          })
          .join('')}</tr>`,
    )
    .join('')
  return {
    html: `<table style="border-collapse:collapse;font-family:仿宋_GB2312,仿宋;font-size:10.5pt">${html}</table>`,
    text: rows.map((cells) => cells.map(({ words }) => words).join('\t')).join('\n'),
  }
}
