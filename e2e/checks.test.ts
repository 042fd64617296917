import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Caller } from '@gangmu/application'
import { runSql } from '@gangmu/store/testing'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** Findings and what people decide of them, over HTTP, on a real database, with the real reader and checker. */
const TEXT = readFileSync(new URL('./fixtures/wangxi-2023.txt', import.meta.url), 'utf8')
const BROKEN_BRACKET = '政府投资项目64个（含区属国有企业)，计划投资38.6亿元。'
const BROKEN_QUOTE = '深入实施“数字望溪行动，新建5G基站120个。'
const DRAFT = `${TEXT}\n会议听取了汇报。${BROKEN_BRACKET}下一步继续推进。\n${BROKEN_QUOTE}\n`
/** Only rules that stay as they are here are looked at: others may find more in the same text. */
const RULE = 'unpaired-brackets'

type Shown = { key: string; index: number; state: string; severity: string; since: string | null; sentences: { text: string }[] }

let app: TestApp
let drafter: Caller
let approver: Caller
let admin: Caller
let id: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.newSpace()
  drafter = await app.person('起草人', 'drafter')
  approver = await app.person('审定人', 'approver')
  admin = await app.person('管理员', 'system-admin')
  id = await app.receive(drafter, DRAFT, '望溪区计划报告（初稿）.txt', { stage: 'first' })
})

const checks = async (report = id, query = `rule=${RULE}`) =>
  (await app.call(drafter, 'GET', `/api/reports/${report}/checks?${query}`)).body

const about = async (words: string, report = id): Promise<Shown> => {
  const { findings } = await checks(report)
  return findings.find(({ sentences }: Shown) => sentences.some(({ text }) => text.includes(words)))
}

const decide = async (decisions: readonly object[], { who = drafter, report = id, readingId = '', headers = {} } = {}) =>
  app.call(
    who,
    'POST',
    `/api/reports/${report}/finding-decisions`,
    { readingId: readingId || (await checks(report)).readingId, decisions },
    headers,
  )

const newUnit = async (name: string, endedOn: string | null = null): Promise<string> => {
  const unit = randomUUID()
  await runSql(
    app.database.logins.app,
    "insert into org_unit (space_id, unit_id, name, kind, ordinal, valid_from, valid_to) values ($1, $2, $3, 'department', 1, '2020-01-01', $4)",
    { params: [drafter.spaceId, unit, name, endedOn], spaceId: drafter.spaceId },
  )
  return unit
}

const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name]!)

/** The words of a part of a Word file, a paragraph a line. */
const wordsOf = (docx: Uint8Array, name = 'word/document.xml'): string =>
  partOf(docx, name)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')

const audit = () => app.database.unitOfWork.run(drafter.spaceId, (tx) => app.database.audit.list(tx, { limit: 50 }))

describe('the checks of a report', () => {
  test('show each finding in words, with its sentence and the place marked in it', async () => {
    const bracket = await about('含区属国有企业')
    expect(bracket).toMatchObject({
      rule: RULE,
      ruleName: '括号引号不成对',
      family: 'language',
      severity: '提示',
      state: 'open',
      decision: null,
      since: null,
      proposedUnit: null,
    })
    const [sentence] = bracket.sentences as [{ text: string; line: number; start: number; marks: { start: number; end: number }[] }]
    expect(sentence.text).toBe(BROKEN_BRACKET)
    expect(sentence).toMatchObject({ reportId: id, start: '会议听取了汇报。'.length, place: null })
    const line = DRAFT.split('\n')[sentence.line - 1]!
    expect(line.slice(sentence.start, sentence.start + sentence.text.length)).toBe(BROKEN_BRACKET)
    expect(sentence.marks.map(({ start, end }) => line.slice(start, end)).join('')).toMatch(/[（)]/)
  })

  test('are told in the language asked for', async () => {
    const url = `/api/reports/${id}/checks?rule=${RULE}`
    const english = (await app.call(drafter, 'GET', url, undefined, { 'accept-language': 'en' })).body.findings[0]
    expect(english.ruleName).toBe('Unpaired brackets and quotes')
    expect(english.said).not.toBe((await checks()).findings[0].said)
  })

  test('are filtered, and given in parts that together are the whole', async () => {
    const whole = await checks()
    expect(whole.total).toBe(2)
    const first = await checks(id, `rule=${RULE}&limit=1`)
    const second = await checks(id, `rule=${RULE}&limit=1&cursor=${first.next}`)
    expect([...first.findings, ...second.findings]).toEqual(whole.findings)
    expect([first.total, second.total, second.next]).toEqual([2, 2, null])
    expect(await checks(id, `rule=${RULE}&severity=${encodeURIComponent('必错')}`)).toMatchObject({ total: 0, findings: [] })
    expect(await checks(id, `rule=${RULE}&state=verified`)).toMatchObject({ total: 0 })
    const counted = whole.tally.filter(({ rule }: { rule: string }) => rule === RULE)
    expect(counted).toEqual([{ rule: RULE, severity: '提示', state: 'open', since: null, findings: 2 }])
  })

  test('are no part of what is released: who may see the report need not see them', async () => {
    const viewer = await app.person('查阅人', 'viewer')
    expect((await app.call(viewer, 'GET', `/api/reports/${id}/checks`)).body.code).toBe('right-missing')
    expect((await app.call(drafter, 'GET', `/api/reports/${randomUUID()}/checks`)).body.code).toBe('report-not-found')
  })
})

