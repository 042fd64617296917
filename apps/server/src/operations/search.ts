import { type Caller, type FoundThings, searchSpace } from '@gangmu/application'
import type { SearchResult } from '@gangmu/contract'
import { type Action, can } from '@gangmu/domain'
import type { Handlers } from './operation.ts'

type Hit = SearchResult['hits'][number]

export const SEARCH_HANDLERS: Handlers<'searchSpace'> = {
  searchSpace: async ({ services, caller, query }) => {
    const found = await searchSpace(services.ports, caller, query.q)
    return { hits: toHits(found, caller), more: found.more }
  },
}

/** Each thing with the page of the web app that shows it; what the caller has no page for is left out. */
const toHits = ({ lines, indicators, reports, units, areas }: FoundThings, { grants }: Caller): readonly Hit[] => {
  const may = (...actions: readonly Action[]) => actions.some((action) => can(grants, action))
  const looksAtData = may('observation.read')
  const looksAtUnits = may('organisation.edit', 'grant.manage', 'audit.read', 'responsibility.edit')
  return [
    ...lines.map(
      ({ id, planId, name, year, plan }): Hit => ({
        kind: 'plan-line',
        id,
        title: name,
        detail: plan.includes(String(year)) ? plan : `${year} ${plan}`,
        path: `/plans/${planId}?row=${id}`,
      }),
    ),
    ...indicators.map(
      ({ code, name, unit }): Hit => ({
        kind: 'indicator',
        id: code,
        title: name,
        detail: unit,
        path: may('catalogue.edit', 'settings.edit') ? pathOf('/admin/catalogue', { row: code }) : pathOf('/data', { indicator: code }),
      }),
    ),
    ...reports.map(
      ({ id, name, fileName }): Hit => ({
        kind: 'report',
        id,
        title: name,
        detail: fileName === name ? null : fileName,
        path: `/reports/${id}`,
      }),
    ),
    ...(looksAtUnits ? units : []).map(
      ({ id, name, above }): Hit => ({ kind: 'unit', id, title: name, detail: above, path: pathOf('/admin/units', { row: id }) }),
    ),
    ...(looksAtData || may('area.edit') ? areas : []).map(
      ({ id, name, fullName }): Hit => ({
        kind: 'area',
        id,
        title: name,
        detail: fullName === name ? null : fullName,
        path: looksAtData ? pathOf('/data', { area: id }) : pathOf('/admin/areas', { row: id }),
      }),
    ),
  ]
}

const pathOf = (page: string, entries: Readonly<Record<string, string>>): string => `${page}?${new URLSearchParams(entries)}`
