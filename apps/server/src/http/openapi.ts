import swagger from '@fastify/swagger'
import { type OperationId, ROUTES, type Route } from '@gangmu/contract'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** The API described for outsiders, generated from the contract; docs/reference/openapi.json is a checked copy. */
export const registerOpenApi = (app: FastifyInstance): void => {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gangmu 纲目',
        version: '0.1.0',
        description: 'Errors are RFC 9457 problem details; their codes are in docs/reference/errors.md.',
      },
    },
    transform: describeRoute,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/docs/json', { schema: { hide: true } }, async () => app.swagger())
}

/** The schemas of the contract; what zod does not see of a request, a multipart body and our headers, is described here. */
const describeRoute: typeof jsonSchemaTransform = (input) => {
  const { schema, url } = jsonSchemaTransform(input)
  const route: Route | undefined = ROUTES[input.schema?.operationId as OperationId]
  const headers = describeHeaders(route)
  return {
    url,
    schema: {
      ...schema,
      ...(route?.body === 'multipart' && { body: describeForm(route) }),
      ...(Object.keys(headers).length > 0 && { headers: { type: 'object', properties: headers } }),
    },
  }
}

/** The parts of a form: its file, and the texts the route asks for beside it. */
const describeForm = ({ fields }: Route) => {
  const texts = z.toJSONSchema(fields ?? z.object({}))
  return {
    type: 'object',
    required: ['file', ...(texts.required ?? [])],
    properties: { file: { type: 'string', format: 'binary' }, ...texts.properties },
  }
}

const describeHeaders = (route: Route | undefined): Record<string, object> => ({
  ...(route?.versioned &&
    route.method !== 'GET' && { 'If-Match': { type: 'string', description: 'The ETag the change was made against.' } }),
  ...(route?.idempotent && {
    'Idempotency-Key': { type: 'string', description: 'The same call sent again under it within 24 hours works once.' },
  }),
})
