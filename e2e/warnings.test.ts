import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import {
  answerWarning,
  changeWarningRules,
  claimPeriod,
  createUnit,
  downloadWarningPaper,
  evaluatePeriod,
  listDuePeriods,
  listEvaluations,
  listNotices,
  listWarningRules,
  listWarningRuleVersions,
  listWarnings,
  setResponsibilities,
  showWarning,
  withdrawWarning,
} from '@gangmu/application'
import { DEFAULT_WARNING_SETTINGS, sightOf, type WarningKind } from '@gangmu/domain'
import { openFile } from '@gangmu/reader'
import { runSql } from '@gangmu/store/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createWarningRounds } from '../apps/server/src/warning-rounds.ts'
import { type MonthSpace, openMonthSpace } from './support/month-space.ts'
import { unwrapped } from './support/plan-space.ts'

/** Warnings on a real database: months claimed once, chains over months, papers. */
const INDUSTRY = '规模以上工业增加值增速'
const SLICE = { limit: 100 }
const SILENT = { info: () => undefined, error: (entry: unknown) => void logged.push(entry) }
let logged: unknown[] = []

let space: MonthSpace
let unitId: string
beforeEach(async () => {
  logged = []
  space = await openMonthSpace()
  const { ports, caller, lineOf } = space
  const draft = {
    name: '临溪区经济和信息化委员会',
    shortName: '区经信委',
    kind: 'department' as const,
    parentId: null,
    areaId: null,
    from: null,
    ordinal: 2,
  }
  unitId = unwrapped(await createUnit(ports, caller, draft)).id
  const subject = { kind: 'plan-line' as const, id: lineOf(INDUSTRY) }
  unwrapped(
    await setResponsibilities(ports, caller, [{ subject, role: 'lead-unit', holders: [{ kind: 'unit', id: unitId }] }], '2025-01-01'),
  )
})
afterEach(() => space.close())

const industry = (month: string, raw: string) => ({ indicator: 'scale-industry-va-growth', month, raw, unit: '%' })

const roundsOn = (today: string, ports = space.ports, leaseSeconds?: number) =>
  createWarningRounds({
    ports,
    today: () => today,
    log: SILENT,
    ...(leaseSeconds !== undefined && { leaseSeconds }),
  })
/** What every server does when it looks on that day. */
const look = (today: string) => roundsOn(today).look()

const only = async (...kinds: readonly WarningKind[]) => {
  const rules = DEFAULT_WARNING_SETTINGS.rules.map((rule) => ({ ...rule, on: kinds.includes(rule.condition.kind) }))
  return unwrapped(await changeWarningRules(space.ports, space.caller, 0, { ...DEFAULT_WARNING_SETTINGS, rules }))
}
const warnings = async () => (await listWarnings(space.ports, space.caller, {}, SLICE)).items
const evaluations = async () => (await listEvaluations(space.ports, space.caller, {}, { limit: 500 })).items
const months = async () => (await listDuePeriods(space.ports, space.caller)).map(({ period, doneAt }) => [period, doneAt !== null])

/** How many rows of everything the rules write, the audit log last. */
const WRITTEN = ['warning', 'warning_step', 'warning_evaluation', 'notice', 'audit_entry']
const everything = () =>
  Promise.all(
    WRITTEN.map(async (table) => {
      const [row] = await runSql<{ rows: number }>(space.database.logins.superuser, `select count(*) as rows from ${table}`)
      return row!.rows
    }),
  )

