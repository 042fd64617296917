import type { Variant } from './find-variants.ts'
import type { FoldedText } from './folded-text.ts'

/** Dashes are rare: they are found first, then what stands around them. */
const DASHED = /[—–－-]{1,2}(?<=\p{Script=Han}{2}[—–－-]{1,2})(?=\p{Script=Han}{2})/gu

/** 白鹭洲—东港 and 白鹭洲-东港. */
export function* differingDashes({ text }: FoldedText): Iterable<Variant> {
  const dashed = [...text.matchAll(DASHED)].map(({ 0: dash, index }) => {
    const place = { from: index - 2, to: index + dash.length + 2 }
    return { name: text.slice(place.from, index) + text.slice(index + dash.length, place.to), dash, place }
  })
  for (const group of Map.groupBy(dashed, ({ name }) => name).values()) {
    const [one, other] = [...Map.groupBy(group, ({ dash }) => dash).values()]
    if (one !== undefined && other !== undefined)
      yield { how: 'dash', alike: false, one: one.map(({ place }) => place), other: other.map(({ place }) => place) }
  }
}
