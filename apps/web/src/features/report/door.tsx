import { createContext, type ReactNode, useContext } from 'react'
import { useWords } from '../../lib/locale.tsx'
import { formatPlace, type Place } from '../../lib/place.ts'

/** A figure (or text) that opens at the place it came from. `details` are shown in the sheet, in order; null values are left out. */
export type Door = {
  readonly place: Place
  readonly label: string
  readonly text: string
  readonly unit: string | null
  readonly details: readonly { readonly term: string; readonly value: ReactNode }[]
}

export type Opening = { readonly current: Place | null; readonly open: (place: Place) => void }

export const OpeningContext = createContext<Opening>({ current: null, open: () => {} })

export const doorId = (place: Place): string => `door-${formatPlace(place)}`

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a !== null && b !== null && a.line === b.line && a.start === b.start && a.end === b.end

type Props = { readonly place: Place; readonly label: string; readonly children: ReactNode; readonly wide?: boolean }

export const DoorButton = ({ place, label, children, wide }: Props) => {
  const { t } = useWords()
  const { current, open } = useContext(OpeningContext)
  return (
    <button
      type="button"
      id={doorId(place)}
      className={wide ? 'door door-wide' : 'door'}
      data-door={formatPlace(place)}
      aria-expanded={samePlace(current, place)}
      aria-haspopup="dialog"
      // A figure set on its decimal point is several boxes, which a screen reader would read apart.
      aria-label={wide ? undefined : label}
      title={t('evidence.open', { label })}
      onClick={() => open(place)}
    >
      {children}
    </button>
  )
}
