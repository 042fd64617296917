import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../components/banner.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead, useTitle } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useIsScreen } from '../../lib/use-is-screen.ts'
import { BoardContent } from './board-content.tsx'
import { BoardPanels } from './board-panels.tsx'
import { useMonthText } from './board-words.ts'
import { FigureOpener } from './figure-door.tsx'
import { MonthPicker } from './month-picker.tsx'
import { boardQuery } from './queries.ts'
import { useBoardMoment } from './use-board-moment.ts'

const COCKPIT = 'cockpit'

/** 驾驶舱: the leader's page, or the same from five metres away. */
export const CockpitPage = () => (useIsScreen() ? <Screen /> : <Cockpit />)

const Cockpit = () => {
  const { t } = useWords()
  const { moment, choose } = useBoardMoment()
  const { data, error, isPending, refetch } = useQuery(boardQuery(COCKPIT, moment))
  return (
    <div className="page board-page">
      <PageHead
        title={t('cockpit.title')}
        purpose={data?.board.description ?? t('cockpit.purpose')}
        action={
          <div className="cockpit-ways">
            <ContextLink className="button" to="/boards">
              {t('cockpit.boards')}
            </ContextLink>
            <ContextLink className="button button-primary" to="/cockpit?screen=1">
              {t('cockpit.screen')}
            </ContextLink>
          </div>
        }
      />
      {isPending && <Loading rows={16} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {moment.asOf !== null && data && <Banner>{t('board.as-of', { day: moment.asOf })}</Banner>}
      {data && (
        <>
          <MonthPicker month={data.month} isLatest={moment.month === null} onChange={choose} />
          <BoardContent view={data} />
        </>
      )}
    </div>
  )
}

const REFRESH_MS = 60_000
/** More than fits one grid that can be read from afar. */
const MOST_PANELS = 9
/** Of charts, whose text must be read from five metres. */
const SCALE = 1.8

/**
 * 大屏: dark, without navigation. Asked for anew every minute; what has not changed keeps its place in memory, so that nothing on the screen
 * is drawn again. While the server does not answer, what was there stays and says of when it is.
 */
const Screen = () => {
  const { t } = useWords()
  const monthText = useMonthText()
  const { moment } = useBoardMoment()
  const { data, error, isPending, isRefetchError, dataUpdatedAt } = useQuery({
    ...boardQuery(COCKPIT, moment),
    refetchInterval: REFRESH_MS,
    refetchIntervalInBackground: true,
  })
  useTitle(t('cockpit.title'))
  return (
    <div className="screen dark-colours">
      <header className="screen-head">
        <h1>{data === undefined ? t('cockpit.title') : `${data.area} ${data.board.title}`}</h1>
        {data && <p className="screen-month">{monthText(data.month)}</p>}
        <p className="screen-time">
          {data?.recordedAt != null && <span>{t('cockpit.time', { time: formatInstant(data.recordedAt) })}</span>}
          {isRefetchError && (
            <span role="status">{t('cockpit.stale', { time: formatInstant(new Date(dataUpdatedAt).toISOString()) })}</span>
          )}
          <ContextLink className="screen-leave" to="/cockpit">
            {t('cockpit.leave')}
          </ContextLink>
        </p>
      </header>
      {isPending && <Loading rows={12} />}
      {error && !data && <Problem error={error} />}
      {data && (
        <FigureOpener value={null}>
          <h2 className="aside">{data.board.title}</h2>
          <BoardPanels panels={data.panels.slice(0, MOST_PANELS)} scale={SCALE} />
        </FigureOpener>
      )}
    </div>
  )
}
