import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

/** A person in a unit, and how to reach them. */
export type Contact = { readonly id: string; readonly name: string; readonly post: string; readonly phone: string | null }

/** As many as a card has room for. */
const MOST = 3

/** Who holds posts in the unit that goes by the name, those with a phone first. A provider that is no unit of the space has nobody. */
export const contactsQuery = (provider: string) =>
  queryOptions({
    queryKey: [FEATURE.units, 'contacts', provider],
    queryFn: async (): Promise<readonly Contact[]> => {
      const { units } = await call('listUnits')
      const unit = units.find(({ name, shortName }) => name === provider || shortName === provider)
      if (unit === undefined) return []
      const { persons } = await call('listPersons', {}, { limit: 500 })
      return persons
        .flatMap(({ id, name, phone, posts }) => {
          const post = posts.find(({ unitId }) => unitId === unit.id)
          return post === undefined ? [] : [{ id, name, phone, post: post.name }]
        })
        .sort((a, b) => Number(b.phone !== null) - Number(a.phone !== null))
        .slice(0, MOST)
    },
    staleTime: 300_000,
  })
