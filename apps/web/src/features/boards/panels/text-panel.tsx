import { setMinus } from '../../../lib/format.ts'
import { useMonthText } from '../board-words.ts'
import { FigureDoor } from '../figure-door.tsx'
import type { PanelOf } from '../queries.ts'
import { PanelFrame } from './panel-frame.tsx'

type Piece = PanelOf<'text'>['paragraphs'][number][number]

/** Paragraphs, the figures in them doors as everywhere. */
export const TextPanel = ({ data }: { data: PanelOf<'text'> }) => (
  <PanelFrame title={data.panel.title}>
    {data.paragraphs.map((pieces, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs stand in their order.
      <p key={at} className="board-text">
        {pieces.map((piece, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Text key={place} piece={piece} />
        ))}
      </p>
    ))}
  </PanelFrame>
)

const Text = ({ piece }: { piece: Piece }) => {
  const monthText = useMonthText()
  if (typeof piece === 'string') return piece
  if ('month' in piece) return monthText(piece.month)
  if (piece.figure === null) return '—'
  const { raw, unit } = piece.figure
  // A unit that is printed with the figure already is not said twice.
  const text = `${setMinus(raw)}${unit !== null && !raw.includes(unit) ? unit : ''}`
  return <FigureDoor figure={piece.figure} name={piece.name} text={text} />
}
