import { CallError } from '@gangmu/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../lib/locale.tsx'
import { FEATURE, type Feature } from '../lib/query-keys.ts'

/** Refusals that mean: somebody else was here meanwhile. */
const CONFLICTS: readonly string[] = [
  'version-conflict',
  'plan-read-only',
  'plan-stage-refused',
  'plan-already-in-force',
  'plan-line-not-found',
]

type Props = {
  readonly error: unknown
  /** What is asked for again. */
  readonly changes?: Feature
  readonly onLoaded: () => void
}

/** Where somebody else was faster: loads what stands now, and leaves what has been typed as it is. */
export const ConflictButton = ({ error, changes = FEATURE.plans, onLoaded }: Props) => {
  const { t } = useWords()
  const queryClient = useQueryClient()
  const [isLoaded, setIsLoaded] = useState(false)
  const isConflict = error instanceof CallError && CONFLICTS.includes(error.code)
  if (!isConflict)
    return isLoaded ? (
      <p className="form-hint" role="status">
        {t('conflict.loaded')}
      </p>
    ) : null
  const load = async () => {
    await queryClient.invalidateQueries({ queryKey: [changes] })
    setIsLoaded(true)
    onLoaded()
  }
  return (
    <button type="button" className="button" onClick={() => void load()}>
      {t('conflict.load')}
    </button>
  )
}
