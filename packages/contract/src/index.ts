export * from './catalogue-schema.ts'
export {
  buildUrl,
  buildUrl,
  CallError,
  CallError,
  type CallOptions,
  createClient,
  createClient,
  type Query,
  type Send,
  type Send,
  toCallError,
  toCallError,
} from './client.ts'
export * from './home-schema.ts'
export * from './mapping-schema.ts'
export * from './observation-schema.ts'
export { type OperationId, PATHS } from './paths.ts'
export * from './plan-schema.ts'
export * from './principal-schema.ts'
export { PROBLEM_MEDIA_TYPE, PROBLEM_STATUS, type Problem, problemSchema } from './problem.ts'
export * from './reading-schema.ts'
export * from './report-schema.ts'
export type { Route } from './routes/route.ts'
export { type Answers, listFailures, listResponses, ROUTES } from './routes.ts'
export * from './search-schema.ts'
export * from './session-schema.ts'
