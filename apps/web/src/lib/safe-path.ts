const HERE = 'http://here'

/** A path of this site, as it came in an address; the first page for whatever would lead elsewhere (`//host`, `/\host`). */
export const safePath = (path: string | null): string => {
  try {
    const { origin, pathname, search, hash } = new URL(path ?? '/', HERE)
    return origin === HERE && pathname !== '/sign-in' ? `${pathname}${search}${hash}` : '/'
  } catch {
    return '/'
  }
}
