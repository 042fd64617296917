import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { boardListQuery, type ListedBoard } from './queries.ts'

/** The cockpit has a page of its own. */
const COCKPIT = 'cockpit'

/** 专题: every board, those made for one's own roles first. */
export const BoardsPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const { data, error, isPending, refetch } = useQuery(boardListQuery)
  const query = get('q') ?? ''
  const found = (data ?? []).filter(({ id, title, description }) => id !== COCKPIT && `${title}${description}`.includes(query.trim()))
  const groups = [
    { title: t('boards.mine'), boards: found.filter(({ isMine }) => isMine) },
    { title: t('boards.others'), boards: found.filter(({ isMine }) => !isMine) },
  ].filter(({ boards }) => boards.length > 0)
  return (
    <div className="page">
      <PageHead
        title={t('boards.title')}
        purpose={t('boards.purpose')}
        action={
          <ContextLink className="button button-primary" to="/cockpit">
            {t('boards.open-cockpit')}
          </ContextLink>
        }
      />
      {isPending && <Loading rows={10} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className="board-search">
          <SearchField label={t('boards.search')} value={query} onChange={(q) => change({ q }, { replace: true })} />
        </div>
      )}
      {data && groups.length === 0 && <EmptyState>{t('boards.none')}</EmptyState>}
      {groups.map(({ title, boards }) => (
        <section key={title} className="board-group" aria-label={title}>
          <h2>{title}</h2>
          <ul className="board-list">
            {boards.map((board) => (
              <BoardEntry key={board.id} board={board} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const BoardEntry = ({ board: { id, title, description, indicators, panels, source, version } }: { board: ListedBoard }) => {
  const { t } = useWords()
  return (
    <li>
      <ContextLink className="board-entry" to={`/boards/${id}`}>
        {title}
      </ContextLink>
      <p className="board-description">{description}</p>
      <p className="board-size">
        {indicators > 0 ? t('boards.size', { indicators, panels }) : t('boards.size-panels', { panels })}
        {source !== 'shipped' && <span> · {t(`boards.source.${source}`, { version })}</span>}
      </p>
    </li>
  )
}
