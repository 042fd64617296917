import type { Reading } from '../reading.ts'
import { listOf, type ReviewElement, type ReviewKind, reviewElements } from './element-keys.ts'
import { isSameValue } from './same-value.ts'

/** An element that both readings have, with the fields that differ; `before` and `after` are its places in the list of its kind. */
export type ChangedElement = {
  readonly kind: ReviewKind
  readonly key: string
  readonly before: number
  readonly after: number
  readonly fields: readonly string[]
}

export type ReadingDiff = {
  /** How many elements are the same in both. */
  readonly kept: number
  readonly changed: readonly ChangedElement[]
  readonly added: readonly ReviewElement[]
  readonly removed: readonly ReviewElement[]
}

/** Where an element stands is no part of what it says. */
const PLACES: ReadonlySet<string> = new Set(['line', 'start', 'end', 'spans'])

/** What a second reading of a report, or of its next version, has that the first has not. Elements meet by their keys. */
export function diffReadings(before: Reading, after: Reading): ReadingDiff {
  const old = new Map(reviewElements(before).map((element) => [idOf(element), element]))
  const changed: ChangedElement[] = []
  const added: ReviewElement[] = []
  let kept = 0
  for (const element of reviewElements(after)) {
    const { kind, key, index } = element
    const former = old.get(idOf(element))
    old.delete(idOf(element))
    if (former === undefined) {
      added.push(element)
      continue
    }
    const fields = differingFields(listOf(before, kind)[former.index]!, listOf(after, kind)[index]!)
    if (fields.length === 0) kept++
    else changed.push({ kind, key, before: former.index, after: index, fields })
  }
  return { kept, changed, added, removed: [...old.values()] }
}

const idOf = ({ kind, key }: ReviewElement): string => `${kind} ${key}`

function differingFields(a: object, b: object): readonly string[] {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].filter((name) => !PLACES.has(name) && !isSameValue(left.get(name), right.get(name)))
}
