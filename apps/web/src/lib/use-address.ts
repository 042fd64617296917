import { useSearchParams } from 'react-router'

type Changes = Readonly<Record<string, string | null>>

/** What the address says of the page (tab, filters, open figure), so that a link opens what the sender saw. Null removes an entry. */
export const useAddress = () => {
  const [params, setParams] = useSearchParams()
  const change = (changes: Changes, options: { readonly replace?: boolean } = {}) => {
    // What was drawn last may be a step behind the address: two things chosen quickly one after the other would lose the first.
    const next = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name)
      else next.set(name, value)
    }
    setParams(next, { replace: options.replace ?? false, preventScrollReset: true })
  }
  return { get: (name: string): string | null => params.get(name), change }
}
