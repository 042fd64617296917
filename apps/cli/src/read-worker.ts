import { parentPort, workerData } from 'node:worker_threads'
import type { Locale } from '@gangmu/messages'
import { openReport } from './open-report.ts'
import { summarise } from './summarise.ts'

/** What a worker gives back for one file: the text to print. */
export type WorkerAnswer = { readonly ok: boolean; readonly text: string }

const style = workerData as { locale: Locale; colour: boolean }

parentPort?.on('message', (file: string) => {
  const opened = openReport(file, style.locale)
  const answer: WorkerAnswer = opened.ok
    ? { ok: true, text: summarise(file, opened.reading, style) }
    : { ok: false, text: `${opened.problem}\n` }
  parentPort?.postMessage(answer)
})
