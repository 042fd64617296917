import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Config } from '../config.ts'

/**
 * JSON lines on stdout. Nothing of a report gets in: addresses lose their query (a filter is typed from the text), errors lose their
 * message (PostgreSQL quotes the row that failed, a parser its input) and keep type, code and the stack's frames.
 */
export const loggerOptions = (level: Config['logLevel']): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, path: request.url.split('?')[0] }),
    err: describeError,
  },
})

export const newRequestId = (): string => randomUUID()

/** One line a request, when it is answered. */
export const registerRequestLog = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}

const describeError = (error: Error & { code?: string; statusCode?: number }) => ({
  type: error.name,
  // These two speak of the code's own names; every other message may quote what was read.
  message: error instanceof ReferenceError || error instanceof TypeError ? error.message : '',
  code: error.code,
  statusCode: error.statusCode,
  stack: (error.stack ?? '')
    .split('\n')
    .filter((frame) => /^\s+at /.test(frame))
    .join('\n'),
})
