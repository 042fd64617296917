/** What somebody typed as a number; null for nothing and for what is none. */
export const numberIn = (text: string): number | null =>
  /^[-−]?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : null
