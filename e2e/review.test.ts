import { readFileSync } from 'node:fs'
import { type Caller, loadReviewedReading } from '@gangmu/application'
import { runSql } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** Decisions on what was read, over HTTP, on a real database, with the real reader. */
const TEXT = readFileSync(new URL('./fixtures/wangxi-2023.txt', import.meta.url), 'utf8')
/** One fact of the text, for a version in which it is another figure. */
const CHANGED = TEXT.replace('净增高新技术企业27家', '净增高新技术企业28家')

type Element = { kind: string; key: string; index: number; state: string }
type Given = { kind: string; key: string; action: string; value?: object; reason?: string | null }

let app: TestApp
let drafter: Caller
let approver: Caller
let id: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.newSpace()
  drafter = await app.person('起草人', 'drafter')
  approver = await app.person('审定人', 'approver')
  id = await app.receive(drafter, TEXT)
})

const review = async (report = id) => (await app.call(drafter, 'GET', `/api/reports/${report}/review`)).body

const summary = async (report = id) => (await app.call(drafter, 'GET', `/api/reports/${report}`)).body

const decide = async (decisions: readonly Given[], { who = drafter, report = id, readingId = '' } = {}) =>
  app.call(who, 'POST', `/api/reports/${report}/decisions`, { readingId: readingId || (await summary(report)).readingId, decisions })

const undo = (batch: number, report = id) => app.call(approver, 'POST', `/api/reports/${report}/decisions/${batch}/undo`)

const elementsOf = async (kind: string, report = id): Promise<Element[]> =>
  (await review(report)).elements.filter((element: Element) => element.kind === kind)

const accept = ({ kind, key }: Element): Given => ({ kind, key, action: 'accept' })

const stateOf = async ({ kind, key }: Element, report = id) =>
  (await review(report)).elements.find((element: Element) => element.kind === kind && element.key === key)?.state

const audit = () => app.database.unitOfWork.run(drafter.spaceId, (tx) => app.database.audit.list(tx, { limit: 50 }))

const history = async ({ kind, key }: Element, report = id) =>
  (await app.call(drafter, 'GET', `/api/reports/${report}/decisions?kind=${kind}&key=${encodeURIComponent(key)}`)).body.decisions

