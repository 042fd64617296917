export type Place = { readonly line: number; readonly start: number; readonly end: number }

/** A place as it stands in the address: `line-start-end`. */
export const formatPlace = (place: Place): string => `${place.line}-${place.start}-${place.end}`

export const parsePlace = (text: string | null): Place | null => {
  const match = /^(\d+)-(\d+)-(\d+)$/.exec(text ?? '')
  return match ? { line: Number(match[1]), start: Number(match[2]), end: Number(match[3]) } : null
}
