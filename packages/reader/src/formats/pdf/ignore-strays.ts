import { setImmediate as turn } from 'node:timers/promises'

/**
 * Does `work`, and lets nothing come of rejections that pdf.js leaves without a handler meanwhile: for some damaged files it tries the
 * first page by the way while it opens, and forgets the promise. Node would end the process for it, although `work` itself is told of
 * the damage. A rejection from anywhere else stays what it is.
 */
export async function ignoreStrays<T>(work: () => Promise<T>): Promise<T> {
  const onStray = (reason: unknown) => {
    if (!(reason instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(reason.stack ?? ''))) throw reason
  }
  process.on('unhandledRejection', onStray)
  try {
    return await work()
  } finally {
    // They are told of at the end of a turn.
    await turn()
    process.off('unhandledRejection', onStray)
  }
}
