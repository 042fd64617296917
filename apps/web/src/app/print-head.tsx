import { useEffect, useState } from 'react'
import type { ContextField } from '../lib/context.ts'
import { formatInstant, today } from '../lib/format.ts'
import { useWords } from '../lib/locale.tsx'
import { useMe } from '../lib/session.ts'
import { useShownYear } from '../lib/shown-year.tsx'
import { useContextBar } from '../lib/use-context-bar.ts'
import { useYears } from '../lib/use-years.ts'
import { usePrintRecord } from './use-print-record.ts'

/** On paper only: whose page it is, what it is about, by whom and when it was printed. */
export const PrintHead = ({ fields }: { fields: readonly ContextField[] }) => {
  const { t } = useWords()
  const { name, spaceName } = useMe()
  const { year, asOf } = useContextBar()
  const { latest } = useYears()
  const told = useShownYear()
  usePrintRecord()
  const [printedAt, setPrintedAt] = useState('')
  useEffect(() => {
    const note = () => {
      const time = formatInstant(new Date().toISOString())
      setPrintedAt(time)
      document.body.classList.toggle('prints-wide', document.querySelector(WIDE_PAGES) !== null)
      footEverySheet(`${spaceName}  ${t('context.as-of', { day: asOf ?? today() })}  ${t('app.printed-at', { time })}`)
    }
    note()
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [t, spaceName, asOf])
  return (
    <p className="print-head" aria-hidden="true">
      <span>{spaceName}</span>
      {fields.includes('year') && <span>{t('context.year-of', { year: year ?? told ?? latest })}</span>}
      {fields.includes('asOf') && <span>{t('context.as-of', { day: asOf ?? today() })}</span>}
      <span>{t('app.printed-by', { name })}</span>
      <span>{t('app.printed-at', { time: printedAt })}</span>
    </p>
  )
}

/** Tables of many columns go across the sheet. (`:has()` would say it in CSS, but Chromium 86 does not know it.) */
const WIDE_PAGES = '.page-month, .board-page, .page-bases, .page-calendar, .page-forecast, .page-gdp, .page-ledger'

const foot = new CSSStyleSheet()

/** In the margin of every sheet: a rule of the page takes no text from the document. */
const footEverySheet = (text: string): void => {
  foot.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(text)}; font-size: 8pt; } }`)
  if (!document.adoptedStyleSheets.includes(foot)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot]
}
