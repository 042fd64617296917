import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ContextLink } from '../components/context-link.tsx'
import { Menu } from '../components/menu.tsx'
import { formatInstant } from '../lib/format.ts'
import { useWords } from '../lib/locale.tsx'
import { markNoticesRead, type Notice, noticesQuery } from '../lib/notice-queries.ts'

/** What the caller was told without having asked, newest first. Opening one's link, or the button, marks it read. */
export const NoticesBell = () => {
  const { t } = useWords()
  const queryClient = useQueryClient()
  const { data } = useQuery(noticesQuery)
  const notices = data?.notices ?? []
  const unread = data?.unread ?? 0
  const markRead = async (ids: readonly string[]) => {
    await markNoticesRead(ids)
    await queryClient.invalidateQueries(noticesQuery)
  }
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
      {(close) => (
        <>
          <div className="menu-head menu-head-row">
            <b>{t('notices.title')}</b>
            {unread > 0 && (
              <button type="button" className="quiet" onClick={() => void markRead(unreadOf(notices))}>
                {t('notices.read-all')}
              </button>
            )}
          </div>
          {notices.length === 0 && <p className="menu-empty">{t('notices.empty')}</p>}
          <ul className="notice-list">
            {notices.map((notice) => (
              <li key={notice.id} className={notice.readAt === null ? 'notice-unread' : undefined}>
                <NoticeText
                  notice={notice}
                  onOpen={() => {
                    close()
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
      )}
    </Menu>
  )
}

const unreadOf = (notices: readonly Notice[]) => notices.filter(({ readAt }) => readAt === null).map(({ id }) => id)

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
