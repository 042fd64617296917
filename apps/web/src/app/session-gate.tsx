import type { DescribedSession } from '@gangmu/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { Navigate, useLocation } from 'react-router'
import { Loading } from '../components/loading.tsx'
import { Problem } from '../components/problem.tsx'
import { ChooseSpace } from '../features/account/choose-space.tsx'
import { ForcedPassword } from '../features/account/forced-password.tsx'
import { LockScreen } from '../features/account/lock-screen.tsx'
import { idleFor } from '../lib/activity.ts'
import { MeContext } from '../lib/session.ts'
import { sessionQuery } from '../lib/session-calls.ts'
import { lossOf, sessionWatch } from '../lib/session-loss.ts'

/**
 * Shows the page to who has signed in, and the sign-in to everybody else. A session that is lost or locked later leaves the page as it is:
 * the lock lies over it, and calls that were refused are made again once its owner is back.
 */
export const SessionGate = ({ children }: { children: ReactNode }) => {
  const { pathname, search, hash } = useLocation()
  const { data: session, error, refetch } = useQuery(sessionQuery)
  const loss = useSyncExternalStore(sessionWatch.subscribe, sessionWatch.current)
  if (session === undefined) {
    if (lossOf(error) === 'missing') {
      const asked = `${pathname}${search}${hash}`
      return <Navigate to={asked === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: asked })}`} replace />
    }
    return <div className="page">{error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={12} />}</div>
  }
  if (session.mustChangePassword) return <ForcedPassword session={session} />
  if (session.locked) return <Locked session={session} />
  if (session.who === null) return <ChooseSpace session={session} />
  const { userName, secondFactor, spaces, space, who } = session
  return (
    <MeContext value={{ ...who, userName, secondFactor, spaces, space }}>
      {children}
      <IdleLock minutes={who.idleMinutes ?? IDLE_MINUTES} />
      {loss !== null && <Locked session={session} />}
    </MeContext>
  )
}

/** Where the server does not say. */
const IDLE_MINUTES = 30

const Locked = ({ session }: { session: DescribedSession }) => {
  const queryClient = useQueryClient()
  const goOn = async () => {
    await queryClient.refetchQueries(sessionQuery)
    sessionWatch.restore()
  }
  return <LockScreen session={session} isMissing={sessionWatch.current() === 'missing'} onRestored={() => void goOn()} />
}

/** Locks the screen once nobody has done anything for so long; the server does the same by itself, since nothing is asked of it meanwhile. */
const IdleLock = ({ minutes }: { minutes: number }) => {
  useEffect(() => {
    const timer = setInterval(() => {
      if (idleFor() >= minutes * 60_000 && sessionWatch.current() === null) sessionWatch.lose('locked')
    }, 5_000)
    return () => clearInterval(timer)
  }, [minutes])
  return null
}
