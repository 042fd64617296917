import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from './problem.ts'

/** The page takes nothing from elsewhere and runs nothing inline; no site may frame it. No nonce is needed where nothing is inline. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Strict headers on every answer. A Host that is neither loopback nor GANGMU_PUBLIC_URL is refused, so that a page of another site cannot
 * reach this server under its own name (DNS rebinding); a write must come from our own pages or from a program without Origin (CSRF).
 */
export const registerSecurity = (app: FastifyInstance, publicUrl: URL | null): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (!isOwnHost(request, publicUrl)) {
      const expected = publicUrl?.origin ?? `${request.protocol}://127.0.0.1:${request.socket.localPort}`
      throw new Refusal({ code: 'host-refused', params: { host: request.host, expected } })
    }
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwnOrigin(request, publicUrl))
      throw new Refusal({ code: 'origin-refused', params: {} })
  })
}

const isOwnHost = (request: FastifyRequest, publicUrl: URL | null): boolean =>
  LOOPBACK_NAMES.has(request.host.replace(/:\d+$/, '').toLowerCase()) || request.host === publicUrl?.host

const isOwnOrigin = (request: FastifyRequest, publicUrl: URL | null): boolean => {
  const { origin } = request.headers
  if (request.headers['sec-fetch-site'] === 'cross-site') return false
  return origin === undefined || origin === `${request.protocol}://${request.host}` || origin === publicUrl?.origin
}
