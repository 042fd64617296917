import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { call } from '../lib/call.ts'
import { useCan } from '../lib/session.ts'

const PLAN_PAGE = /^\/plans\/([0-9a-f-]{36})$/

/**
 * Tells the server that a page is printed, by a button or by the browser's own menu: what leaves the system is in the audit log. The
 * administrators' pages hold nothing of the plan, and what they do is recorded as they do it. Printing never waits for the answer.
 */
export const usePrintRecord = (): void => {
  const { pathname } = useLocation()
  const canRead = useCan('plan.read')
  useEffect(() => {
    if (!canRead) return
    const record = () => {
      void call('registerPrint', {}, {}, { planId: PLAN_PAGE.exec(pathname)?.[1] ?? null, page: pathname.slice(0, 200) }).catch(() => {})
    }
    window.addEventListener('beforeprint', record)
    return () => window.removeEventListener('beforeprint', record)
  }, [pathname, canRead])
}
