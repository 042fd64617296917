import type { Words } from '../../lib/locale.tsx'

/** From when to when something holds, as far as it is on record; null where nothing is. */
export const sayDates = (t: Words['t'], { from, to }: { readonly from: string | null; readonly to: string | null }): string | null => {
  if (from !== null && to !== null) return t('admin.from-to', { from, to })
  if (from !== null) return t('admin.since', { from })
  return to === null ? null : t('admin.up-to', { to })
}
