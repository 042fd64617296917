import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../lib/locale.tsx'

type Props = {
  readonly onFiles: (files: readonly File[]) => void
  /** Extensions with their dot. */
  readonly accept: readonly string[]
  readonly multiple?: boolean
  readonly title: string
  readonly hint: ReactNode
  readonly choose: string
  /** What has to be said of the files, before the button. */
  readonly children?: ReactNode
}

/** Files by drag, by button, by keyboard. A file dropped beside the box counts too: the browser would leave the page to open it. */
export const FileDrop = ({ onFiles, accept, multiple = false, title, hint, choose, children }: Props) => {
  const { t } = useWords()
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef(onFiles)
  latest.current = (files) => onFiles(multiple ? files : files.slice(0, 1))
  // Before it is painted: what is dropped on a box that can be seen is received.
  useLayoutEffect(() => {
    const ofFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => event.dataTransfer?.types.includes('Files') && act(event)
    const over = ofFiles((event) => {
      event.preventDefault()
      setIsOver(true)
    })
    // Leaving one element for another has a target; leaving the window has none.
    const leave = ofFiles((event) => event.relatedTarget === null && setIsOver(false))
    const drop = ofFiles((event) => {
      event.preventDefault()
      setIsOver(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    })
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return (
    <div className={isOver ? 'drop drop-over' : 'drop'}>
      <p className="drop-title">{isOver ? t('file-drop.now') : title}</p>
      <p className="drop-hint">{hint}</p>
      {children}
      <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
        {choose}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept.join(',')}
        multiple={multiple}
        hidden
        aria-label={choose}
        onChange={(event) => {
          latest.current([...(event.target.files ?? [])])
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
    </div>
  )
}