describe('decisions', () => {
  test('cover the finding and stand with who, when, why and on which report', async () => {
    const { key } = await about('含区属国有企业')
    expect((await decide([{ key, action: 'to-fix' }])).body).toEqual({ batch: 1, decisions: 1 })
    expect((await decide([{ key, action: 'fixed' }])).body).toEqual({ batch: 2, decisions: 1 })
    expect(await about('含区属国有企业')).toMatchObject({
      state: 'fixed',
      decision: { action: 'fixed', decidedBy: '起草人', reportId: id, batch: 2, undoes: null, reason: null, unit: null },
    })
    expect((await about('数字望溪')).state).toBe('open')
    const [entry] = await audit()
    expect(entry).toMatchObject({ action: 'finding.decide', subject: `report:${id}`, details: { batch: 2, fixed: 1, 'to-fix': 0 } })
  })

  test('are refused whole where one of them cannot be taken', async () => {
    const { key } = await about('含区属国有企业')
    const ended = await newUnit('区农机局', '2025-01-01')
    const good = { key, action: 'to-fix' }
    const refused: [object[], string][] = [
      [[good, { key: 'nothing', action: 'fixed' }], 'finding-not-found'],
      [[good, { key, action: 'fixed' }], 'decision-repeated'],
      [[{ key, action: 'verified', reason: ' ' }], 'request-invalid'],
      [[{ key, action: 'verified' }], 'request-invalid'],
      [[{ key, action: 'forwarded' }], 'request-invalid'],
      [[{ key, action: 'forwarded', unitId: randomUUID() }], 'unit-not-found'],
      [[{ key, action: 'forwarded', unitId: ended }], 'unit-not-found'],
    ]
    for (const [decisions, code] of refused) expect([decisions, (await decide(decisions)).body.code]).toEqual([decisions, code])
    expect((await decide([good], { readingId: randomUUID() })).body.code).toBe('reading-changed')
    expect((await decide([good], { who: await app.person('领导', 'leader') })).body.code).toBe('right-missing')
    expect((await checks()).findings.map(({ state }: Shown) => state)).toEqual(['open', 'open'])
  })

  test('sent twice with one key work once', async () => {
    const { key } = await about('含区属国有企业')
    const headers = { 'idempotency-key': 'decide-1' }
    const { readingId } = await checks()
    const answers = [
      await decide([{ key, action: 'to-fix' }], { readingId, headers }),
      await decide([{ key, action: 'to-fix' }], { readingId, headers }),
    ]
    expect(answers.map(({ body }) => body)).toEqual([
      { batch: 1, decisions: 1 },
      { batch: 1, decisions: 1 },
    ])
  })

  test('are undone as one act; what was decided again since is left alone', async () => {
    const [bracket, quote] = [await about('含区属国有企业'), await about('数字望溪')]
    await decide([{ key: bracket.key, action: 'to-fix' }])
    await decide([bracket, quote].map(({ key }) => ({ key, action: 'verified', reason: '原文如此' })))
    await decide([{ key: quote.key, action: 'to-fix' }])
    const undo = (batch: number) => app.call(approver, 'POST', `/api/finding-decisions/${batch}/undo`)
    expect((await undo(2)).body).toEqual({ batch: 4, decisions: 1 })
    expect(await about('含区属国有企业')).toMatchObject({ state: 'to-fix', decision: { undoes: 2, decidedBy: '审定人' } })
    expect((await about('数字望溪')).state).toBe('to-fix')
    expect((await undo(2)).body.code).toBe('batch-superseded')
    expect((await undo(9)).body.code).toBe('batch-not-found')
    expect((await undo(3)).body).toMatchObject({ batch: 5 })
    expect((await about('数字望溪')).state).toBe('verified')

    const { decisions } = (await app.call(drafter, 'GET', `/api/finding-decisions?key=${bracket.key}`)).body
    expect(decisions.map(({ action, batch }: { action: string; batch: number }) => [action, batch])).toEqual([
      ['to-fix', 4],
      ['verified', 2],
      ['to-fix', 1],
    ])
  })

  test('the first act undone leaves the finding open', async () => {
    const { key } = await about('含区属国有企业')
    await decide([{ key, action: 'fixed' }])
    await app.call(drafter, 'POST', '/api/finding-decisions/1/undo')
    expect(await about('含区属国有企业')).toMatchObject({ state: 'open', decision: null })
  })
})

