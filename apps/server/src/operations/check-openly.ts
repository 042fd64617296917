import { checkTextOpenly } from '@gangmu/application'
import type { textToCheckSchema } from '@gangmu/contract'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { isLoopback } from '../config-fields.ts'
import { Refusal, unwrap } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { localeOf } from './checks.ts'

/**
 * For somebody on this machine nobody needs to sign in to check a text, where the configuration says so. The address is the socket's own: what
 * a header says of it is not believed, and a request that a proxy passed on is not from this machine.
 */
export const handleCheckTextOpenly = async (request: FastifyRequest, { ports, openCheck, oneAtATime }: Services) => {
  if (!openCheck || !isFromThisMachine(request)) throw new Refusal({ code: 'open-check-off', params: {} })
  const { text } = request.body as z.output<typeof textToCheckSchema>
  return oneAtATime('open', async () => ({ findings: unwrap(await checkTextOpenly(ports, text, localeOf(request))) }))
}

const isFromThisMachine = ({ headers, socket }: FastifyRequest): boolean =>
  headers.forwarded === undefined &&
  headers['x-forwarded-for'] === undefined &&
  isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))
