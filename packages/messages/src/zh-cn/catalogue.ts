import { account } from './account.ts'
import { cli } from './cli.ts'
import { components } from './components.ts'
import { diagnostics } from './diagnostics.ts'
import { errors } from './errors.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { place } from './place.ts'
import { reasons } from './reasons.ts'
import { server } from './server.ts'
import { store } from './store.ts'
import { web } from './web.ts'

export const zhCn = {
  ...account,
  ...cli,
  ...components,
  ...diagnostics,
  ...errors,
  ...frame,
  ...home,
  ...place,
  ...reasons,
  ...server,
  ...store,
  ...web,
} as const
