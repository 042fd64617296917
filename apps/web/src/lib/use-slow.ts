import { useEffect, useState } from 'react'

/** True once `pending` has lasted 300 ms: a skeleton that flashes is worse than none. */
export const useSlow = (pending: boolean): boolean => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!pending) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [pending])
  return slow
}
