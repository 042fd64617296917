import { useEffect, useState } from 'react'
import { type FormDraft, NO_DRAFT } from './form-draft.ts'

/** What was typed and not saved, by form, until the browser's page is left: going to another part of Gangmu loses nothing. */
const KEPT = new Map<string, FormDraft>()

/** The draft of a form. Leaving the browser's page with something unsaved asks first. */
export const useFormDraft = (key: string) => {
  const [, setCount] = useState(0)
  const draft = KEPT.get(key) ?? NO_DRAFT
  const change = (next: (draft: FormDraft) => FormDraft) => {
    KEPT.set(key, next(KEPT.get(key) ?? NO_DRAFT))
    setCount((count) => count + 1)
  }
  const isUnsaved = Object.keys(draft).length > 0
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  return { draft, change, isUnsaved }
}
