import { useState } from 'react'
import { NO_DRAFT, type SplitDraft } from './split-draft.ts'

/** What was typed and not saved, by line, until the browser's page is left: closing a sheet or going to another part loses nothing. */
const KEPT = new Map<string, SplitDraft>()

export const useSplitDrafts = () => {
  const [, setCount] = useState(0)
  const keep = (lineId: string, draft: SplitDraft) => {
    if (draft === NO_DRAFT) KEPT.delete(lineId)
    else KEPT.set(lineId, draft)
    setCount((count) => count + 1)
  }
  return { draftOf: (lineId: string): SplitDraft => KEPT.get(lineId) ?? NO_DRAFT, keep }
}

export type SplitDrafts = ReturnType<typeof useSplitDrafts>