describe('the review of a report', () => {
  test('begins with every element open, and answers in four round trips', async () => {
    const { result, statements } = await app.database.countQueries(() => app.call(drafter, 'GET', `/api/reports/${id}/review`))
    const { body } = result
    const { review: progress, readingId } = await summary()
    expect(progress).toEqual({ elements: body.elements.length, decided: 0 })
    expect(body).toMatchObject({ readingId, orphaned: [], batches: [] })
    expect(body.elements.every(({ state }: Element) => state === 'open')).toBe(true)
    const reading = (await app.call(drafter, 'GET', `/api/reports/${id}/reading`)).body
    expect(body.counts.fact).toEqual({ open: reading.facts.length, accepted: 0, corrected: 0, rejected: 0 })
    expect(body.counts.indicator.open).toBe(reading.indicators.length)
    expect(statements).toHaveLength(4)
  })

  test('accept, correct and reject, by different people, change what the reviewed reading says and nothing of the reading', async () => {
    const [first, second, third] = await elementsOf('fact')
    const before = (await app.call(drafter, 'GET', `/api/reports/${id}/reading`)).body
    const one = await decide([
      accept(first!),
      { kind: 'fact', key: second!.key, action: 'correct', value: { value: 99.5, unit: '亿元' }, reason: '与统计公报不符' },
    ])
    expect(one.body).toMatchObject({ batch: 1, decisions: 2, review: { decided: 2 } })
    const two = await decide([{ kind: 'fact', key: third!.key, action: 'reject', reason: ' 不是数据 ' }], { who: approver })
    expect(two.body).toMatchObject({ batch: 2, decisions: 1, review: { decided: 3 } })

    const state = await review()
    expect(state.counts.fact).toMatchObject({ accepted: 1, corrected: 1, rejected: 1 })
    const [a, b, c] = state.elements.filter(({ kind }: Element) => kind === 'fact')
    const { kind, key, index, line, start, end } = first as unknown as Record<string, unknown>
    expect(a).toEqual({ kind, key, index, line, start, end, state: 'accepted', batch: 1 })
    expect(b).toMatchObject({ state: 'corrected', value: { value: 99.5, unit: '亿元' }, reason: '与统计公报不符', batch: 1 })
    expect(c).toMatchObject({ state: 'rejected', reason: '不是数据', batch: 2 })
    expect(state.batches).toMatchObject([
      { batch: 2, decidedBy: '审定人', undoes: null },
      { batch: 1, decidedBy: '起草人', undoes: null },
    ])
    expect((await summary()).review.decided).toBe(3)

    expect((await app.call(drafter, 'GET', `/api/reports/${id}/reading`)).body).toEqual(before)
    const reviewed = (await app.call(drafter, 'GET', `/api/reports/${id}/reading?reviewed=1`)).body
    expect(reviewed.facts).toHaveLength(before.facts.length - 1)
    expect(reviewed.facts[1]).toMatchObject({ value: 99.5, unit: '亿元' })
    expect((await audit()).slice(0, 2).map(({ actor, action, details }) => [actor, action, details])).toEqual([
      ['审定人', 'review.decide', { batch: 2, accept: 0, correct: 0, reject: 1, reset: 0 }],
      ['起草人', 'review.decide', { batch: 1, accept: 1, correct: 1, reject: 0, reset: 0 }],
    ])
  })

  test('a row may be said to mean an indicator of the space’s own', async () => {
    const [row] = await elementsOf('indicator')
    const name = (indicator: string) =>
      decide([{ kind: 'indicator', key: row!.key, action: 'correct', value: { indicator }, reason: '对应本区指标' }])
    expect((await name('local-nowhere')).body.code).toBe('correction-indicator-unknown')
    const defined = await app.call(drafter, 'POST', '/api/indicators', { name: '青石滩游客满意度', unit: '%' })
    expect(defined.status).toBe(201)
    expect((await name(defined.body.code)).status).toBe(200)
  })

  test('a thousand elements are accepted in one act, in eight round trips, and taken back in one', async () => {
    const { elements } = await review()
    const { result, statements } = await app.database.countQueries(() => decide(elements.map(accept)))
    expect(result.body).toMatchObject({ batch: 1, decisions: elements.length, review: { decided: elements.length } })
    // Three of them ask for the reading's id first.
    expect(statements.length).toBeLessThanOrEqual(3 + 8)
    expect((await review()).elements.every(({ state }: Element) => state === 'accepted')).toBe(true)
    expect((await undo(1)).body).toMatchObject({ batch: 2, review: { decided: 0 } })
    expect((await review()).elements.every(({ state }: Element) => state === 'open')).toBe(true)
    expect((await audit()).filter(({ action }) => action.startsWith('review.'))).toHaveLength(2)
  })

  test('the figures of a corrected row are judged again for whoever confirms the plan from it', async () => {
    const [row] = await elementsOf('indicator')
    await decide([{ kind: 'indicator', key: row!.key, action: 'correct', value: { actualText: '1.1' }, reason: '抄录有误' }])
    const loaded = await app.database.unitOfWork.run(drafter.spaceId, (tx) => loadReviewedReading(app.ports, tx, drafter, id))
    if (!loaded.ok) throw new Error(loaded.failure.code)
    const { report, readingId, reading, elements } = loaded.value
    expect(report).toMatchObject({ id, readingId })
    expect(reading.indicators[0]).toMatchObject({ actual: { text: '1.1', value: 1.1 }, status: 'missed' })
    expect(elements.find(({ key }) => key === row!.key)).toMatchObject({ state: 'corrected', thing: reading.indicators[0] })
  })
})