describe('months', () => {
  test('those missed are caught up in their order, each once; looking again changes nothing', async () => {
    await space.record([industry('2025-02', '6.4'), industry('2025-03', '5')])
    await look('2025-02-24')
    expect(await months()).toEqual([])
    await look('2025-04-25')
    expect(await months()).toEqual([
      ['2025-03', true],
      ['2025-02', true],
      ['2025-01', true],
    ])
    const seen = (await evaluations())
      .map(({ period, evaluatedAt }) => ({ period, evaluatedAt }))
      .sort((a, b) => (a.evaluatedAt < b.evaluatedAt ? -1 : 1))
    expect([...new Set(seen.map(({ period }) => period))]).toEqual(['2025-01', '2025-02', '2025-03'])
    const before = await everything()
    await look('2025-04-30')
    expect(await everything()).toEqual(before)
    expect(await evaluatePeriod(space.ports, space.caller, '2025-03', 'anybody', '2025-04-30')).toBeNull()
    expect(await everything()).toEqual(before)
    expect(logged).toEqual([])
  })

  test('two servers at once do every month once', async () => {
    await space.record([industry('2025-03', '5')])
    const today = '2026-01-31'
    await Promise.all([roundsOn(today), roundsOn(today), roundsOn(today)].map((server) => server.look()))
    // Whoever came while another one was at it went away; the next look does the rest.
    await look(today)
    expect(await months()).toEqual(Array.from({ length: 12 }, (_, at) => [`2025-${String(12 - at).padStart(2, '0')}`, true]))
    const keys = (await evaluations()).map(({ period, rule, subject }) => `${period} ${rule} ${subject.kind} ${subject.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    const open = (await warnings()).filter(({ rule, subject }) => rule === 'stage-missed' && subject.name === INDUSTRY)
    expect(open.length).toBe(1)
    expect(logged).toEqual([])
  })

  test('a claim is held until its lease ends, and what was claimed anew is no longer the first one’s', async () => {
    const { ports, caller } = space
    const claim = (by: string, lease?: number) => claimPeriod(ports, caller, by, '2025-04-25', lease)
    expect(await claim('a')).toMatchObject({ period: '2025-01', claimedBy: 'a' })
    expect(await claim('b')).toBeNull()
    expect(await claim('b', 0)).toMatchObject({ period: '2025-01', claimedBy: 'b' })
    const before = await everything()
    expect(await evaluatePeriod(ports, caller, '2025-01', 'a', '2025-04-25')).toBeNull()
    expect(await everything()).toEqual(before)
    expect(await evaluatePeriod(ports, caller, '2025-01', 'b', '2025-04-25')).toMatchObject({ fired: expect.any(Number) })
    expect(await claim('a')).toMatchObject({ period: '2025-02' })
  })

  test('every space with a plan in force has its months looked at; one that fails keeps no other waiting, and each costs the same', async () => {
    const { ports, database } = space
    const second = await openMonthSpace(database)
    const monthsOf = async ({ caller }: MonthSpace) => (await listDuePeriods(ports, caller)).filter(({ doneAt }) => doneAt !== null).length
    const [first, last] = [space, second].sort((a, b) => (a.caller.spaceId < b.caller.spaceId ? -1 : 1)) as [MonthSpace, MonthSpace]
    const { statements: ofTwo } = await database.countQueries(() => roundsOn('2025-02-24').look())
    const insertEvaluations: typeof ports.warnings.insertEvaluations = (tx, rows) =>
      tx.spaceId === first.caller.spaceId
        ? Promise.reject(Object.assign(new Error('no'), { code: 'disk-full' }))
        : ports.warnings.insertEvaluations(tx, rows)
    await roundsOn('2025-04-25', { ...ports, warnings: { ...ports.warnings, insertEvaluations } }).look()
    expect([await monthsOf(first), await monthsOf(last)]).toEqual([0, 3])
    expect(logged).toEqual([expect.objectContaining({ code: 'disk-full', space: first.caller.spaceId })])
    await roundsOn('2025-04-25', ports, 0).look()
    expect([await monthsOf(first), await monthsOf(last)]).toEqual([3, 3])
    const { statements: ofTwoDone } = await database.countQueries(() => roundsOn('2025-04-26').look())
    await openMonthSpace(database)
    const { statements: ofThree } = await database.countQueries(() => roundsOn('2025-02-24').look())
    expect(ofTwoDone.length).toBe(ofTwo.length)
    expect((ofThree.length - 1) * 2).toBe((ofTwo.length - 1) * 3)
    expect(logged).toHaveLength(1)
  })

  test('a month takes as many statements whatever it brings', async () => {
    const { database, ports, caller } = space
    const statementsOf = async (by: string) => {
      const claimed = await claimPeriod(ports, caller, by, '2026-01-31')
      const { statements } = await database.countQueries(() => evaluatePeriod(ports, caller, claimed!.period, by, '2026-01-31'))
      return statements.length
    }
    // January brings no warning; in March lines are late, and one misses its stage; in April those are looked at again.
    await space.record([industry('2025-03', '5')])
    const [january, , march, april] = [await statementsOf('a'), await statementsOf('a'), await statementsOf('a'), await statementsOf('a')]
    expect((await warnings()).length).toBeGreaterThan(3)
    expect(Math.max(january, march, april)).toBeLessThanOrEqual(24)
    expect(march - january).toBeLessThanOrEqual(3)
  })

  test('a server killed in the middle of a month leaves a claim and nothing else', async () => {
    await only('stage-missed', 'data-late')
    await space.record([industry('2025-02', '6.4')])
    await look('2025-03-01')
    const before = await everything()
    const { urls } = space.database
    const killed = spawn(
      process.execPath,
      [fileURLToPath(new URL('support/hang-in-month.ts', import.meta.url)), space.caller.spaceId, '2025-03-25'],
      {
        env: { ...process.env, DATABASE_URL: urls.app, OWNER_URL: urls.owner },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const [said] = await once(killed.stdout, 'data')
    expect(String(said)).toBe('in the middle\n')
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(await months()).toEqual([
      ['2025-02', false],
      ['2025-01', true],
    ])
    // The claim is in the audit log; of the evaluation there is no trace.
    expect(await everything()).toEqual(before.map((count, table) => (table === 4 ? count + 1 : count)))
    await roundsOn('2025-03-25').look()
    expect((await months())[0]).toEqual(['2025-02', false])
    await roundsOn('2025-03-25', space.ports, 0).look()
    expect((await months())[0]).toEqual(['2025-02', true])
    const rows = await evaluations()
    expect(new Set(rows.map(({ period, rule, subject }) => `${period} ${rule} ${subject.id}`)).size).toBe(rows.length)
    expect(rows.filter(({ period }) => period === '2025-02').length).toBe(12)
  })

  test('a month that cannot be looked at is logged, leaves nothing, and keeps the later ones waiting', async () => {
    const broken = { ...space.ports, notices: { ...space.ports.notices, insertNotices: () => Promise.reject(new Error('no')) } }
    await roundsOn('2025-04-25', broken).look()
    expect(logged).toHaveLength(1)
    expect(await evaluations()).toEqual([])
    expect(await months()).toEqual([
      ['2025-03', false],
      ['2025-02', false],
      ['2025-01', false],
    ])
    await roundsOn('2025-04-25', space.ports, 0).look()
    expect((await months()).every(([, done]) => done)).toBe(true)
  })
})

describe('a warning', () => {
  const asUnit = () => {
    const grants = [{ role: 'reporter' as const, unitIds: [unitId] }]
    return { ...space.caller, actor: '周敏', grants, sight: sightOf(grants), unitIds: [unitId] }
  }
  const EXPLANATION = { cause: '两户重点企业停产检修', measures: '调度增产，派驻专班', deadline: '2025-06-30' }
  const chainOf = async (id: string) => unwrapped(await showWarning(space.ports, space.caller, id)).chain

  test('goes from firing over receipt and explanation to the next look of the rule, which raises it, and the one after, which closes it', async () => {
    await only('stage-missed')
    await space.record([industry('2025-03', '5'), industry('2025-06', '5.8'), industry('2025-09', '7.6'), industry('2025-12', '7.6')])
    await look('2025-04-25')
    const [fired, ...others] = await warnings()
    expect(others).toEqual([])
    expect(fired).toMatchObject({
      rule: 'stage-missed',
      subject: { kind: 'line', id: space.lineOf(INDUSTRY), name: INDUSTRY },
      unitName: '临溪区经济和信息化委员会',
      level: 'warning',
      state: 'notified',
      firstPeriod: '2025-03',
      reason: 'missed',
      params: { stage: 3, value: '5', target: '6', short: 1 },
    })
    const { id } = fired!
    const notice = (await listNotices(space.ports, asUnit(), true, SLICE)).items.find(({ code }) => code === 'warnings-issued')
    expect(notice).toMatchObject({ params: { month: '2025-03', count: 1, name: INDUSTRY }, link: '/monitor/warnings' })

    const explain = { step: 'explained' as const, explanation: EXPLANATION }
    expect(await answerWarning(space.ports, asUnit(), id, 1, explain)).toMatchObject({ failure: { code: 'warning-step-refused' } })
    expect(unwrapped(await answerWarning(space.ports, asUnit(), id, 1, { step: 'received' }))).toEqual({ version: 2 })
    expect(await answerWarning(space.ports, asUnit(), id, 1, explain)).toMatchObject({ failure: { code: 'version-conflict' } })
    unwrapped(await answerWarning(space.ports, asUnit(), id, 2, explain))

    // April and May cannot be decided: the stage runs.
    await look('2025-06-25')
    expect((await warnings())[0]).toMatchObject({ state: 'explained', level: 'warning' })
    await look('2025-07-25')
    expect((await warnings())[0]).toMatchObject({
      state: 'notified',
      level: 'serious',
      lastPeriod: '2025-06',
      params: { stage: 6, short: 0.7 },
    })
    await space.record([industry('2025-06', '6.6')])
    await look('2026-02-01')
    const closed = (await warnings())[0]!
    expect(closed).toMatchObject({ id, state: 'closed', level: 'serious', reason: 'missed', lastPeriod: '2025-06' })
    expect((await chainOf(id)).map(({ step, period, issue }) => [step, period, issue && `${issue.instrument} ${issue.no}`])).toEqual([
      ['fired', '2025-03', 'supervision 1'],
      ['notified', '2025-03', null],
      ['received', null, null],
      ['explained', null, null],
      ['kept', '2025-04', null],
      ['kept', '2025-05', null],
      ['raised', '2025-06', 'interview 1'],
      ['notified', '2025-06', null],
      ['kept', '2025-07', null],
      ['kept', '2025-08', null],
      ['kept', '2025-09', null],
      ['kept', '2025-10', null],
      ['kept', '2025-11', null],
      ['closed', '2025-12', null],
    ])
  })

  test('goes out as a paper with its receipt, as Word and as text; without a unit there is none', async () => {
    await only('stage-missed', 'data-late')
    await space.record([industry('2025-03', '5')])
    await look('2025-04-25')
    const all = await warnings()
    const issued = all.find(({ subject, rule }) => subject.name === INDUSTRY && rule === 'stage-missed')!
    unwrapped(await answerWarning(space.ports, asUnit(), issued.id, 1, { step: 'received' }))
    unwrapped(await answerWarning(space.ports, asUnit(), issued.id, 2, { step: 'explained', explanation: EXPLANATION }))
    const word = unwrapped(await downloadWarningPaper(space.ports, asUnit(), issued.id, 'docx'))
    expect(word.fileName).toMatch(/^督办单〔2025〕1号（临溪区经济和信息化委员会）\.docx$/)
    const opened = await openFile(word.bytes, word.fileName)
    const lines = opened.ok ? opened.value.layout.lines : []
    expect(lines.slice(0, 2)).toEqual(['经济运行督办单', `〔2025〕1号`])
    expect(lines.join('\n')).toContain('一季度完成5，目标6，相差1个百分点')
    expect(lines.join('\n')).toContain('2025年5月25日起按同一规则复核')
    expect(lines).toContain(EXPLANATION.measures)
    const text = new TextDecoder().decode(unwrapped(await downloadWarningPaper(space.ports, asUnit(), issued.id, 'txt')).bytes)
    expect(text).toMatch(/^经济运行督办单\n〔2025〕1号\n\n临溪区经济和信息化委员会：\n/)
    expect(text).toContain('完成时限：2025年6月30日')
    const nobodys = all.find(({ unitId: of }) => of === null)!
    expect(nobodys.state).toBe('fired')
    expect(await downloadWarningPaper(space.ports, space.caller, nobodys.id, 'docx')).toMatchObject({
      failure: { code: 'warning-not-issued' },
    })
    expect(await downloadWarningPaper(space.ports, asUnit(), nobodys.id, 'docx')).toMatchObject({ failure: { code: 'warning-not-found' } })
  })

  test('is seen and answered by its own unit alone, and taken back by a person with a reason that stands beside', async () => {
    await only('stage-missed', 'data-late')
    await space.record([industry('2025-03', '5')])
    await look('2025-04-25')
    expect((await listWarnings(space.ports, asUnit(), {}, SLICE)).items.every((one) => one.unitId === unitId)).toBe(true)
    const other = (await warnings()).find((one) => one.unitId !== unitId && one.unitId !== null)!
    expect(await answerWarning(space.ports, asUnit(), other.id, 1, { step: 'received' })).toMatchObject({
      failure: { code: 'right-missing' },
    })
    const mine = (await listWarnings(space.ports, asUnit(), { level: 'warning' }, SLICE)).items[0]!
    unwrapped(await withdrawWarning(space.ports, space.caller, mine.id, 1, '统计口径调整，市局已函告'))
    expect(await withdrawWarning(space.ports, space.caller, mine.id, 2, '再来一次')).toMatchObject({
      failure: { code: 'warning-step-refused' },
    })
    expect((await chainOf(mine.id)).at(-1)).toMatchObject({ step: 'withdrawn', note: '统计口径调整，市局已函告', recordedBy: '李明' })
    const said = (await listEvaluations(space.ports, space.caller, { period: '2025-03', outcome: 'fired', rule: 'stage-missed' }, SLICE))
      .items
    expect(said.map(({ subject }) => subject.name)).toContain(INDUSTRY)
  })
})

test('rules have versions; none that warnings may hang on goes', async () => {
  const { ports, caller } = space
  expect(await listWarningRules(ports, caller)).toMatchObject({ version: 0, recordedBy: null })
  const first = await only('city-gap')
  expect(first.version).toBe(1)
  const value = { ...first.value, rules: first.value.rules.slice(1) }
  expect(await changeWarningRules(ports, caller, 1, value)).toMatchObject({
    failure: { code: 'warning-rule-missing', params: { rule: 'stage-missed' } },
  })
  expect(await changeWarningRules(ports, caller, 0, first.value)).toMatchObject({ failure: { code: 'version-conflict' } })
  unwrapped(await changeWarningRules(ports, caller, 1, { ...first.value, day: 20 }))
  expect((await listWarningRuleVersions(ports, caller)).map(({ version, value: { day } }) => [version, day])).toEqual([
    [2, 20],
    [1, 25],
  ])
  await look('2025-02-20')
  expect((await evaluations()).every(({ rulesVersion }) => rulesVersion === 2)).toBe(true)
})
