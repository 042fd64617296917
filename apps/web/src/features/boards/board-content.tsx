import { FigureCard } from '../../components/figure-card.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { BoardPanels } from './board-panels.tsx'
import { useMonthText } from './board-words.ts'
import { FigureOpener } from './figure-door.tsx'
import type { BoardView } from './queries.ts'

/** The panels, what they are of, and the card of the figure that is open. */
export const BoardContent = ({ view }: { view: BoardView }) => {
  const { t } = useWords()
  const monthText = useMonthText()
  const sheet = useSheet('figure')
  return (
    <FigureOpener value={sheet.open}>
      <p className="board-state">
        {t('board.state', { area: view.area, period: monthText(view.month), release: t(`board.release.${view.release}`) })}
        {view.recordedAt !== null && <span> {t('board.recorded', { time: formatInstant(view.recordedAt) })}</span>}
      </p>
      <h2 className="aside">{view.board.title}</h2>
      {view.recordedAt === null && <p className="panel-empty">{t('board.empty')}</p>}
      <BoardPanels panels={view.panels} />
      {sheet.current !== null && <FigureCard id={sheet.current} onClose={sheet.close} />}
    </FigureOpener>
  )
}
