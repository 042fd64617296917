import { randomUUID } from 'node:crypto'
import { type AccountSession, type Caller, type Ports, readReportInBackground } from '@gangmu/application'
import { type Role, type SecrecyLimit, sightOf } from '@gangmu/domain'
import { buildApp, createOneAtATime, type Services } from '@gangmu/server'
import { createTestDatabase, runSql, type TestDatabase } from '@gangmu/store/testing'
import { portsOf } from './sample-space.ts'

/** An answer as a program sees it. `body` is parsed JSON, or null where it is none. */
export type TestAnswer = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever was answered.
  readonly body: any
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, unknown>>
}

/** The HTTP server with a real database and the real reader (in this process), asked by people with the roles a test gives them. */
export type TestApp = {
  readonly database: TestDatabase
  readonly ports: Ports
  /** Empties the stage: from here on everything happens in a new space, which is given. */
  readonly newSpace: () => Promise<string>
  /** A person of the space with these roles. */
  readonly person: (name: string, ...roles: readonly Role[]) => Promise<Caller>
  readonly call: (
    who: Caller | null,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<TestAnswer>
  /** Sends a form, `file` being its file; the parts go in the order given. */
  readonly send: (who: Caller, url: string, parts: Readonly<Record<string, string | File>>) => Promise<TestAnswer>
  /** Sends a text as a report and waits until it is read; gives its id. */
  readonly receive: (who: Caller, text: string, fileName?: string, fields?: Readonly<Record<string, string>>) => Promise<string>
  /** Waits for every reading that was set going. */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

export const openTestApp = async (
  options: { readonly secrecyLimit?: SecrecyLimit; readonly maxBytes?: number; readonly openCheck?: boolean } = {},
): Promise<TestApp> => {
  const database = await createTestDatabase()
  const ports = portsOf(database)
  const callers = new Map<string, Caller>()
  const readings = new Set<Promise<unknown>>()
  let spaceId = ''

  const startReading = (id: string) => {
    const reading = readReportInBackground(ports, { spaceId, actor: 'system' }, id).finally(() => readings.delete(reading))
    readings.add(reading)
  }
  const services = {
    ports,
    // Who asks is who the cookie names: signing in has tests of its own.
    accounts: { resolveSession: async (token: string) => sessionOf(token, spaceId) },
    callers: {
      identify: async ({ userName }: AccountSession) => ({ caller: callers.get(userName)!, principal: null, space: null }),
      forget: () => {},
      forgetSpace: () => {},
    },
    today: () => '2026-03-01',
    settings: { secrecyLimit: async () => options.secrecyLimit ?? 'internal', forget: () => {} },
    startReading,
    oneAtATime: createOneAtATime(),
    openCheck: options.openCheck ?? false,
    checkDatabase: database.ping,
  }
  const config = {
    logLevel: 'silent',
    publicUrl: null,
    tls: null,
    trustProxy: false,
    uploadLimitBytes: options.maxBytes ?? 1024 * 1024,
  } as const
  const app = buildApp(config, Promise.resolve(services as unknown as Services), '/nowhere')

  const call: TestApp['call'] = async (who, method, url, body, more = {}) => {
    const session = who === null ? {} : { cookie: `gangmu_session=${encodeURIComponent(who.actor)}` }
    const headers = { host: '127.0.0.1:8440', ...session, ...more }
    const answer = await app.inject({ method, url, headers, ...(body && { payload: body }) })
    return describeAnswer(answer)
  }
  const send: TestApp['send'] = async (who, url, parts) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(parts)) form.append(name, value)
    const request = new Request('http://127.0.0.1:8440', { method: 'POST', body: form })
    const headers = {
      host: '127.0.0.1:8440',
      cookie: `gangmu_session=${encodeURIComponent(who.actor)}`,
      'content-type': request.headers.get('content-type')!,
    }
    return describeAnswer(await app.inject({ method: 'POST', url, headers, payload: Buffer.from(await request.arrayBuffer()) }))
  }
  const settle = async () => {
    while (readings.size > 0) await Promise.all(readings)
  }
  return {
    database,
    ports,
    call,
    send,
    settle,
    newSpace: async () => {
      spaceId = randomUUID()
      callers.clear()
      await database.unitOfWork.run(spaceId, (tx) => database.spaces.ensureSpace(tx, '望溪区'))
      return spaceId
    },
    person: async (name, ...roles) => {
      const personId = randomUUID()
      const params = [spaceId, personId, name]
      await runSql(database.logins.app, 'insert into person (space_id, person_id, name) values ($1, $2, $3)', { params, spaceId })
      const grants = roles.map((role) => ({ role, unitIds: null }))
      const caller = { spaceId, actor: name, userId: name, personId, postIds: [], unitIds: [], grants, sight: sightOf(grants) }
      // A header holds no Chinese; the name is for the audit log alone.
      callers.set(encodeURIComponent(name), caller)
      return caller
    },
    receive: async (who, text, fileName = '望溪区计划报告.txt', fields = {}) => {
      const answer = await send(who, '/api/reports', { secrecy: 'internal', ...fields, file: new File([text], fileName) })
      if (answer.status !== 201) throw new Error(`not received: ${answer.status} ${answer.body?.code}`)
      await settle()
      return answer.body.report.id
    },
    close: async () => {
      await settle()
      await app.close()
      await database.close()
    },
  }
}

const sessionOf = (userName: string, spaceId: string): AccountSession => ({
  id: randomUUID(),
  userId: randomUUID(),
  userName,
  displayName: userName,
  signedInAt: '2026-03-01T00:00:00.000Z',
  expiresAt: '2026-03-01T12:00:00.000Z',
  locked: false,
  mustChangePassword: false,
  secondFactor: false,
  spaces: [{ spaceId, personId: null }],
  space: { spaceId, personId: null },
})

const describeAnswer = (answer: Awaited<ReturnType<ReturnType<typeof buildApp>['inject']>>): TestAnswer => ({
  status: answer.statusCode,
  body: /json/.test(String(answer.headers['content-type'])) ? answer.json() : null,
  bytes: answer.rawPayload,
  headers: answer.headers,
})
