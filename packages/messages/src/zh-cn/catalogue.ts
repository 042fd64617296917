import { backup } from './backup.ts'
import { cli } from './cli.ts'
import { diagnostics } from './diagnostics.ts'
import { errors } from './errors.ts'
import { place } from './place.ts'
import { reasons } from './reasons.ts'
import { server } from './server.ts'
import { store } from './store.ts'
import { web } from './web.ts'

export const zhCn = { ...backup, ...cli, ...diagnostics, ...errors, ...place, ...reasons, ...server, ...store, ...web } as const
