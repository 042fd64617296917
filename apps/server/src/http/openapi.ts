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

/** The schemas of the contract; a multipart body, which zod does not see, is described here. */
const describeRoute: typeof jsonSchemaTransform = (input) => {
  const described = jsonSchemaTransform(input)
  if (!input.schema?.consumes?.includes('multipart/form-data')) return described
  const route: Route = ROUTES[input.schema.operationId as OperationId]
  const fields = z.toJSONSchema(route.fields ?? z.object({}))
  const body = {
    type: 'object',
    required: ['file', ...(fields.required ?? [])],
    properties: { file: { type: 'string', format: 'binary' }, ...fields.properties },
  }
  return { ...described, schema: { ...described.schema, body } }
}