describe('a decision is refused, and none of its act is kept', () => {
  const bad = (given: Partial<Given>) => async () => {
    const [good, other] = await elementsOf('fact')
    return decide([accept(good!), { ...accept(other!), ...given }])
  }

  test.each<[string, () => Promise<{ status: number; body: unknown }>, number, string]>([
    ['without a reason to reject', bad({ action: 'reject' }), 422, 'decision-reason-missing'],
    ['with blanks for a reason', bad({ action: 'reject', reason: '  ' }), 422, 'decision-reason-missing'],
    ['with nothing to correct', bad({ action: 'correct', value: {}, reason: '因' }), 422, 'correction-empty'],
    ['with a field that is none', bad({ action: 'correct', value: { line: 3 }, reason: '因' }), 422, 'correction-field-unknown'],
    ['with a value that is none', bad({ action: 'correct', value: { cmp: '≈' }, reason: '因' }), 422, 'correction-value-invalid'],
    [
      'with an indicator nobody knows',
      bad({ action: 'correct', value: { indicator: 'x' }, reason: '因' }),
      422,
      'correction-indicator-unknown',
    ],
    ['with content for an acceptance', bad({ value: { subject: '甲' } }), 422, 'correction-unexpected'],
    ['on an element nobody read', bad({ key: 'gone' }), 404, 'element-not-found'],
    ['that takes back what nobody decided on an element nobody read', bad({ key: 'gone', action: 'reset' }), 404, 'element-not-found'],
    ['of a kind there is none of', bad({ kind: 'colour' }), 400, 'request-invalid'],
  ])('%s', async (_, attempt, status, code) => {
    expect(await attempt()).toMatchObject({ status, body: { code } })
    expect((await review()).batches).toEqual([])
    expect((await summary()).review.decided).toBe(0)
  })

  test('on the same element twice', async () => {
    const [fact] = await elementsOf('fact')
    expect((await decide([accept(fact!), accept(fact!)])).body.code).toBe('decision-repeated')
  })

  test('on a reading that another one has taken the place of', async () => {
    const { readingId } = await summary()
    const [fact] = await elementsOf('fact')
    await app.call(drafter, 'POST', `/api/reports/${id}/readings`)
    await app.settle()
    const refused = await decide([accept(fact!)], { readingId })
    expect(refused).toMatchObject({ status: 409, body: { code: 'reading-changed', params: { reading: (await summary()).readingId } } })
    expect((await review()).batches).toEqual([])
  })

  test('by who may not review', async () => {
    const leader = await app.person('领导', 'leader')
    const [fact] = await elementsOf('fact')
    expect((await decide([accept(fact!)], { who: leader })).body.code).toBe('right-missing')
  })

  test('while nothing is read', async () => {
    const unread = (await app.send(drafter, '/api/reports', { secrecy: 'internal', file: new File(['%PDF-1.4\n损坏'], '坏.pdf') })).body
      .report.id
    await app.settle()
    expect((await app.call(drafter, 'GET', `/api/reports/${unread}/review`)).body.code).toBe('report-damaged')
  })
})