describe('what was verified', () => {
  /** The plan report of the year after, with the same bracket. */
  const NEXT_YEAR = DRAFT.replaceAll('2024', '2025').replaceAll('2023', '2024').replace('81个', '95个')

  test('is held against no report any more, in another year either, until it is taken back', async () => {
    const bracket = await about('含区属国有企业')
    await decide([{ key: bracket.key, action: 'verified', reason: '文件原名即如此' }])
    await decide([{ key: (await about('数字望溪')).key, action: 'to-fix' }])
    const later = await app.receive(drafter, NEXT_YEAR, '望溪区2024年计划报告.txt')
    expect(await about('含区属国有企业', later)).toMatchObject({
      state: 'verified',
      decision: { reason: '文件原名即如此', decidedBy: '起草人', reportId: id },
    })
    // To fix was said of this year's report alone.
    expect(await about('数字望溪', later)).toMatchObject({ state: 'open', decision: { action: 'to-fix', reportId: id } })

    const listed = (await app.call(approver, 'GET', '/api/suppressions')).body
    expect(listed).toMatchObject({
      next: null,
      suppressions: [{ key: bracket.key, rule: RULE, ruleName: '括号引号不成对', reason: '文件原名即如此' }],
    })
    expect(listed.suppressions[0].said).toContain('全角、半角不一致')
    expect(listed.suppressions[0].reportTitle).toContain('望溪区2023年')

    const takeBack = () => app.call(approver, 'POST', `/api/suppressions/${bracket.key}/take-back`, { reason: '口径已改' })
    expect((await takeBack()).body).toMatchObject({ decisions: 1 })
    expect((await takeBack()).body.code).toBe('suppression-not-found')
    expect((await app.call(approver, 'GET', '/api/suppressions')).body.suppressions).toEqual([])
    for (const report of [id, later]) expect((await about('含区属国有企业', report)).state).toBe('open')
    expect((await audit())[0]).toMatchObject({ action: 'finding.take-back', subject: `report:${id}` })
  })

  test('goes with the report it was verified on, when that is purged', async () => {
    const { key } = await about('含区属国有企业')
    await decide([{ key, action: 'verified', reason: '文件原名即如此' }])
    const purge = (await app.call(drafter, 'POST', `/api/reports/${id}/purge-requests`, { reason: '误传' })).body
    expect((await app.call(approver, 'POST', `/api/purge-requests/${purge.id}/carry-out`)).status).toBe(200)
    expect((await app.call(approver, 'GET', '/api/suppressions')).body.suppressions).toEqual([])
    expect((await app.call(approver, 'GET', `/api/finding-decisions?key=${key}`)).body.decisions).toEqual([])
  })
})

