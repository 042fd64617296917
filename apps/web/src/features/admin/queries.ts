import type { Answers } from '@gangmu/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type User = Answers['listUsers']['users'][number]
export type Unit = Answers['listUnits']['units'][number]
export type Post = Answers['listPosts']['posts'][number]
export type Grant = Answers['listGrants']['grants'][number]
export type Setting = Answers['listSettings']['settings'][number]
export type AuditEntry = Answers['listAudit']['entries'][number]

/** People come in slices; a district has some hundreds. */
const SLICE = 200

export const usersQuery = (search: string, left: boolean) =>
  infiniteQueryOptions({
    queryKey: [FEATURE.admin, 'users', search, left],
    queryFn: ({ pageParam }) => call('listUsers', {}, { search: search || null, left, limit: SLICE, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** Everybody who may be put into a post or given a role. */
export const personsQuery = queryOptions({
  queryKey: [FEATURE.admin, 'persons'],
  queryFn: async () => {
    const persons: Answers['listPersons']['persons'] = []
    for (let cursor: string | null = null; ; ) {
      const page: Answers['listPersons'] = await call('listPersons', {}, { limit: 500, cursor })
      persons.push(...page.persons)
      if (page.next === null) return persons
      cursor = page.next
    }
  },
})

export const postQuery = (id: string) => queryOptions({ queryKey: [FEATURE.units, 'post', id], queryFn: () => call('showPost', { id }) })

export const grantsQuery = queryOptions({ queryKey: [FEATURE.admin, 'grants'], queryFn: async () => (await call('listGrants')).grants })
export const rightsQuery = infiniteQueryOptions({
  queryKey: [FEATURE.admin, 'rights'],
  queryFn: ({ pageParam }) => call('listRights', {}, { limit: SLICE, cursor: pageParam }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
})

export const settingsQuery = queryOptions({
  queryKey: [FEATURE.admin, 'settings'],
  queryFn: async () => (await call('listSettings')).settings,
})
export const settingVersionsQuery = (name: string) =>
  queryOptions({
    queryKey: [FEATURE.admin, 'settings', name],
    queryFn: async () => (await call('listSettingVersions', { name })).settings,
  })

export const tokensQuery = queryOptions({ queryKey: [FEATURE.admin, 'tokens'], queryFn: async () => (await call('listTokens')).tokens })
export const lastBackupQuery = queryOptions({ queryKey: [FEATURE.admin, 'backup'], queryFn: () => call('showLastBackup') })

export type AuditFilter = Readonly<Partial<Record<'actor' | 'action' | 'subject' | 'from' | 'to', string>>>

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [FEATURE.admin, 'audit', filter],
    queryFn: ({ pageParam }) => call('listAudit', {}, { ...filter, limit: 100, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
