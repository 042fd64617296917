import swagger from '@fastify/swagger'
import {
  listFailures,
  type OperationId,
  PROBLEM_MEDIA_TYPE,
  PROBLEM_STATUS,
  ROUTE_GROUPS,
  ROUTES,
  type Route,
  type RouteGroup,
} from '@gangmu/contract'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
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
      tags: Object.keys(ROUTE_GROUPS).map((name) => ({ name })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'gangmu_session', description: 'Behind https its name begins with __Host-.' },
          token: { type: 'http', scheme: 'bearer', description: 'A token of the space: gm_…' },
        },
      },
    },
    // One of this server's own: it keeps the schemas that there were when it was first asked.
    transform: routeDescriber(createJsonSchemaTransform({})),
    transformObject: jsonSchemaTransformObject,
  })
}

type Transform = ReturnType<typeof createJsonSchemaTransform>

const groupsOf = (id: OperationId): string[] => Object.keys(ROUTE_GROUPS).filter((name) => id in ROUTE_GROUPS[name as RouteGroup])

/** The schemas of the contract; what zod does not see of a request, a multipart body, our headers, downloads and problems, is described here. */
const routeDescriber =
  (transform: Transform): Transform =>
  (input) => {
    const { schema, url } = transform(input)
    const id = input.schema?.operationId as OperationId
    const route: Route | undefined = ROUTES[id]
    if (route === undefined) return { url, schema }
    const headers = describeHeaders(route)
    return {
      url,
      schema: {
        ...schema,
        tags: groupsOf(id),
        security: route.action === 'public' ? [] : [{ session: [] }, { token: [] }],
        ...(route.body === 'multipart' && { body: describeForm(route) }),
        ...(Object.keys(headers).length > 0 && { headers: { type: 'object', properties: headers } }),
        response: describeResponses(route, schema.response as Readonly<Record<string, object>>),
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

const describeHeaders = (route: Route): Record<string, object> => ({
  ...(route.versioned &&
    route.method !== 'GET' && { 'If-Match': { type: 'string', description: 'The ETag the change was made against.' } }),
  ...(route.idempotent && {
    'Idempotency-Key': { type: 'string', description: 'The same call sent again under it within 24 hours works once.' },
  }),
})

/** Every status with what it carries; that of a problem names the codes it may have. */
const describeResponses = (route: Route, schemas: Readonly<Record<string, object>>): Record<string, object> => {
  const failures = listFailures(route)
  const answers = Object.keys(route.responses).map((status) => {
    const content =
      route.responses[Number(status)] === 'file'
        ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
        : { 'application/json': { schema: schemas[status] } }
    return [status, { description: 'Done', content }]
  })
  const problems = [...new Set(failures.map((code) => PROBLEM_STATUS[code]))]
    .filter((status) => !(status in route.responses))
    .map((status) => {
      const codes = failures.filter((code) => PROBLEM_STATUS[code] === status)
      return [status, { description: codes.join(', '), content: { [PROBLEM_MEDIA_TYPE]: { schema: schemas[status] } } }]
    })
  return Object.fromEntries([...answers, ...problems])
}
