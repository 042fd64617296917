import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Banner } from '../../components/banner.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { BoardContent } from './board-content.tsx'
import { MonthPicker } from './month-picker.tsx'
import { boardQuery } from './queries.ts'
import { useBoardMoment } from './use-board-moment.ts'

/** One board: a month of it, or what was known of it on a day. */
export const BoardPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { moment, choose } = useBoardMoment()
  const mayEdit = useCan('board.edit')
  const { data, error, isPending, refetch } = useQuery(boardQuery(id, moment))
  return (
    <div className="page board-page">
      <ContextLink to="/boards" className="back">
        {t('boards.title')}
      </ContextLink>
      <PageHead
        title={data?.board.title ?? t('boards.title')}
        purpose={data?.board.description ?? ''}
        action={
          mayEdit && (
            <ContextLink className="button" to={`/boards/${id}/edit`}>
              {t('board.edit')}
            </ContextLink>
          )
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
