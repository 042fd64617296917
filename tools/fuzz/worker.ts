import { parentPort, workerData } from 'node:worker_threads'
import { type FuzzResult, fuzz } from './fuzz.ts'

/** `shared[0]` counts cases, so that the parent knows where a worker stands that cannot answer any more. */
export type WorkerTask = { readonly seed: number; readonly runs: number; readonly path?: string; readonly shared: SharedArrayBuffer }
export type WorkerResult = FuzzResult & { readonly slowest: { readonly ms: number; readonly path: string } }

const { shared, ...options } = workerData as WorkerTask
const cases = new Int32Array(shared)
const slowest = { ms: 0, path: '' }
let started = performance.now()

// As in the reading child: the PDF library leaves promises behind that nobody waits for.
process.on('unhandledRejection', () => {})

const result = await fuzz({
  ...options,
  onCase: (index) => {
    const now = performance.now()
    if (index > 0 && now - started > slowest.ms) Object.assign(slowest, { ms: now - started, path: String(index - 1) })
    started = now
    Atomics.store(cases, 0, index + 1)
  },
})
parentPort?.postMessage({ ...result, slowest } satisfies WorkerResult)
