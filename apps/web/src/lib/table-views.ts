/** What a table shows beside its rows: entries of the address (sorting, filters, hidden columns), so that a link shows the same. */
export type TableView = { readonly name: string; readonly params: Readonly<Record<string, string>> }

/** Part of the address that belongs to the page or the context, not to how its table is looked at. */
const NOT_OF_VIEW: ReadonlySet<string> = new Set(['area', 'year', 'asOf', 'tab', 'at', 'row', 'month', 'plan'])

/** The entries of the address that make up a view. */
export const viewParams = (params: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...params].filter(([name, value]) => !NOT_OF_VIEW.has(name) && value !== ''))

/** The address with the view's entries instead of those it has of that kind. */
export const applyView = (params: URLSearchParams, view: Readonly<Record<string, string>>): URLSearchParams => {
  const next = new URLSearchParams([...params].filter(([name]) => NOT_OF_VIEW.has(name)))
  for (const [name, value] of Object.entries(view)) next.set(name, value)
  return next
}

export const isSameView = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}

/** What stands in the browser's storage may be of another version, or anybody's: whatever is no view is left out. */
export const parseViews = (text: string | null): readonly TableView[] => {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(stored) ? stored.filter(isView) : []
  } catch {
    return []
  }
}

const isView = (value: unknown): value is TableView => {
  if (typeof value !== 'object' || value === null) return false
  const { name, params } = value as Partial<TableView>
  return typeof name === 'string' && typeof params === 'object' && params !== null && Object.values(params).every(isString)
}

const isString = (value: unknown): value is string => typeof value === 'string'

/** With the view of that name replaced, or added at the end. */
export const withView = (views: readonly TableView[], view: TableView): readonly TableView[] =>
  views.some(({ name }) => name === view.name) ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view]
