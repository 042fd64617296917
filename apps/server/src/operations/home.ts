import { showHome } from '@gangmu/application'
import type { Handlers } from './operation.ts'

export const HOME_HANDLERS: Handlers<'showHome'> = {
  showHome: ({ services, caller, query }) =>
    showHome(services.ports, caller, { year: query.year ?? null, asOf: query.asOf ?? null }, services.today()),
}
