import { AGRICULTURE_SAFETY } from './entries/agriculture-safety.ts'
import { ECONOMY } from './entries/economy.ts'
import { ENERGY_EMISSIONS } from './entries/energy-emissions.ts'
import { ENVIRONMENT } from './entries/environment.ts'
import { FINANCE } from './entries/finance.ts'
import { INDUSTRY } from './entries/industry.ts'
import { INNOVATION } from './entries/innovation.ts'
import { INVESTMENT } from './entries/investment.ts'
import { PEOPLE } from './entries/people.ts'
import { SERVICES } from './entries/services.ts'
import { TRADE } from './entries/trade.ts'
import type { IndicatorCatalogue } from './types.ts'

/** The shipped catalogue. A space adds its own entries with `withLocalIndicators`. */
export const SHIPPED_INDICATORS: IndicatorCatalogue = [
  ...ECONOMY,
  ...INDUSTRY,
  ...INVESTMENT,
  ...TRADE,
  ...FINANCE,
  ...INNOVATION,
  ...PEOPLE,
  ...SERVICES,
  ...ENVIRONMENT,
  ...ENERGY_EMISSIONS,
  ...AGRICULTURE_SAFETY,
]
