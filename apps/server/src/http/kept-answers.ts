/** An answer as it went out: its JSON, and the version it told. */
export type KeptAnswer = { readonly body: string; readonly etag: string | undefined }

export type KeptAnswers = {
  /** What was answered to `key` while the space stood at `version`; null where it was not, or is not kept any more. */
  readonly find: (key: string, version: string) => KeptAnswer | null
  readonly keep: (key: string, version: string, answer: KeptAnswer) => void
}

/** Answers in memory, the ones asked for longest ago going first; `most` is how many characters of them are kept. */
export const createKeptAnswers = (most: number): KeptAnswers => {
  const kept = new Map<string, KeptAnswer & { readonly version: string }>()
  let size = 0
  const sizeOf = (key: string, { body }: KeptAnswer) => key.length + body.length
  const drop = (key: string) => {
    const known = kept.get(key)
    if (known === undefined) return
    kept.delete(key)
    size -= sizeOf(key, known)
  }
  return {
    find: (key, version) => {
      const known = kept.get(key)
      if (known === undefined) return null
      kept.delete(key)
      if (known.version !== version) {
        size -= sizeOf(key, known)
        return null
      }
      // A Map keeps the order of insertion: what was asked for last stands last.
      kept.set(key, known)
      return known
    },
    keep: (key, version, answer) => {
      drop(key)
      if (sizeOf(key, answer) > most / 8) return
      kept.set(key, { ...answer, version })
      size += sizeOf(key, answer)
      for (const oldest of kept.keys()) {
        if (size <= most) return
        drop(oldest)
      }
    },
  }
}
