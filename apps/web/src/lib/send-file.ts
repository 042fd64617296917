import { type Answers, buildUrl, CallError, type OperationId, PATHS, toCallError } from '@gangmu/contract'
import { sessionWatch } from './session-loss.ts'

type FileOptions = {
  readonly params?: Readonly<Record<string, string>>
  /** Parts before the file: what the server must know when the bytes begin. */
  readonly fields?: Readonly<Record<string, string>>
  /** Sent again under the same key, an import works once. */
  readonly key?: string
  /** A share of 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Sends one file as the part `file`. `fetch` tells no progress of what it sends, XMLHttpRequest does. Throws CallError. */
export const sendFile = <K extends OperationId>(operation: K, file: File, options: FileOptions = {}): Promise<Answers[K]> =>
  sessionWatch.guard(() => sendOnce(operation, file, options))

const sendOnce = <K extends OperationId>(
  operation: K,
  file: File,
  { params, fields = {}, key, onProgress }: FileOptions,
): Promise<Answers[K]> =>
  new Promise((resolve, reject) => {
    const { method, path } = PATHS[operation]
    const request = new XMLHttpRequest()
    request.open(method, buildUrl(path, params))
    if (key !== undefined) request.setRequestHeader('idempotency-key', key)
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress?.(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => reject(new CallError('network', {}, null))
    request.onload = () => (request.status < 300 ? resolve(request.response as Answers[K]) : reject(toCallError(request.response)))
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', file)
    request.send(body)
  })
