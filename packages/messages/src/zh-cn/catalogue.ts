import { backup } from './backup.ts'
import { cli } from './cli.ts'
import { diagnostics } from './diagnostics.ts'
import { errors } from './errors.ts'
import { exports } from './exports.ts'
import { notices } from './notices.ts'
import { place } from './place.ts'
import { plansCompare } from './plans-compare.ts'
import { reasons } from './reasons.ts'
import { server } from './server.ts'
import { store } from './store.ts'
import { terms } from './terms.ts'
import { web } from './web.ts'
import { workbooks } from './workbooks.ts'

export const zhCn = {
  ...backup,
  ...cli,
  ...diagnostics,
  ...errors,
  ...exports,
  ...notices,
  ...place,
  ...plansCompare,
  ...reasons,
  ...server,
  ...store,
  ...terms,
  ...web,
  ...workbooks,
} as const
