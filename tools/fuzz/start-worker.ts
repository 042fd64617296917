import { Worker } from 'node:worker_threads'
import type { FuzzOptions } from './fuzz.ts'
import type { WorkerResult, WorkerTask } from './worker.ts'

/** No honest case takes a second; one that takes this long will not end. */
const SILENCE_MS = 60_000
const LOOK_MS = 2_000

type Broken = { readonly broke: string }

/** `cases[0]` is how many cases were begun: where the worker stands, also when it cannot answer any more. */
export type Watched = { readonly cases: Int32Array; readonly result: Promise<WorkerResult | Broken> }

/** Checks files in a thread of its own, which may hang, fill its memory or be left with broken promises. */
export function startWorker(options: Omit<FuzzOptions, 'onCase'>): Watched {
  const shared = new SharedArrayBuffer(4)
  const cases = new Int32Array(shared)
  const workerData: WorkerTask = { ...options, shared }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  const result = new Promise<WorkerResult | Broken>((resolve) => {
    let [seen, since] = [0, Date.now()]
    const look = setInterval(() => {
      if (cases[0] !== seen) [seen, since] = [cases[0]!, Date.now()]
      else if (Date.now() - since > SILENCE_MS) end({ broke: 'a case that does not end' })
    }, LOOK_MS)
    const end = (outcome: WorkerResult | Broken) => {
      clearInterval(look)
      void worker.terminate()
      resolve(outcome)
    }
    worker.on('message', end)
    worker.on('error', (error) => end({ broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
  })
  return { cases, result }
}
