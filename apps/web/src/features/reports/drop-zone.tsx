import { READABLE_EXTENSIONS, SECRECIES, type Secrecy } from '@gangmu/domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../../lib/locale.tsx'

/**
 * Files by drag, by button, by keyboard. A file dropped beside the box counts too: the browser would leave the page to open it. The level
 * of secrecy is said first; files that come before it wait for it.
 */
export const DropZone = ({ onFiles }: { onFiles: (files: readonly File[], secrecy: Secrecy) => void }) => {
  const { t } = useWords()
  const [over, setOver] = useState(false)
  const [secrecy, setSecrecy] = useState<Secrecy | null>(null)
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const input = useRef<HTMLInputElement>(null)
  const take = useCallback(
    (files: readonly File[]) => (secrecy === null ? setWaiting((before) => [...before, ...files]) : onFiles(files, secrecy)),
    [onFiles, secrecy],
  )
  const choose = (level: Secrecy) => {
    setSecrecy(level)
    setWaiting([])
    if (waiting.length > 0) onFiles(waiting, level)
  }
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
      take([...(event.dataTransfer?.files ?? [])])
    })
    return () => listening.abort()
  }, [take])
  return (
    <div className={over ? 'drop drop-over' : 'drop'}>
      <p className="drop-title">{over ? t('reports.drop-now') : t('reports.drop')}</p>
      <p className="drop-hint">{t('reports.drop-hint')}</p>
      <p className="drop-warning">{t('reports.not-for-secrets')}</p>
      <label className="drop-secrecy">
        {t('reports.secrecy')}
        <select name="secrecy" value={secrecy ?? ''} onChange={(event) => choose(event.target.value as Secrecy)}>
          <option value="" disabled>
            {t('reports.secrecy-choose')}
          </option>
          {SECRECIES.map((level) => (
            <option key={level} value={level}>
              {t(`secrecy.${level}`)}
            </option>
          ))}
        </select>
      </label>
      {waiting.length > 0 && <p role="alert">{t('reports.secrecy-first', { count: waiting.length })}</p>}
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
          take([...(event.target.files ?? [])])
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
    </div>
  )
}
