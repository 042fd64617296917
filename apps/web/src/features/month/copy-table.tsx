import { type RefObject, useState } from 'react'
import { useWords } from '../../lib/locale.tsx'
import { printableTable } from './printable-table.ts'

/** Copies the table as it stands, for Word and WPS as a table, for everything else as text between tabs. */
export const CopyTable = ({ frame }: { readonly frame: RefObject<HTMLElement | null> }) => {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const table = frame.current?.querySelector('table')
    if (!table) return
    const { html, text } = printableTable(table)
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ])
    setCopied(true)
  }
  if (!navigator.clipboard || typeof ClipboardItem === 'undefined') return null
  return (
    <button type="button" className="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {t(copied ? 'month.copied' : 'month.copy-table')}
    </button>
  )
}
