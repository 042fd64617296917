import { errors } from './errors.ts'
import { reasons } from './reasons.ts'
import { server } from './server.ts'
import { store } from './store.ts'
import { web } from './web.ts'

export const zhCn = { ...errors, ...reasons, ...server, ...store, ...web } as const
