import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type CityTableList = Answers['listCityTables']
export type CityTableView = Answers['viewCityTable']
export type CityTableCount = Answers['previewCityTable']

export const cityTablesQuery = queryOptions({ queryKey: [FEATURE.cityTables], queryFn: () => call('listCityTables') })
