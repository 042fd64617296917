import { useLocation, useSearchParams } from 'react-router'

/** Whether the page is shown on a big screen (大屏): without bar and navigation. */
export const useIsScreen = (): boolean => {
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  return pathname === '/cockpit' && params.get('screen') === '1'
}
