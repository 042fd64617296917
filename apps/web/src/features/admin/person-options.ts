import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../lib/locale.tsx'
import type { Option } from '../../lib/match-options.ts'
import { personsQuery } from './queries.ts'

/** Everybody of the space, each with the posts held, which tell namesakes apart. */
export const usePersonOptions = (): readonly Option[] => {
  const { t } = useWords()
  const { data = [] } = useQuery(personsQuery)
  return data.map(({ id, name, posts }) => ({
    id,
    label: name,
    ...(posts.length > 0 && { detail: posts.map((post) => t('user.post', { unit: post.unitName, post: post.name })).join('；') }),
  }))
}
