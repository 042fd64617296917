import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem.ts'

/** The built web app. Every address that is not the API's is a page of it, so that a link can be opened, reloaded and sent on. */
export const registerWebFiles = (app: FastifyInstance, folder: string): void => {
  const present = existsSync(join(folder, 'index.html'))
  if (present)
    app.register(fastifyStatic, {
      root: folder,
      index: ['index.html'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Names under assets/ carry a hash of their content; everything else may change under the same name.
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isPage = present && request.method === 'GET' && !/^\/(api|assets)\//.test(path) && !/\.\w+$/.test(path)
    return isPage ? reply.sendFile('index.html') : sendProblem(request, reply, { code: 'route-not-found', params: {} })
  })
}
