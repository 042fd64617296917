import { availableParallelism } from 'node:os'
import { type Locale, message } from '@gangmu/messages'

/**
 * Does the same with each file, as many at once as the machine has cores, with a line of progress on a terminal; what came of them in the
 * order of the files. A lane begins its next file when the one before is done: the bytes of a whole folder are never held at once.
 */
export async function inLanes<T>(files: readonly string[], locale: Locale, work: (file: string) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  let next = 0
  let done = 0
  const showProgress = (): void => {
    if (files.length < 2 || !process.stderr.isTTY) return
    const end = done === files.length ? '\r\u001b[K' : ''
    process.stderr.write(`\r${message(locale, 'cli.progress', { done, total: files.length })}${end}`)
  }
  const lane = async (): Promise<void> => {
    while (next < files.length) {
      const at = next++
      answers[at] = await work(files[at]!)
      done++
      showProgress()
    }
  }
  await Promise.all(Array.from({ length: Math.min(files.length, availableParallelism()) }, lane))
  return answers
}
