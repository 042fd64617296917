import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type LampRuleSet = Answers['listLampRules']['ruleSets'][number]
export type LampPreview = Answers['previewLampRules']
export type PreviewedLamp = LampPreview['lamps'][number]

export const lampRulesQuery = queryOptions({ queryKey: [FEATURE.plans, 'lamp-rules'], queryFn: () => call('listLampRules') })
