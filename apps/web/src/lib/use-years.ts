import { useMe } from './session.ts'

/** The years there are plans of, the latest first; `latest` is what pages show unless another one is chosen. */
export const useYears = (): { readonly years: readonly number[]; readonly latest: number } => {
  const { years = [] } = useMe()
  const latest = years[0] ?? new Date().getFullYear()
  return { years: years.length > 0 ? years : [latest], latest }
}