describe('a corrected version', () => {
  test('shows what is new, what is still there and what is resolved', async () => {
    const [bracket, quote] = [await about('含区属国有企业'), await about('数字望溪')]
    await decide([bracket, quote].map(({ key }) => ({ key, action: 'fixed' })))
    const corrected = DRAFT.replace(BROKEN_BRACKET, BROKEN_BRACKET.replace(')', '）')).concat('推进《望溪区城市更新专项规划编制。\n')
    const next = await app.receive(drafter, corrected, '望溪区计划报告（送审稿）.txt', { family: id, stage: 'review' })
    const shown = await checks(next)
    expect(shown.previous).toMatchObject({ id, sameRules: true })
    expect(shown.findings.map(({ state, since }: Shown) => [state, since])).toEqual([
      ['open', 'still'],
      ['open', 'new'],
    ])
    // Said to be mended in the version before, and not mended.
    expect(await about('数字望溪', next)).toMatchObject({ decision: { action: 'fixed', reportId: id } })
    const resolved = shown.resolved.filter(({ rule }: { rule: string }) => rule === RULE)
    expect(resolved).toMatchObject([{ key: bracket.key, sentences: [{ reportId: id, text: BROKEN_BRACKET }] }])
    expect(await checks(next, `rule=${RULE}&since=new`)).toMatchObject({ total: 1 })
    expect((await checks()).previous).toBeNull()
  })
})

