import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type Place, parsePlace } from '../../lib/place.ts'
import { useAddress } from '../../lib/use-address.ts'
import { type Door, doorId, OpeningContext, samePlace } from './door.tsx'
import { EvidenceSheet } from './evidence-sheet.tsx'

type Props = { readonly reportId: string; readonly doors: readonly Door[]; readonly children: ReactNode }

/**
 * The content of a tab with the sheet beside it. Which figure is open stands in the address (`at`). Arrow keys among the figures move the
 * focus to the nearest one in that direction; closing gives the focus back to the figure that was open.
 */
export const EvidenceFrame = ({ reportId, doors, children }: Props) => {
  const { get, change } = useAddress()
  const at = get('at')
  const place = useMemo(() => parsePlace(at), [at])
  const content = useRef<HTMLDivElement>(null)
  const open = (next: Place) => change({ at: `${next.line}-${next.start}-${next.end}` }, { replace: place !== null })
  const close = () => {
    change({ at: null }, { replace: true })
    if (place) document.getElementById(doorId(place))?.focus()
  }

  // On a narrow screen the sheet covers the lower part: the open figure is kept above it.
  useEffect(() => {
    if (place && window.innerWidth <= 640) document.getElementById(doorId(place))?.scrollIntoView({ block: 'start' })
  }, [place])

  // Opened by a link: the figure is brought into sight once.
  const arrived = useRef(false)
  useEffect(() => {
    if (arrived.current) return
    arrived.current = true
    if (place) document.getElementById(doorId(place))?.scrollIntoView({ block: 'center' })
  }, [place])

  const index = place === null ? -1 : doors.findIndex((door) => samePlace(door.place, place))
  const step = (by: number) => {
    const next = doors[index === -1 ? 0 : index + by]
    if (!next) return
    open(next.place)
    document.getElementById(doorId(next.place))?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <OpeningContext value={{ current: place, open }}>
      <div className="frame">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the buttons inside. */}
        <div ref={content} className="frame-content" onKeyDown={moveAmongDoors}>
          {children}
        </div>
        {place && (
          <EvidenceSheet
            reportId={reportId}
            place={place}
            door={doors[index] ?? null}
            index={index}
            count={doors.length}
            onStep={step}
            onClose={close}
          />
        )}
      </div>
    </OpeningContext>
  )
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest figure in the key's direction, by where the figures stand on screen: rows and columns of a table come out right. */
const moveAmongDoors = (event: KeyboardEvent<HTMLElement>) => {
  const direction = DIRECTIONS[event.key]
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-door]')
  if (!direction || !from) return
  const [dx, dy] = direction
  const here = from.getBoundingClientRect()
  let best: { element: HTMLElement; distance: number } | null = null
  for (const element of event.currentTarget.querySelectorAll<HTMLElement>('[data-door]')) {
    const there = element.getBoundingClientRect()
    const x = there.right - here.right
    const y = there.top - here.top
    const along = x * dx + y * dy
    const across = Math.abs(dx === 0 ? x : y)
    if (along < 8 || (dx !== 0 && across > 8)) continue
    const distance = along + across * 4
    if (best === null || distance < best.distance) best = { element, distance }
  }
  if (best === null) return
  event.preventDefault()
  best.element.focus()
}
