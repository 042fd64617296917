import { readFileSync } from 'node:fs'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import { registerOperations } from '../operations/register-operations.ts'
import type { Services } from '../services.ts'
import { registerDocs } from './docs-page.ts'
import { loggerOptions, newRequestId, registerRequestLog } from './logging.ts'
import { registerOpenApi } from './openapi.ts'
import { registerProblems } from './problem.ts'
import { registerSecurity } from './security.ts'
import { registerSessions } from './session.ts'
import { registerWebFiles } from './web-files.ts'

export type AppConfig = Pick<Config, 'logLevel' | 'publicUrl' | 'tls' | 'trustProxy' | 'uploadLimitBytes'>

/**
 * The HTTP server without a socket. It can listen before the database is open: pages and /healthz answer at once, operations wait for
 * `services`.
 */
export const buildApp = (config: AppConfig, services: Promise<Services>, webFolder: string): FastifyInstance => {
  const options = {
    logger: loggerOptions(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // Two thousand decisions with their reasons are the largest JSON sent here.
    bodyLimit: 4 * 1024 * 1024,
    // A request that trickles in for two minutes is not one of ours; fastify's own default waits for ever.
    requestTimeout: 120_000,
  } as const
  const app = config.tls
    ? (Fastify({
        ...options,
        https: { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) },
      }) as unknown as FastifyInstance)
    : Fastify(options)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  registerRequestLog(app)
  registerSecurity(app, config.publicUrl)
  registerProblems(app)
  app.register(multipart, { throwFileSizeLimit: false, limits: { files: 1, fields: 4, fileSize: config.uploadLimitBytes + 1 } })
  registerOpenApi(app)
  registerDocs(app)
  app.register(async (scope) => {
    registerSessions(scope, services, { secure: config.tls !== null || config.publicUrl?.protocol === 'https:' })
    registerOperations(scope, services, config.uploadLimitBytes)
  })
  registerWebFiles(app, webFolder)
  return app
}
