import { useSearchParams } from 'react-router'

type Changes = Readonly<Record<string, string | null>>

/** What the address says of the page (tab, filters, open figure), so that a link opens what the sender saw. Null removes an entry. */
export const useAddress = () => {
  const [params, setParams] = useSearchParams()
  const change = (changes: Changes, options: { readonly replace?: boolean } = {}) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: options.replace ?? false, preventScrollReset: true },
    )
  return { get: (name: string): string | null => params.get(name), change }
}
