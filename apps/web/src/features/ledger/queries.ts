import type { Answers } from '@gangmu/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type ProjectList = Answers['listProjects']
export type Project = ProjectList['projects'][number]
export type ProjectHistory = Answers['showProject']
export type TaxLeadList = Answers['listTaxLeads']
export type TaxLead = TaxLeadList['leads'][number]
export type TaxLeadHistory = Answers['showTaxLead']

export const projectListQuery = (month: string | null) =>
  queryOptions({
    queryKey: [FEATURE.ledger, 'projects', month],
    queryFn: () => call('listProjects', {}, { month }),
    placeholderData: keepPreviousData,
  })

export const projectQuery = (id: string, month: string) =>
  queryOptions({ queryKey: [FEATURE.ledger, 'project', id, month], queryFn: () => call('showProject', { id }, { month }) })

export const taxLeadListQuery = queryOptions({ queryKey: [FEATURE.ledger, 'leads'], queryFn: () => call('listTaxLeads') })

export const taxLeadQuery = (id: string) =>
  queryOptions({ queryKey: [FEATURE.ledger, 'lead', id], queryFn: () => call('showTaxLead', { id }) })
