import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMedia } from '../../lib/use-media.ts'

/** Rows this far outside the window are drawn before they come into view. */
const AHEAD_PX = 600

/** Drawn at once, before anything has been measured. */
const FIRST = 12

/**
 * Which rows (`data-row`) are in view or close to it, and how high the others were when they last were. Paper shows all of them: a list of a
 * thousand is drawn a window at a time, so that nothing in it gets slow.
 */
export const useNearRows = (list: RefObject<HTMLElement | null>, indexes: readonly number[]) => {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set(indexes.slice(0, FIRST)))
  const heights = useRef(new Map<number, number>())
  const isPrinting = useMedia('print')
  const shown = indexes.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are other elements to watch.
  useEffect(() => {
    const now = new Set<number>()
    const watch = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const index = Number((target as HTMLElement).dataset['row'])
        if (isIntersecting) now.add(index)
        else if (now.delete(index)) heights.current.set(index, boundingClientRect.height)
      }
      setNear(new Set(now))
    }
    const observer = new IntersectionObserver(watch, { rootMargin: `${AHEAD_PX}px 0px` })
    for (const row of list.current?.querySelectorAll('[data-row]') ?? []) observer.observe(row)
    return () => observer.disconnect()
  }, [list, shown])
  return {
    isNear: (index: number): boolean => isPrinting || near.has(index),
    heightOf: (index: number): number | null => heights.current.get(index) ?? null,
  }
}
