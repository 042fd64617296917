import type { Caller } from '@gangmu/application'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import { createKeptAnswers, type KeptAnswer } from './kept-answers.ts'
import { shareNext } from './share-next.ts'

/** Some hundred plans or lists of the size they have in a district. */
const KEPT_CHARACTERS = 32 * 1024 * 1024

/**
 * Answers a GET whose route is `kept`: from memory where the same person asked the same on the same day and nothing of the space was
 * written since, by `make` otherwise. One short question to the database either way.
 */
export const keepAnswersOf = ({ ports, today }: Pick<Services, 'ports' | 'today'>) => {
  const kept = createKeptAnswers(KEPT_CHARACTERS)
  const versionOf = shareNext(ports.unitOfWork.version)
  return async (caller: Caller, request: FastifyRequest, reply: FastifyReply, make: () => unknown): Promise<FastifyReply> => {
    const key = `${keyOf(caller)} ${today()} ${request.url}`
    // Asked before the answer is made: what is written meanwhile makes it one of the past, never one that seems new.
    const version = await versionOf(caller.spaceId)
    const known = kept.find(key, version)
    if (known !== null) return send(reply, known)
    const answer = await make()
    const made: KeptAnswer = { body: reply.serialize(answer) as string, etag: reply.getHeader('etag')?.toString() }
    kept.keep(key, version, made)
    return send(reply, made)
  }
}

export type KeepAnswers = ReturnType<typeof keepAnswersOf>

const send = (reply: FastifyReply, { body, etag }: KeptAnswer): FastifyReply => {
  if (etag !== undefined) reply.header('etag', etag)
  return reply.type('application/json; charset=utf-8').send(body)
}

const keys = new WeakMap<Caller, string>()

/** Everything that what somebody is shown depends on. A caller is one object for as long as who it is does not change. */
const keyOf = (caller: Caller): string => {
  const known = keys.get(caller) ?? JSON.stringify(caller)
  keys.set(caller, known)
  return known
}