describe('undo', () => {
  test('gives back what held before, and undoing that brings it again', async () => {
    const [fact, other] = await elementsOf('fact')
    await decide([{ ...accept(fact!), action: 'correct', value: { unit: '万元' }, reason: '单位' }])
    await decide([{ ...accept(fact!), action: 'reject', reason: '重复' }, accept(other!)])
    expect((await undo(2)).body).toMatchObject({ batch: 3, decisions: 2, review: { decided: 1 } })
    expect(await stateOf(fact!)).toBe('corrected')
    expect(await stateOf(other!)).toBe('open')
    expect((await undo(3)).body).toMatchObject({ batch: 4, review: { decided: 2 } })
    expect(await stateOf(fact!)).toBe('rejected')
    expect(await stateOf(other!)).toBe('accepted')

    expect(
      (await history(fact!)).map((one: Record<string, unknown>) => [one['batch'], one['action'], one['decidedBy'], one['undoes']]),
    ).toEqual([
      [4, 'reject', '审定人', 3],
      [3, 'correct', '审定人', 2],
      [2, 'reject', '起草人', null],
      [1, 'correct', '起草人', null],
    ])
    expect((await history(fact!))[1]).toMatchObject({ value: { unit: '万元' }, reason: '单位' })
  })

  test('leaves alone what was decided again since', async () => {
    const [fact, other] = await elementsOf('fact')
    await decide([accept(fact!), accept(other!)])
    await decide([{ ...accept(fact!), action: 'reject', reason: '重复' }])
    expect((await undo(1)).body).toMatchObject({ batch: 3, decisions: 1 })
    expect(await stateOf(fact!)).toBe('rejected')
    expect(await stateOf(other!)).toBe('open')
    expect((await undo(1)).body.code).toBe('batch-superseded')
    expect((await undo(9)).body.code).toBe('batch-not-found')
  })

  test('of two at once one has nothing left to take back', async () => {
    await decide((await elementsOf('fact')).map(accept))
    const both = await Promise.all([undo(1), undo(1)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('decisions follow the element', () => {
  test('into a new reading, and nobody decides twice', async () => {
    const [fact, other] = await elementsOf('fact')
    await decide([accept(fact!), { ...accept(other!), action: 'reject', reason: '重复' }])
    await app.call(drafter, 'POST', `/api/reports/${id}/readings`)
    await app.settle()
    expect(await stateOf(fact!)).toBe('accepted')
    expect(await stateOf(other!)).toBe('rejected')
    expect((await summary()).review.decided).toBe(2)
  })

  test('and are told apart where the new reading has the element no more; they come back with it', async () => {
    const [fact] = await elementsOf('fact')
    const terms = await elementsOf('glossary')
    await decide([accept(fact!), ...terms.map(accept)])
    const { readingId, review: before } = await summary()
    // A reader that saw the first fact no more.
    const without = "update reading set result = (result::jsonb #- '{facts,0}')::json where reading_id = $1"
    await runSql(app.database.logins.superuser, without, { params: [readingId] })
    const state = await review()
    expect(state.orphaned).toMatchObject([{ kind: 'fact', key: fact!.key, action: 'accept', decidedBy: '起草人' }])
    expect(state.counts.fact.accepted).toBe(0)
    expect(await history(fact!)).toHaveLength(1)
    // It may be taken back, but nothing new is decided of it.
    expect((await decide([{ ...accept(fact!), action: 'reject', reason: '没了' }])).body.code).toBe('element-not-found')
    await app.call(drafter, 'POST', `/api/reports/${id}/readings`)
    await app.settle()
    expect(await stateOf(fact!)).toBe('accepted')
    expect((await summary()).review).toEqual(before)

    await runSql(app.database.logins.superuser, without, { params: [(await summary()).readingId] })
    expect((await decide([{ ...accept(fact!), action: 'reset' }])).status).toBe(200)
    expect((await review()).orphaned).toEqual([])
  })
})

describe('decisions are carried to another version', () => {
  const carry = (from: string, to: string) => app.call(approver, 'POST', `/api/reports/${to}/decisions/carried`, { from })

  test('for what says the same in both and is not decided there', async () => {
    const { elements } = await review()
    const facts = elements.filter(({ kind }: Element) => kind === 'fact')
    await decide([
      { ...accept(facts[0]), action: 'correct', value: { unit: '亿元' }, reason: '核对' },
      ...elements.filter((e: Element) => e !== facts[0]).map(accept),
    ])
    const next = await app.receive(drafter, CHANGED, '征求意见稿.txt', { family: id, stage: 'consultation' })
    const own = (await elementsOf('fact', next))[1]!
    await decide([{ ...accept(own), action: 'reject', reason: '此稿另行处理' }], { report: next })

    const carried = (await carry(id, next)).body.carried
    const { elements: there, counts } = await review(next)
    const open = there.filter(({ state }: Element) => state === 'open')
    // Only what the text says differently is left to a person: its figure changed.
    expect(open.length).toBeGreaterThan(0)
    const lines = (await app.call(drafter, 'GET', `/api/reports/${next}/reading`)).body
    expect(lines.facts[open[0].index]).toMatchObject({ value: 28 })
    expect(carried).toMatchObject({
      batch: 2,
      decisions: there.length - open.length - 1,
      review: { elements: there.length, decided: there.length - open.length },
    })
    expect(counts.fact).toMatchObject({ corrected: 1, rejected: 1 })
    expect(await stateOf(own, next)).toBe('rejected')
    expect(await history(facts[0], next)).toMatchObject([
      { action: 'correct', value: { unit: '亿元' }, reason: '核对', decidedBy: '审定人', carriedFrom: id, undoes: null },
    ])
    expect((await carry(id, next)).body).toEqual({ carried: null })
    expect((await undo(2, next)).body).toMatchObject({ review: { decided: 1 } })
  })

  test('and to nothing that is no version of it', async () => {
    await decide((await elementsOf('fact')).map(accept))
    const stranger = await app.receive(drafter, CHANGED, '别的.txt')
    expect((await carry(id, stranger)).body.code).toBe('family-differs')
    expect((await carry(id, id)).body.code).toBe('family-differs')
  })
})