describe('rules', () => {
  const change = (version: number, severity: string | null, who = admin) =>
    app.call(who, 'PUT', `/api/rules/${RULE}`, { severity, reason: '本区公文另有规定' }, { 'if-match': `"v${version}"` })

  test('are explained, and switched off or weighed otherwise by an administrator, with versions that stay', async () => {
    const listed = await app.call(admin, 'GET', '/api/rules')
    expect(listed.headers['etag']).toBe('"v0"')
    const rule = listed.body.rules.find((one: { id: string }) => one.id === RULE)
    expect(rule).toMatchObject({ name: '括号引号不成对', family: 'language', severity: '提示', effective: '提示', reason: null })
    expect(rule.invalid.length).toBeGreaterThan(1)

    expect((await change(0, '疑似', drafter)).body.code).toBe('right-missing')
    const changed = await change(0, '疑似')
    expect(changed.body).toMatchObject({ version: 1, rule: { id: RULE, severity: '提示', effective: '疑似', reason: '本区公文另有规定' } })
    expect(changed.headers['etag']).toBe('"v1"')
    expect((await about('含区属国有企业')).severity).toBe('疑似')
    expect((await change(0, 'off')).body).toMatchObject({ code: 'version-conflict', params: { current: 1 } })

    expect((await change(1, 'off')).status).toBe(200)
    expect(await checks()).toMatchObject({ total: 0, findings: [] })
    expect((await change(2, null)).body.rule).toMatchObject({ effective: '提示', reason: null })
    expect((await about('含区属国有企业')).severity).toBe('提示')
    expect((await audit())[0]).toMatchObject({ action: 'rule.change', subject: `rule:${RULE}`, details: { severity: null, version: 3 } })
    const { settings } = (await app.call(admin, 'GET', '/api/settings/checks/versions')).body
    expect(settings.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
  })

  test('that do not exist cannot be changed', async () => {
    const answer = await app.call(admin, 'PUT', '/api/rules/spelling-bee', { severity: 'off', reason: '无' }, { 'if-match': '"v0"' })
    expect([answer.status, answer.body.code]).toEqual([404, 'rule-not-found'])
  })
})

describe('reports held together', () => {
  const LAST_YEAR = TEXT.replaceAll('2023', '2022').replaceAll('2024', '2023')
  const WORK =
    '2024年云州市望溪区政府工作报告\n——2024年1月12日在望溪区第三届人民代表大会第三次会议上\n各位代表：\n一、2023年工作回顾\n实现地区生产总值486.2亿元，增长6.3%。\n二、2024年工作安排\n地区生产总值增长6%左右。\n'

  test('stand to each other by kind and year, and the plan report is held against the others', async () => {
    const before = await app.receive(drafter, LAST_YEAR, '去年.txt')
    const work = await app.receive(drafter, WORK, '政府工作报告.txt')
    const { related } = (await app.call(drafter, 'GET', `/api/reports/${id}/related`)).body
    expect(related.map(({ relation, report }: { relation: string; report: { id: string } }) => [relation, report.id])).toEqual([
      ['same-congress', work],
      ['last-plan', before],
    ])
    expect((await app.call(drafter, 'GET', `/api/reports/${before}/related`)).body.related).toEqual([])

    const joint = (await app.call(drafter, 'GET', `/api/joint-checks?reports=${before},${work},${id}`)).body
    expect(joint.reports.map((report: { id: string }) => report.id)).toEqual([before, work, id])
    expect(joint.pairs).toMatchObject([
      { reportId: work, against: before, relation: 'last-plan' },
      { reportId: id, against: before, relation: 'last-plan' },
      { reportId: id, against: work, relation: 'same-congress' },
    ])
    expect(joint.findings).toHaveLength(joint.pairs.reduce((sum: number, pair: { findings: number }) => sum + pair.findings, 0))
  })

  test('show both sentences where they differ, and what is decided of that is kept', async () => {
    const work = await app.receive(drafter, WORK.replace('增长6.3%', '增长6.1%'), '政府工作报告.txt')
    const joint = async () => (await app.call(drafter, 'GET', `/api/joint-checks?reports=${id},${work}`)).body
    type Joint = Omit<Shown, 'sentences'> & { rule: string; sentences: { reportId: string; text: string }[] }
    const differing = async (): Promise<Joint> =>
      (await joint()).findings.find(({ rule, sentences }: Joint) => rule === 'congress-figures-differ' && sentences.length > 1)
    const found = await differing()
    expect(found).toMatchObject({ reportId: id, against: work, state: 'open' })
    expect(new Set(found.sentences.map(({ reportId }) => reportId))).toEqual(new Set([id, work]))
    expect(found.sentences.find(({ reportId }) => reportId === work)?.text).toContain('增长6.1%')

    const { readingId } = await checks()
    const decisions = [{ key: found.key, action: 'verified', reason: '工作报告为初步核算数' }]
    const url = `/api/reports/${id}/finding-decisions`
    expect((await app.call(drafter, 'POST', url, { readingId, decisions })).body.code).toBe('finding-not-found')
    expect((await app.call(drafter, 'POST', url, { readingId, decisions, against: work })).body).toEqual({ batch: 1, decisions: 1 })
    expect(await differing()).toMatchObject({ state: 'verified', decision: { reason: '工作报告为初步核算数', reportId: id } })
  })

  test('that have nothing to do with each other are refused', async () => {
    const other = await app.receive(drafter, '一份会议通知\n定于3月5日召开会议。\n', '通知.txt')
    const ask = (reports: string) => app.call(drafter, 'GET', `/api/joint-checks?reports=${reports}`)
    expect((await ask(`${id},${other}`)).body.code).toBe('reports-unrelated')
    expect((await ask(`${id},${randomUUID()}`)).body.code).toBe('report-not-found')
    expect((await ask(id)).body.code).toBe('request-invalid')
    const { readingId } = await checks()
    const refused = await app.call(drafter, 'POST', `/api/reports/${id}/finding-decisions`, {
      readingId,
      against: other,
      decisions: [{ key: 'x', action: 'to-fix' }],
    })
    expect(refused.body.code).toBe('reports-unrelated')
  })
})

describe('what is taken out', () => {
  test('a unit is told what is forwarded to it, and its sheet has that alone', async () => {
    const [unit, idle] = [await newUnit('区财政局'), await newUnit('区统计局')]
    const { key } = await about('含区属国有企业')
    await decide([{ key, action: 'forwarded', unitId: unit, reason: '请核实投资额' }])
    expect(await about('含区属国有企业')).toMatchObject({ state: 'forwarded', decision: { unit: { id: unit, name: '区财政局' } } })
    const notices = await runSql(app.database.logins.superuser, 'select code, params, link from notice where unit_id = $1', {
      params: [unit],
    })
    expect(notices).toEqual([
      {
        code: 'findings-forwarded',
        params: { count: 1, report: expect.stringContaining('望溪区2023年') },
        link: `/reports/${id}/checks`,
      },
    ])

    const { units } = (await app.call(drafter, 'GET', `/api/reports/${id}/confirmations`)).body
    expect(units).toEqual([{ id: unit, name: '区财政局', findings: 1 }])
    const file = await app.call(drafter, 'GET', `/api/reports/${id}/confirmations/${unit}`)
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('数据确认单（区财政局）2026-03-01.docx'))
    const sheet = wordsOf(file.bytes)
    for (const words of ['数据确认单', '区财政局：', '望溪区', '2026年3月1日', BROKEN_BRACKET, '请核实投资额'])
      expect(sheet).toContain(words)
    expect(sheet).toMatch(/第 \d+ 行/)
    expect(sheet).not.toContain('数字望溪')
    expect((await audit())[0]).toMatchObject({ action: 'finding.confirmation', details: { unit, findings: 1 } })

    expect((await app.call(drafter, 'GET', `/api/reports/${id}/confirmations/${idle}`)).body.code).toBe('nothing-to-forward')
    expect((await app.call(drafter, 'GET', `/api/reports/${id}/confirmations/${randomUUID()}`)).body.code).toBe('unit-not-found')
  })

  test('the report has a comment for what is still to be done, from the severity asked for on', async () => {
    await decide([{ key: (await about('含区属国有企业')).key, action: 'verified', reason: '原文如此' }])
    const file = await app.call(drafter, 'GET', `/api/reports/${id}/checked-file`)
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('望溪区计划报告（初稿）.核校.docx'))
    expect(wordsOf(file.bytes)).toContain(BROKEN_BRACKET)
    const comments = (docx: Uint8Array) => wordsOf(docx, 'word/comments.xml').match(/【提示】括号引号不成对/g) ?? []
    expect(comments(file.bytes)).toHaveLength(1)
    const strict = await app.call(drafter, 'GET', `/api/reports/${id}/checked-file?severity=${encodeURIComponent('必错')}`)
    expect('word/comments.xml' in unzipSync(strict.bytes) ? comments(strict.bytes) : []).toEqual([])
    expect((await audit())[0]).toMatchObject({ action: 'finding.download', subject: `report:${id}` })
  })
})

