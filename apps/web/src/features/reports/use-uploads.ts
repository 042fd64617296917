import { CallError } from '@gangmu/contract'
import { exceedsSecrecy, type Secrecy } from '@gangmu/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { REPORT_LIST, uploadReport } from '../../lib/report-queries.ts'

export type Upload = {
  readonly key: number
  readonly fileName: string
  readonly state: 'waiting' | 'sending' | 'received' | 'duplicate' | 'refused'
  readonly share: number
  readonly reportId: string | null
  readonly error: unknown
}

/** Files go up one after another, in the order chosen; one that is refused does not stop the rest. */
export const useUploads = () => {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queue = useRef(Promise.resolve())
  const nextKey = useRef(0)
  const queryClient = useQueryClient()

  const update = (key: number, change: Partial<Upload>) =>
    setUploads((current) => current.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))

  const send = async (key: number, file: File, secrecy: Secrecy) => {
    update(key, { state: 'sending' })
    try {
      const { report, duplicate } = await uploadReport(file, secrecy, (share) => update(key, { share }))
      update(key, { state: duplicate ? 'duplicate' : 'received', reportId: report.id })
    } catch (error) {
      update(key, { state: 'refused', error })
    }
    // A first list still on its way would be waited for instead of asked again, and may not hold the new report.
    await queryClient.cancelQueries(REPORT_LIST)
    await queryClient.invalidateQueries(REPORT_LIST)
  }

  const add = (files: readonly File[], secrecy: Secrecy) => {
    // No server holds a state secret, so it does not even go out.
    const error = exceedsSecrecy(secrecy, 'work-secret') ? new CallError('report-secret', {}, null) : null
    for (const file of files) {
      const key = nextKey.current++
      const state = error === null ? 'waiting' : 'refused'
      setUploads((current) => [...current, { key, fileName: file.name, state, share: 0, reportId: null, error }])
      if (error === null) queue.current = queue.current.then(() => send(key, file, secrecy))
    }
  }
  return {
    uploads,
    add,
    clear: () => setUploads((current) => current.filter((upload) => upload.state === 'waiting' || upload.state === 'sending')),
  }
}
