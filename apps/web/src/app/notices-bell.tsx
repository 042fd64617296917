import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ContextLink } from '../components/context-link.tsx'
import { Menu } from '../components/menu.tsx'
import { Problem } from '../components/problem.tsx'
import { formatInstant } from '../lib/format.ts'
import { useWords } from '../lib/locale.tsx'
import { markNoticesRead, type Notice, noticesQuery, unreadQuery } from '../lib/notice-queries.ts'
import { FEATURE } from '../lib/query-keys.ts'

/** What the caller was told without having asked. Opening one's link, or the button, marks it read. */
export const NoticesBell = () => {
  const { t } = useWords()
  const { unread } = useQuery(unreadQuery).data ?? { unread: 0 }
  return (
    <Menu
      align="end"
      summary={
        <>
          {t('notices.title')}
          {unread > 0 && (
            <>
              <span className="badge">{unread > 99 ? '99+' : unread}</span>
              <span className="aside">{t('notices.unread')}</span>
            </>
          )}
        </>
      }
    >
      {(close) => <NoticeList unread={unread} onOpen={close} />}
    </Menu>
  )
}

const NoticeList = ({ unread, onOpen }: { unread: number; onOpen: () => void }) => {
  const { t } = useWords()
  const queryClient = useQueryClient()
  const { data, error } = useQuery(noticesQuery)
  const markRead = async (ids: readonly string[] | null) => {
    await markNoticesRead(ids)
    await queryClient.invalidateQueries({ queryKey: [FEATURE.notices] })
  }
  return (
    <>
      <div className="menu-head menu-head-row">
        <b>{t('notices.title')}</b>
        {unread > 0 && (
          <button type="button" className="quiet" onClick={() => void markRead(null)}>
            {t('notices.read-all')}
          </button>
        )}
      </div>
      {error && <Problem error={error} />}
      {data?.notices.length === 0 && <p className="menu-empty">{t('notices.empty')}</p>}
      <ul className="notice-list">
        {data?.notices.map((notice) => (
          <li key={notice.id} className={notice.readAt === null ? 'notice-unread' : undefined}>
            <NoticeText
              notice={notice}
              onOpen={() => {
                onOpen()
                if (notice.readAt === null) void markRead([notice.id])
              }}
            />
            <span className="menu-note digits">
              {notice.readAt === null && <span className="notice-new">{t('notices.unread')}</span>}
              {formatInstant(notice.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const NoticeText = ({ notice: { code, params, link }, onOpen }: { notice: Notice; onOpen: () => void }) => {
  const { t, find } = useWords()
  const text = find(`notice.${code}`, params) ?? t('notices.unknown')
  return link === null ? (
    <span>{text}</span>
  ) : (
    <ContextLink to={link} onClick={onOpen}>
      {text}
    </ContextLink>
  )
}
