import { CallError, toCallError } from '@gangmu/contract'
import { sessionWatch } from './session-loss.ts'

export type ReceivedFile = { readonly name: string; readonly content: Blob }

/** Fetches a file of the server's. Throws CallError where it is refused, so that nobody saves a refusal under the name of a document. */
export const receiveFile = (url: string): Promise<ReceivedFile> => sessionWatch.guard(() => receiveOnce(url))

const receiveOnce = async (url: string): Promise<ReceivedFile> => {
  try {
    const answer = await fetch(url)
    if (!answer.ok) throw toCallError(await answer.json().catch(() => null))
    return { name: nameOf(answer.headers.get('content-disposition') ?? ''), content: await answer.blob() }
  } catch (error) {
    if (error instanceof CallError) throw error
    throw new CallError('network', {}, null)
  }
}

/** The name a server gives with the file (RFC 6266): the one that may hold Chinese before the other. */
export const nameOf = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded === undefined ? (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file') : decodeURIComponent(encoded)
}
