import { useState } from 'react'
import { useWords } from '../lib/locale.tsx'

/** Copies the page's address: what is open, filtered and sorted stands in it. */
export const CopyLink = () => {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    setCopied(true)
  }
  // Plain http from another machine has no clipboard; the address bar has the same link.
  if (!navigator.clipboard) return null
  return (
    <button type="button" className="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {copied ? t('evidence.copied') : t('evidence.copy')}
    </button>
  )
}
