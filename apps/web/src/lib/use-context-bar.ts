import { useSearchParams } from 'react-router'
import { type Context, type ContextField, parseContext, withContext } from './context.ts'
import { useAddress } from './use-address.ts'

/** The context of the page, what changes it, and ways to other pages that carry it along. */
export const useContextBar = () => {
  const [params] = useSearchParams()
  const { change } = useAddress()
  const context: Context = parseContext(params)
  return {
    ...context,
    /** Null takes the usual again. What was open on the page belongs to the former context and is closed. */
    choose: (field: ContextField, value: string | null) => change({ [field]: value, row: null, at: null }),
    carry: (to: string) => withContext(to, params),
  }
}
