import { account } from './account.ts'
import { admin } from './admin.ts'
import { adminSystem } from './admin-system.ts'
import { apiDocs } from './api-docs.ts'
import { backup } from './backup.ts'
import { cli } from './cli.ts'
import { compare } from './compare.ts'
import { components } from './components.ts'
import { data } from './data.ts'
import { diagnostics } from './diagnostics.ts'
import { errors } from './errors.ts'
import { exports } from './exports.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { notices } from './notices.ts'
import { packs } from './packs.ts'
import { place } from './place.ts'
import { plans } from './plans.ts'
import { plansCompare } from './plans-compare.ts'
import { reasons } from './reasons.ts'
import { review } from './review.ts'
import { server } from './server.ts'
import { split } from './split.ts'
import { store } from './store.ts'
import { terms } from './terms.ts'
import { web } from './web.ts'
import { workbooks } from './workbooks.ts'

export const zhCn = {
  ...account,
  ...admin,
  ...adminSystem,
  ...apiDocs,
  ...backup,
  ...cli,
  ...compare,
  ...components,
  ...data,
  ...diagnostics,
  ...errors,
  ...exports,
  ...frame,
  ...home,
  ...notices,
  ...packs,
  ...place,
  ...plans,
  ...plansCompare,
  ...reasons,
  ...review,
  ...server,
  ...split,
  ...store,
  ...terms,
  ...web,
  ...workbooks,
} as const
