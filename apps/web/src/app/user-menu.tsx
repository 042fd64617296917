import { ContextLink } from '../components/context-link.tsx'
import { Menu } from '../components/menu.tsx'
import { useWords } from '../lib/locale.tsx'
import { useMe } from '../lib/session.ts'
import { chooseSpace, signOut } from '../lib/session-calls.ts'
import { THEME_CHOICES, useTheme } from '../lib/theme.ts'

/** Who is at work and by which posts, and what belongs to the person: password, second factor, language, theme, the way out. */
export const UserMenu = () => {
  const { t, locale, setLocale } = useWords()
  const { choice, chooseTheme } = useTheme()
  const { name, userName, posts, space, spaces } = useMe()
  const leave = async () => {
    await signOut()
    // Everything read so far goes with the page.
    window.location.assign('/sign-in')
  }
  const changeSpace = async (id: string) => {
    await chooseSpace(id)
    window.location.assign('/')
  }
  return (
    <Menu summary={name} label={t('user.menu', { name })} align="end">
      {(close) => (
        <>
          <div className="menu-head">
            <p>
              <b>{name}</b> <span className="menu-note">{userName}</span>
            </p>
            <ul>
              {posts.map((post) => (
                <li key={post.id} className="menu-note">
                  {t(post.acting ? 'user.post-acting' : 'user.post', { unit: post.unitName, post: post.name })}
                </li>
              ))}
            </ul>
          </div>
          {spaces.length > 1 && (
            <div className="menu-part">
              <p className="menu-note">{t('user.spaces')}</p>
              {spaces.map(({ spaceId, name: spaceName }) => (
                <button
                  key={spaceId}
                  type="button"
                  className="menu-item"
                  aria-pressed={spaceId === space?.spaceId}
                  onClick={() => void changeSpace(spaceId)}
                >
                  {spaceName ?? spaceId}
                </button>
              ))}
            </div>
          )}
          <div className="menu-part">
            <ContextLink className="menu-item" to="/account/password" onClick={close}>
              {t('user.password')}
            </ContextLink>
            <ContextLink className="menu-item" to="/account/second-factor" onClick={close}>
              {t('user.second-factor')}
            </ContextLink>
          </div>
          <div className="menu-part">
            <fieldset className="menu-choice" aria-label={t('user.theme')}>
              {THEME_CHOICES.map((each) => (
                <button key={each} type="button" className="filter" aria-pressed={each === choice} onClick={() => chooseTheme(each)}>
                  {t(`user.theme.${each}`)}
                </button>
              ))}
            </fieldset>
            <fieldset className="menu-choice" aria-label={t('user.language')}>
              {(['zh-CN', 'en'] as const).map((each) => (
                <button
                  key={each}
                  type="button"
                  className="filter"
                  lang={each}
                  aria-pressed={each === locale}
                  onClick={() => setLocale(each)}
                >
                  {t(`user.language.${each}`)}
                </button>
              ))}
            </fieldset>
          </div>
          <div className="menu-part">
            <button type="button" className="menu-item" onClick={() => void leave()}>
              {t('user.sign-out')}
            </button>
          </div>
        </>
      )}
    </Menu>
  )
}
