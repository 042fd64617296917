/** An answer as it went out: its JSON, and the version it told. */
export type KeptAnswer = { readonly body: string; readonly etag: string | undefined }

export type KeptAnswers = {
  /** What was answered to `key` while the space stood at `version`; null where it was not, or is not kept any more. */
  readonly find: (key: string, version: string) => KeptAnswer | null
  readonly keep: (key: string, version: string, answer: KeptAnswer) => void
}

type Kept = KeptAnswer & { readonly version: string }

/** Answers in memory, the ones asked for longest ago going first; `most` is how many characters of them are kept. */
export const createKeptAnswers = (most: number): KeptAnswers => {
  const kept = new Map<string, Kept>()
  let size = 0
  const sizeOf = (key: string, { body }: KeptAnswer) => key.length + body.length
  const take = (key: string): Kept | null => {
    const known = kept.get(key)
    if (known === undefined) return null
    kept.delete(key)
    size -= sizeOf(key, known)
    return known
  }
  /** A Map keeps the order of insertion: what was asked for last stands last. */
  const put = (key: string, answer: Kept) => {
    kept.set(key, answer)
    size += sizeOf(key, answer)
  }
  return {
    find: (key, version) => {
      const known = take(key)
      if (known?.version !== version) return null
      put(key, known)
      return known
    },
    keep: (key, version, answer) => {
      take(key)
      if (sizeOf(key, answer) > most / 8) return
      put(key, { ...answer, version })
      for (const oldest of kept.keys()) {
        if (size <= most) return
        take(oldest)
      }
    },
  }
}
