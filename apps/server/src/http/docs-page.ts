import { readFileSync } from 'node:fs'
import { listFailures, type OperationId, PROBLEM_STATUS, ROUTE_GROUPS, ROUTES, type Route, type RouteGroup } from '@gangmu/contract'
import { can, type FailureCode, ROLES } from '@gangmu/domain'
import { chooseLocale, type Locale, message, messageFor } from '@gangmu/messages'
import type { FastifyInstance } from 'fastify'

type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly description?: string
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>
type Operation = {
  readonly operationId: OperationId
  readonly summary: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required?: boolean
    readonly schema: Schema
    readonly description?: string
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

/** The parts of an OpenAPI document that the page shows. */
export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const STYLE = readFileSync(new URL('docs-page.css', import.meta.url), 'utf8')

/**
 * GET /api/docs: the OpenAPI document for whoever asks for JSON, a page to read for a browser. The page is made here, without a script;
 * what is written into it comes from the contract alone, and is escaped all the same.
 */
export const registerDocs = (app: FastifyInstance): void => {
  const describe = () => app.swagger() as unknown as ApiDocument
  app.get('/api/docs', { schema: { hide: true } }, async (request, reply) => {
    reply.header('vary', 'Accept, Accept-Language')
    if (!/text\/html/i.test(request.headers.accept ?? '')) return reply.type('application/json; charset=utf-8').send(describe())
    return reply.type('text/html; charset=utf-8').send(renderDocs(describe(), chooseLocale(request.headers['accept-language'])))
  })
  app.get('/api/docs/json', { schema: { hide: true } }, async () => describe())
  app.get('/api/docs/style.css', { schema: { hide: true } }, async (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
const code = (text: string): string => `<code>${escapeHtml(text)}</code>`
const link = (to: string, text: string): string => `<a href="#${escapeHtml(to)}">${escapeHtml(text)}</a>`

/** The whole page, in the language asked for. */
export const renderDocs = ({ paths, components }: ApiDocument, locale: Locale): string => {
  const t = (key: Parameters<typeof message>[1] & `api-docs.${string}`) => escapeHtml(messageFor(locale, key)!)
  const operations = new Map(Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => [one.operationId, one])))
  const groups = Object.keys(ROUTE_GROUPS) as RouteGroup[]
  const group = (name: RouteGroup) => `<section><h2 id="group-${name}">${t(`api-docs.group.${name}`)}</h2>
${Object.keys(ROUTE_GROUPS[name])
  .map((id) => renderOperation(operations.get(id as OperationId)!, locale, t))
  .join('\n')}</section>`
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${t('api-docs.title')}</title>
<link rel="stylesheet" href="/api/docs/style.css">
<header><h1>${t('api-docs.title')}</h1>
<p>${t('api-docs.purpose')}</p>
<p>${t('api-docs.access')}</p>
<p><a href="/api/docs/json" download="gangmu-openapi.json">${t('api-docs.json')}</a></p></header>
<nav aria-label="${t('api-docs.contents')}"><ul>
${groups.map((name) => `<li>${link(`group-${name}`, messageFor(locale, `api-docs.group.${name}`)!)}</li>`).join('\n')}
<li>${link('schemas', messageFor(locale, 'api-docs.schemas')!)}</li>
<li>${link('failures', messageFor(locale, 'api-docs.failures')!)}</li>
</ul></nav>
<main>${groups.map(group).join('\n')}
<section><h2 id="schemas">${t('api-docs.schemas')}</h2>
${Object.entries(components.schemas)
  .map(([name, schema]) => renderSchema(name, schema, t))
  .join('\n')}</section>
<section><h2 id="failures">${t('api-docs.failures')}</h2>
${renderFailures(locale, t)}</section></main>
</html>
`
}

type Words = (key: Parameters<typeof message>[1] & `api-docs.${string}`) => string

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="wide"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`

const renderOperation = (
  { operationId, summary, parameters = [], requestBody, responses }: Operation,
  locale: Locale,
  t: Words,
): string => {
  const route: Route = ROUTES[operationId]
  const heads = [t('api-docs.name'), t('api-docs.place'), t('api-docs.kind'), t('api-docs.required'), t('api-docs.note')]
  const rows = parameters.map(({ name, in: place, required, schema, description }) => [
    code(name),
    t(`api-docs.place.${place}`),
    describeType(schema),
    required ? '✓' : '',
    escapeHtml(description ?? schema.description ?? ''),
  ])
  const failures = listFailures(route)
  const answers = Object.entries(responses).filter(([status]) => status in route.responses)
  return `<article id="${operationId}">
<h3><span class="method">${route.method}</span> ${code(route.path)} <small>${operationId}</small></h3>
<p lang="en">${escapeHtml(summary)}</p>
<p><b>${t('api-docs.callers')}</b> ${escapeHtml(describeCallers(route, locale))}</p>
${rows.length === 0 ? '' : `<h4>${t('api-docs.parameters')}</h4>${table(heads, rows)}`}
${requestBody === undefined ? '' : `<h4>${t('api-docs.body')}</h4>${describeContent(requestBody.content)}`}
<h4>${t('api-docs.answers')}</h4>
<ul>${answers.map(([status, { content }]) => `<li>${code(status)} ${describeContent(content)}</li>`).join('')}</ul>
<details><summary>${t('api-docs.failures')} (${failures.length})</summary>
<p>${failures.map((failure) => link(`failure-${failure}`, failure)).join(' ')}</p></details>
</article>`
}

const describeCallers = ({ action }: Route, locale: Locale): string => {
  if (action === 'public') return message(locale, 'api-docs.everybody')
  const roles = ROLES.filter((role) => can([{ role, unitIds: null }], action))
  return `${roles.map((role) => message(locale, `role.${role}`)).join(locale === 'en' ? ', ' : '、')} (${action})`
}

const describeContent = (content: Content = {}): string =>
  Object.entries(content)
    .map(([type, { schema }]) => `${code(type)} ${describeType(schema)}`)
    .join(' ')

/** What a value may be, in a line: named schemas as links to their tables. */
const describeType = (schema: Schema): string => {
  const { $ref, anyOf, oneOf, allOf, items, properties, additionalProperties } = schema
  const name = $ref?.split('/').at(-1)
  if (name !== undefined) return link(`schema-${name}`, name)
  const kinds = anyOf ?? oneOf
  if (kinds !== undefined) return kinds.map(describeType).join(' | ')
  if (allOf !== undefined) return allOf.map(describeType).join(' &amp; ')
  if (schema.enum !== undefined) return schema.enum.map((value) => code(JSON.stringify(value))).join(' | ')
  if (schema.const !== undefined) return code(JSON.stringify(schema.const))
  if (items !== undefined) return `[${describeType(items)}]`
  if (properties !== undefined) return `<dl>${describeFields(schema)}</dl>`
  if (typeof additionalProperties === 'object') return `{…: ${describeType(additionalProperties)}}`
  return escapeHtml([schema.type ?? 'any', schema.format].flat().filter(Boolean).join(' '))
}

const describeFields = ({ properties = {}, required = [] }: Schema): string =>
  Object.entries(properties)
    .map(([name, field]) => `<div><dt>${code(name)}${required.includes(name) ? ' *' : ''}</dt><dd>${describeType(field)}</dd></div>`)
    .join('')

const renderSchema = (name: string, schema: Schema, t: Words): string => {
  const { properties, required = [], description } = schema
  const heads = [t('api-docs.name'), t('api-docs.kind'), t('api-docs.required'), t('api-docs.note')]
  const rows = Object.entries(properties ?? {}).map(([field, { description: note, ...type }]) => [
    code(field),
    describeType(type),
    required.includes(field) ? '✓' : '',
    escapeHtml(note ?? ''),
  ])
  return `<article id="schema-${escapeHtml(name)}"><h3>${code(name)}</h3>
<p lang="en">${escapeHtml(description ?? '')}</p>
${rows.length === 0 ? `<p>${describeType(schema)}</p>` : table(heads, rows)}</article>`
}

const renderFailures = (locale: Locale, t: Words): string =>
  table(
    [t('api-docs.code'), t('api-docs.status'), t('api-docs.note')],
    (Object.keys(PROBLEM_STATUS) as FailureCode[]).map((failure) => [
      `<span id="failure-${failure}">${code(failure)}</span>`,
      String(PROBLEM_STATUS[failure]),
      escapeHtml(messageFor(locale, `error.${failure}`) ?? ''),
    ]),
  )
