import { READABLE_EXTENSIONS } from '@gangmu/domain'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../lib/locale.tsx'

/** Files by drag, by button, by keyboard. A file dropped beside the box counts too: the browser would leave the page to open it. */
export const DropZone = ({ onFiles }: { onFiles: (files: readonly File[]) => void }) => {
  const { t } = useWords()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listening = new AbortController()
    const on = (kind: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(kind, (event) => event.dataTransfer?.types.includes('Files') && act(event), { signal: listening.signal })
    on('dragover', (event) => {
      event.preventDefault()
      setOver(true)
    })
    // Leaving one element for another has a target; leaving the window has none.
    on('dragleave', (event) => event.relatedTarget === null && setOver(false))
    on('drop', (event) => {
      event.preventDefault()
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    })
    return () => listening.abort()
  }, [onFiles])
  return (
    <div className={over ? 'drop drop-over' : 'drop'}>
      <p className="drop-title">{over ? t('reports.drop-now') : t('reports.drop')}</p>
      <p className="drop-hint">{t('reports.drop-hint')}</p>
      <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
        {t('reports.choose')}
      </button>
      <input
        ref={input}
        type="file"
        accept={READABLE_EXTENSIONS.join(',')}
        multiple
        hidden
        aria-label={t('reports.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
    </div>
  )
}