describe('a text that is not kept', () => {
  const check = (who: Caller | null, text: string, url = '/api/text-checks', headers = {}) => app.call(who, 'POST', url, { text }, headers)

  test('is checked for whoever is signed in, and nothing of it stays', async () => {
    const viewer = await app.person('查阅人', 'viewer')
    const { body } = await check(viewer, `第一行。\n${BROKEN_BRACKET}`)
    const found = body.findings.filter(({ rule }: { rule: string }) => rule === RULE)
    expect(found).toMatchObject([{ severity: '提示', sentences: [{ reportId: null, line: 2, text: BROKEN_BRACKET }] }])
    const [entry] = await audit()
    expect(entry).toMatchObject({ action: 'text.check', actor: '查阅人', details: { characters: `第一行。\n${BROKEN_BRACKET}`.length } })
    expect(JSON.stringify(entry)).not.toContain('平台公司')
    expect((await app.call(drafter, 'GET', '/api/reports')).body.total).toBe(1)
  })

  test('weighs rules as the space does', async () => {
    await app.call(admin, 'PUT', `/api/rules/${RULE}`, { severity: 'off', reason: '无' }, { 'if-match': '"v0"' })
    const { body } = await check(drafter, BROKEN_BRACKET)
    expect(body.findings.filter(({ rule }: { rule: string }) => rule === RULE)).toEqual([])
  })

  test('is refused where it is empty, too long or marked as a secret', async () => {
    expect((await check(drafter, '   ')).body.code).toBe('request-invalid')
    expect((await check(drafter, '字'.repeat(200_001))).body.code).toBe('request-invalid')
    expect((await check(drafter, '秘密★5年\n关于投资的报告\n')).body.code).toBe('report-marked-secret')
  })

  test('waits for nobody: a second one of the same person is refused while the first is under way', async () => {
    const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    // Whoever writes to the audit log holds up the others: the first check cannot end before this does.
    const holding = app.database.unitOfWork.run(drafter.spaceId, async (tx) => {
      await app.database.audit.append(tx, { actor: '甲', action: 'test.hold', subject: 'test', details: {} })
      held.resolve()
      await release.promise
    })
    await held.promise
    const both = [check(drafter, BROKEN_BRACKET), check(drafter, BROKEN_BRACKET)]
    const other = check(approver, BROKEN_BRACKET)
    expect((await Promise.race(both)).body.code).toBe('check-in-progress')
    release.resolve()
    await holding
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 429])
    expect((await other).status).toBe(200)
    expect((await check(drafter, BROKEN_BRACKET)).status).toBe(200)
  })

  test('needs somebody signed in, unless the machine is set to check openly, and then for itself alone', async () => {
    const open = '/api/open-text-checks'
    expect((await check(null, BROKEN_BRACKET)).body.code).toBe('session-missing')
    expect((await check(null, BROKEN_BRACKET, open)).body.code).toBe('open-check-off')
    const other = await openTestApp({ openCheck: true })
    try {
      const ask = (headers = {}) => other.call(null, 'POST', open, { text: BROKEN_BRACKET }, headers)
      expect((await ask()).body.findings).not.toEqual([])
      for (const headers of [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }, { 'x-forwarded-for': '10.0.0.7' }])
        expect((await ask(headers)).body.code).toBe('open-check-off')
    } finally {
      await other.close()
    }
  })
})
