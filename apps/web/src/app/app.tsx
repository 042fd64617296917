import { CallError } from '@gangmu/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ToastProvider } from '../components/toasts.tsx'
import { KeyProvider } from '../lib/keys.tsx'
import { LocaleProvider } from '../lib/locale.tsx'
import { ROUTES } from './routes.tsx'

/** Once, and only what may be better a second later: a refusal stays one. */
const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < 1 && error instanceof CallError && ['network', 'database-unavailable', 'internal-error'].includes(error.code)

const queryClient = new QueryClient({
  // `always`: the server may be this very machine, and a browser without a network would otherwise wait for one.
  defaultOptions: { queries: { retry: isWorthRetrying, refetchOnWindowFocus: false, networkMode: 'always' } },
})

const router = createBrowserRouter(ROUTES)

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <LocaleProvider>
      <KeyProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </KeyProvider>
    </LocaleProvider>
  </QueryClientProvider>
)
