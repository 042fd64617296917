export { compose } from './compose.ts'
export { parseConfig } from './config.ts'
export { buildApp } from './http/build-app.ts'
export type { Services } from './services.ts'
