import type { DescribedSession } from '@gangmu/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { EmptyState } from '../../components/empty-state.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { chooseSpace, sessionQuery, signOut } from '../../lib/session-calls.ts'
import { AccountFrame } from './account-frame.tsx'

/** For who works in several spaces and has chosen none yet, or in none at all. */
export const ChooseSpace = ({ session }: { session: DescribedSession }) => {
  const { t } = useWords()
  const queryClient = useQueryClient()
  const choice = useMutation({
    mutationFn: chooseSpace,
    onSuccess: () => queryClient.refetchQueries(sessionQuery),
  })
  const leave = async () => {
    await signOut()
    window.location.assign('/sign-in')
  }
  return (
    <AccountFrame title={t('space.title')}>
      {session.spaces.length === 0 ? (
        <EmptyState
          next={
            <button type="button" className="button" onClick={() => void leave()}>
              {t('user.sign-out')}
            </button>
          }
        >
          {t('space.none')}
        </EmptyState>
      ) : (
        <ul className="space-list">
          {session.spaces.map(({ spaceId, name }) => (
            <li key={spaceId}>
              <button type="button" className="button" onClick={() => choice.mutate(spaceId)}>
                {name ?? spaceId}
              </button>
            </li>
          ))}
        </ul>
      )}
      {choice.error && <Problem error={choice.error} />}
    </AccountFrame>
  )
}
