import type { CSSProperties } from 'react'
import { setMinus, splitFigure } from '../lib/format.ts'

/** A printed figure set on the decimal point: `tail` is the room, in em, kept for what follows the point. Its note goes below, small. */
export const Figure = ({ text, tail }: { text: string; tail: number }) => {
  const parts = splitFigure(text)
  if (parts === null) return <span className="figure-text">{setMinus(text)}</span>
  return (
    <span className="figure">
      <span className="figure-line">
        <span className="figure-ink">{parts.whole}</span>
        <span className="figure-tail" style={{ '--tail': `${tail}em` } as CSSProperties}>
          <span className="figure-ink">{parts.tail}</span>
        </span>
      </span>
      {parts.note && <span className="figure-note">{parts.note}</span>}
    </span>
  )
}
