import type { DescribedSession } from '@gangmu/contract'
import type { Action } from '@gangmu/domain'
import { createContext, useContext } from 'react'

/** The account that is signed in, and who it is in the space it works in. */
export type Me = Pick<DescribedSession, 'userName' | 'secondFactor' | 'spaces' | 'space'> & NonNullable<DescribedSession['who']>

export const MeContext = createContext<Me | null>(null)

/** Who is at work. Throws outside the part of the page that is shown to who has signed in. */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (me === null) throw new Error('useMe outside SessionGate')
  return me
}

/** Whether the caller may do it anywhere in the space. The server asks again, and more exactly. */
export const useCan = (action: Action): boolean => useMe().actions.includes(action)
