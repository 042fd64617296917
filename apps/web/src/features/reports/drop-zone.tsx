import { READABLE_EXTENSIONS } from '@gangmu/domain'
import { type DragEvent, useRef, useState } from 'react'
import { useWords } from '../../lib/locale.tsx'

/** Files by drag, by button, by keyboard. */
export const DropZone = ({ onFiles }: { onFiles: (files: readonly File[]) => void }) => {
  const { t } = useWords()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to do what the button inside does.
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
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
