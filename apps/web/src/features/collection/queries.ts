import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type Round = Answers['listRounds']['rounds'][number]
export type FormLine = Round['forms'][number]
export type FormView = Answers['showForm']
export type Cell = FormView['cells'][number]
export type Proposal = Answers['proposeAsks']
export type ProposedLine = Proposal['lines'][number]

export const roundsQuery = queryOptions({
  queryKey: [FEATURE.collection, 'rounds'],
  queryFn: async () => (await call('listRounds')).rounds,
})
export const roundQuery = (id: string) =>
  queryOptions({ queryKey: [FEATURE.collection, 'round', id], queryFn: () => call('showRound', { id }) })
export const formQuery = (id: string, unit: string) =>
  queryOptions({ queryKey: [FEATURE.collection, 'form', id, unit], queryFn: () => call('showForm', { id, unit }) })
export const proposalQuery = (month: string) =>
  queryOptions({ queryKey: [FEATURE.collection, 'proposal', month], queryFn: () => call('proposeAsks', {}, { month }) })
export const burdenQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [FEATURE.collection, 'burden', from, to],
    queryFn: async () => (await call('showBurden', {}, { from, to })).burden,
  })
