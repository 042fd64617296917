import type { ExportOptions } from '@gangmu/application'
import type { Services } from '../services.ts'

/** Of a document that is taken out now, reviewed by whom the request names. */
export const optionsOf = (services: Services, { reviewer = null }: { readonly reviewer?: string | null }): ExportOptions => ({
  today: services.today(),
  at: new Date().toISOString(),
  reviewer,
})
