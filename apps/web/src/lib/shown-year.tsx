import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

type Shown = { readonly year: number | null; readonly tell: (year: number | null) => void }

const ShownYear = createContext<Shown>({ year: null, tell: () => {} })

/** Lets a page that chooses its year by itself (首页: the latest one with results) say so in the bar above it. */
export const ShownYearProvider = ({ children }: { children: ReactNode }) => {
  const [year, tell] = useState<number | null>(null)
  const shown = useMemo(() => ({ year, tell }), [year])
  return <ShownYear.Provider value={shown}>{children}</ShownYear.Provider>
}

export const useShownYear = (): number | null => useContext(ShownYear).year

export const useTellYear = (year: number | null): void => {
  const { tell } = useContext(ShownYear)
  useEffect(() => {
    tell(year)
    return () => tell(null)
  }, [year, tell])
}
