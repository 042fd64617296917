import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Locale, message } from '@gangmu/messages'
import { findFiles } from './find-files.ts'
import type { ExitCode } from './main.ts'
import type { WorkerAnswer } from './read-worker.ts'

type Options = { readonly locale: Locale; readonly colour: boolean }

/** `gangmu read …`: each report in a worker of its own kind, as many at once as the machine has cores, printed in the order named. */
export async function readFiles(paths: readonly string[], options: Options): Promise<ExitCode> {
  const { files, missing } = findFiles(paths)
  for (const file of missing) process.stderr.write(`${message(options.locale, 'cli.file-missing', { file })}\n`)
  if (files.length === 0) {
    process.stderr.write(`${message(options.locale, 'cli.no-files', { paths: paths.join(' ') || '—' })}\n`)
    return 2
  }
  const answers = await readAll(files, options)
  for (const answer of answers) (answer.ok ? process.stdout : process.stderr).write(answer.text)
  const failed = answers.filter((answer) => !answer.ok).length + missing.length
  if (files.length + missing.length > 1) {
    const counts = { total: files.length + missing.length, read: files.length + missing.length - failed, failed }
    process.stdout.write(`${message(options.locale, 'cli.total', counts)}\n`)
  }
  return failed === 0 ? 0 : 1
}

async function readAll(files: readonly string[], options: Options): Promise<WorkerAnswer[]> {
  const answers: WorkerAnswer[] = []
  let next = 0
  let done = 0
  const showProgress = (): void => {
    if (files.length < 2 || !process.stderr.isTTY) return
    const end = done === files.length ? '\r\u001b[K' : ''
    process.stderr.write(`\r${message(options.locale, 'cli.progress', { done, total: files.length })}${end}`)
  }
  const lane = async (): Promise<void> => {
    let worker = startWorker(options)
    try {
      while (next < files.length) {
        const at = next++
        const file = files[at] as string
        try {
          answers[at] = await ask(worker, file)
        } catch {
          // A crash costs this file only: the rest go on in a fresh worker.
          answers[at] = { ok: false, text: `${message(options.locale, 'cli.reading-failed', { file })}\n` }
          await worker.terminate()
          worker = startWorker(options)
        }
        done++
        showProgress()
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(files.length, availableParallelism()) }, lane))
  return answers
}

const startWorker = (options: Options): Worker => new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: options })

const ask = (worker: Worker, file: string): Promise<WorkerAnswer> =>
  new Promise((resolve, reject) => {
    const answered = (answer: WorkerAnswer): void => settle(() => resolve(answer))
    const failed = (error: Error): void => settle(() => reject(error))
    const ended = (): void => settle(() => reject(new Error('worker ended')))
    const settle = (finish: () => void): void => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      finish()
    }
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(file)
  })
