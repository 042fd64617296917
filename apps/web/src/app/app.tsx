import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router'
import { ReportPage } from '../features/report/report-page.tsx'
import { ReportsPage } from '../features/reports/reports-page.tsx'
import { LocaleProvider } from '../lib/locale.tsx'
import { CrashPage, NotFoundPage } from './error-pages.tsx'
import { Layout } from './layout.tsx'

const queryClient = new QueryClient({
  // `always`: the server may be this very machine, and a browser without a network would otherwise wait for one.
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, networkMode: 'always' } },
})

const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <Navigate to="/reports" replace /> },
      { path: 'reports', element: <ReportsPage /> },
      { path: 'reports/:id', element: <ReportPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
])

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <LocaleProvider>
      <RouterProvider router={router} />
    </LocaleProvider>
  </QueryClientProvider>
)
