/** What every page looks at, as it stands in the address: which area, which year, and as of which day. Null is the usual: own, latest, today. */
export type Context = { readonly area: string | null; readonly year: number | null; readonly asOf: string | null }

/** Its entries in the address, in the order of the bar. */
export const CONTEXT_FIELDS = ['area', 'year', 'asOf'] as const
export type ContextField = (typeof CONTEXT_FIELDS)[number]

/** An address may be typed by hand: what is no year and no day is as if it were not there. */
export const parseContext = (params: URLSearchParams): Context => {
  const year = params.get('year') ?? ''
  const asOf = params.get('asOf') ?? ''
  return { area: params.get('area') || null, year: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null, asOf: isDay(asOf) ? asOf : null }
}

const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The way to a page, with the context of the page one comes from. What the way itself says goes first. */
export const withContext = (to: string, params: URLSearchParams): string => {
  const [path = '', rest = ''] = to.split('#')
  const [place = '', query = ''] = path.split('?')
  const own = new URLSearchParams(query)
  for (const field of CONTEXT_FIELDS) {
    const value = params.get(field)
    if (value && !own.has(field)) own.set(field, value)
  }
  const search = own.toString()
  return `${place}${search && `?${search}`}${rest && `#${rest}`}`
}
