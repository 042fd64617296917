import { useState } from 'react'
import { useWords } from '../../lib/locale.tsx'

const COMMAND = 'npx gangmu pack import chongqing-2023'

/** Where no other area has figures yet: how to take in those that come along. Nothing is loaded by itself. */
export const PackHint = () => {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(COMMAND)
    setCopied(true)
  }
  return (
    <aside className="compare-pack">
      <p>{t('compare.pack')}</p>
      <p>
        <code>{COMMAND}</code>
        {/* Plain http from another machine has no clipboard; the command can be marked. */}
        {navigator.clipboard && (
          <button type="button" className="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
            {t(copied ? 'compare.pack-copied' : 'compare.pack-copy')}
          </button>
        )}
      </p>
    </aside>
  )
}
