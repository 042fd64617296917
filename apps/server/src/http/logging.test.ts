import Fastify, { type FastifyRequest, LogController } from 'fastify'
import { expect, test } from 'vitest'
import { loggerOptions, newRequestId, registerRequestLog } from './logging.ts'

test('a log line has the request id and the path; no query, no message of an error', async () => {
  const lines: string[] = []
  const app = Fastify({
    logger: { ...(loggerOptions('info') as object), stream: { write: (line: string) => void lines.push(line) } },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
  })
  registerRequestLog(app)
  app.get('/facts', async (request: FastifyRequest) => {
    request.log.error({ err: Object.assign(new Error('机密段落'), { code: '22P02' }) }, 'failed')
    return {}
  })
  await app.inject('/facts?q=机密段落')
  await app.close()
  const logged = lines.map((line) => JSON.parse(line))
  expect(logged).toHaveLength(2)
  expect(logged[0]).toMatchObject({ err: { type: 'Error', code: '22P02', message: '' } })
  expect(logged[1]).toMatchObject({ req: { method: 'GET', path: '/facts' }, status: 200, msg: 'answered' })
  expect(logged[0].reqId).toMatch(/^[0-9a-f-]{36}$/)
  expect(logged[1].reqId).toBe(logged[0].reqId)
  expect(lines.join('')).not.toMatch(/机密|%E6/)
})
