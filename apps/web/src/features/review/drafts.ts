const KEPT = new Map<string, Map<string, unknown>>()

/** What was typed into the forms of one kind, by element, until it is kept or the page is left. */
export const drafts = <T>(form: 'correct' | 'reject'): Map<string, T> => {
  const kept = KEPT.get(form) ?? new Map<string, unknown>()
  KEPT.set(form, kept)
  return kept as Map<string, T>
}

export const forgetDraft = (id: string): void => {
  for (const kept of KEPT.values()) kept.delete(id)
}

export const forgetDrafts = (): void => KEPT.clear()
