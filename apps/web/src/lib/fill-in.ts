/**
 * What Chromium 86 does not have and code shared with the server uses: imported before everything else. Whatever else is newer,
 * e2e/built-web.test.ts keeps out.
 */
const at = function <T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

const findLast = function <T>(this: ArrayLike<T>, holds: (one: T, index: number) => unknown): T | undefined {
  for (let index = this.length - 1; index >= 0; index--) if (holds(this[index]!, index)) return this[index]
  return undefined
}

const toSorted = function <T>(this: ArrayLike<T>, compare?: (a: T, b: T) => number): T[] {
  return Array.from(this).sort(compare)
}

const toReversed = function <T>(this: ArrayLike<T>): T[] {
  return Array.from(this).reverse()
}

const toSpliced = function <T>(this: ArrayLike<T>, ...change: readonly [start: number, count?: number, ...added: T[]]): T[] {
  const all = Array.from(this)
  all.splice(...(change as [number, number]))
  return all
}

// biome-ignore lint/suspicious/noPrototypeBuiltins: this is what the better one is made of.
const hasOwn = (thing: object, name: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(thing, name)

const groupBy = <K, T>(things: Iterable<T>, keyOf: (thing: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const thing of things) {
    const key = keyOf(thing, index++)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}

/** Adds what is missing, as unseen as what a browser brings itself. */
export const fillIn = (target: object, functions: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(functions))
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

export const ARRAY_FUNCTIONS = { at, findLast, toSorted, toReversed, toSpliced }
export const OBJECT_FUNCTIONS = { hasOwn }
export const MAP_FUNCTIONS = { groupBy }

fillIn(Array.prototype, ARRAY_FUNCTIONS)
fillIn(Object, OBJECT_FUNCTIONS)
fillIn(Map, MAP_FUNCTIONS)
