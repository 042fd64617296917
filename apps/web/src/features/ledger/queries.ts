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

/** `asOf`: as it was known by the end of that day. */
export const projectListQuery = (month: string | null, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.ledger, 'projects', month, asOf],
    queryFn: () => call('listProjects', {}, { month, asOf }),
    placeholderData: keepPreviousData,
  })

export const projectQuery = (id: string, month: string, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.ledger, 'project', id, month, asOf],
    queryFn: () => call('showProject', { id }, { month, asOf }),
  })

export const taxLeadListQuery = (asOf: string | null) =>
  queryOptions({ queryKey: [FEATURE.ledger, 'leads', asOf], queryFn: () => call('listTaxLeads', {}, { asOf }) })

export const taxLeadQuery = (id: string, asOf: string | null) =>
  queryOptions({ queryKey: [FEATURE.ledger, 'lead', id, asOf], queryFn: () => call('showTaxLead', { id }, { asOf }) })
