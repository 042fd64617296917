import { type MouseEvent, type ReactNode, useState } from 'react'
import { receiveFile } from '../lib/receive-file.ts'
import { saveFile } from '../lib/save-file.ts'
import { useProblemText } from './problem.tsx'
import { useToast } from './toasts.tsx'

type Props = { readonly href: string; readonly className?: string; readonly children: ReactNode }

/** A file of the server's to save. A refusal is told in words: a plain download would save it as a file, or say nothing that helps. */
export const DownloadLink = ({ href, className = 'button', children }: Props) => {
  const tell = useToast()
  const describe = useProblemText()
  const [isBusy, setIsBusy] = useState(false)
  const download = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (isBusy) return
    setIsBusy(true)
    try {
      const { name, content } = await receiveFile(href)
      saveFile(name, content)
    } catch (error) {
      tell({ text: describe(error) })
    }
    setIsBusy(false)
  }
  return (
    <a href={href} download className={className} aria-disabled={isBusy} onClick={(event) => void download(event)}>
      {children}
    </a>
  )
}
