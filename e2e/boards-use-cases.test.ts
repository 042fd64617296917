import { type Caller, listBoards, previewBoard, saveBoard, showBoard, showBoardText, withdrawBoard } from '@gangmu/application'
import { overlapOf, sightOf } from '@gangmu/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedBoards } from './support/boards.ts'
import { expectFailure, expectValue } from './support/district.ts'
import { MONTH_TODAY, type MonthSpace, openMonthSpace } from './support/month-space.ts'

/** Boards as the server shows them, over a plan and a few months of figures. */
const NOW = { month: null, asOf: null }
const TEXT = `id: own-industry
title: 本区工业
description: 自建的板块
indicators: [scale-industry-va-growth, retail-sales, retail-sales-growth, gdp-growth]
panels:
  - kind: scorecard
    title: 主要指标
  - kind: ranking
    title: 位次
    indicator: scale-industry-va-growth
  - kind: item-list
    title: 各单位
    source: plan-lines
  - kind: item-list
    title: 位次变化
    source: ranks
  - kind: item-list
    title: 台账
    source: projects
  - kind: heat-table
    title: 逐月亮灯
    lines: all
    shade: lamp
  - kind: text
    title: 概况
    text: ['{month}，{area}工业增长{scale-industry-va-growth}。']
`

let space: MonthSpace
beforeAll(async () => {
  space = await openMonthSpace()
  const industry = (month: string, raw: string, area = '临溪区') => ({ indicator: 'scale-industry-va-growth', month, raw, unit: '%', area })
  await space.record([
    industry('2025-05', '6.4'),
    industry('2025-05', '6.0', '青岩区'),
    { ...industry('2025-06', '6.2'), publishedOn: '2025-07-20' },
    industry('2025-06', '6.4', '青岩区'),
    industry('2025-06', '5.9', '石港区'),
    industry('2025-06', '6.3', '云江市'),
    { indicator: 'retail-sales', month: '2025-06', raw: '55', unit: '亿元' },
    { indicator: 'gdp-growth', month: '2025-06', raw: '6.1', unit: '%', internal: true },
    { ...industry('2025-07', '6.6'), publishedOn: '2025-08-20' },
  ])
})
afterAll(() => space.close())

const callerAs = (role: 'approver' | 'viewer'): Caller => {
  const grants = [{ role, unitIds: null }]
  return { ...space.caller, grants, sight: sightOf(grants) }
}
const show = async (id: string, query: { month: string | null; asOf: string | null } = NOW, caller: Caller = space.caller) =>
  expectValue(await showBoard(space.ports, caller, id, query, MONTH_TODAY))
const preview = (text: string, query: { month: string | null; asOf: string | null } = NOW) =>
  previewBoard(space.ports, space.caller, text, query, MONTH_TODAY)
const panelOf = <K extends string, P extends { readonly kind: K }>(panels: readonly { readonly kind: string }[], kind: K, at = 0) =>
  panels.filter((panel) => panel.kind === kind)[at] as P & Record<string, never>

describe('the boards that are shipped', () => {
  const { shipped } = shippedBoards()

  test('are eighteen and the cockpit, each read without a mistake', () => {
    expect(shipped.map(({ board }) => board.title)).toEqual([
      '驾驶舱',
      'GDP分析（含支撑指标）',
      '工业',
      '农业',
      '建筑业与房地产',
      '服务业与文旅',
      '金融',
      '投资',
      '重大项目',
      '消费',
      '财政与税源（协税护税）',
      '外贸外资',
      '招商引资',
      '市场主体与四上培育',
      '科技创新与数字经济',
      '就业民生',
      '生态与安全',
      '镇街（园区）经济',
      '部门责任',
    ])
  })

  test('no two share more than 30 % of their indicators', () => {
    const boards = shipped.filter(({ board }) => board.id !== 'cockpit').map(({ board }) => board)
    const pairs = boards.flatMap((a, at) => boards.slice(at + 1).map((b) => [a.title, b.title, overlapOf(a, b)] as const))
    expect(pairs.filter(([, , overlap]) => overlap > 0.3)).toEqual([])
  })

  test('the cockpit has room for its panels on one screen', () => {
    expect(shipped.find(({ board }) => board.id === 'cockpit')!.board.panels.length).toBeLessThanOrEqual(9)
  })
})

describe('a month of a board', () => {
  test('the latest with a figure where none is asked for', async () => {
    expect((await show('industry')).month).toBe('2025-07')
    expect((await show('industry', { month: '2025-06', asOf: null })).month).toBe('2025-06')
  })

  test('five round trips at most, whatever the number of its panels', async () => {
    const { countQueries } = space.ports as unknown as {
      countQueries: <T>(work: () => Promise<T>) => Promise<{ statements: readonly string[] }>
    }
    for (const { board } of space.ports.boardFiles.shipped) {
      const { statements } = await countQueries(() => show(board.id))
      expect(statements.length, board.id).toBeLessThanOrEqual(5)
    }
  })

  test('a card has the figure, its target, its lamp and the city beside it', async () => {
    const { panels } = await show('industry', { month: '2025-06', asOf: null })
    const [cell] = panelOf(panels, 'scorecard')['cells'] as unknown as object[]
    expect(cell).toMatchObject({
      indicator: 'scale-industry-va-growth',
      figure: { raw: '6.2', period: '2025-01/2025-06', month: '2025-06' },
      change: -0.2,
      city: { raw: '6.3' },
      target: { text: '6.5', value: 6.5, period: '2025-01/2025-06' },
      lamp: { lamp: expect.stringMatching(/green|yellow|red/) },
    })
  })

  test('ranks count who has a figure, the own area among them', async () => {
    const { panels } = await show('industry', { month: '2025-06', asOf: null })
    const ranking = panelOf(panels, 'ranking') as unknown as { ranked: number; areas: { name: string; place: number | null }[] }
    expect(ranking.ranked).toBe(3)
    expect(Object.fromEntries(ranking.areas.map(({ name, place }) => [name, place]))).toMatchObject({ 青岩区: 1, 临溪区: 2, 石港区: 3 })
  })

  test('looking back shows what was public on the day', async () => {
    expect(await show('industry', { month: null, asOf: '2025-08-01' })).toMatchObject({ month: '2025-06', asOf: '2025-08-01' })
    const before = await show('industry', { month: '2025-06', asOf: '2025-01-31' })
    expect(before.recordedAt).toBeNull()
  })
})

describe('who may not see internal figures', () => {
  test('sees neither them nor what they light', async () => {
    const cellsFor = async (caller: Caller) => {
      const { panels, release } = await show('gdp', { month: '2025-06', asOf: null }, caller)
      const cells = panelOf(panels, 'scorecard')['cells'] as unknown as {
        indicator: string
        figure: unknown
        lamp: { lamp: string } | null
      }[]
      return { release, cell: cells.find(({ indicator }) => indicator === 'gdp-growth')! }
    }
    const inside = await cellsFor(callerAs('approver'))
    expect(inside.release).toBe('internal')
    expect(inside.cell).toMatchObject({ figure: { raw: '6.1' }, lamp: { lamp: expect.stringMatching(/green|yellow|red/) } })
    const outside = await cellsFor(callerAs('viewer'))
    expect(outside.cell.figure).toBeNull()
    expect(outside.cell.lamp?.lamp ?? 'none').toBe('none')
    expect(outside.release).toBe('published')
    expect(JSON.stringify(await show('gdp', { month: '2025-06', asOf: null }, callerAs('viewer')))).not.toContain('6.1')
  })

  test('nor a ledger or warnings without the right', async () => {
    const { panels } = await show('projects', NOW, callerAs('viewer'))
    expect(panelOf(panels, 'item-list')).toMatchObject({ items: null, hidden: 'right' })
    const departments = await show('departments', NOW, callerAs('viewer'))
    expect(panelOf(departments.panels, 'warnings')).toMatchObject({ counts: null })
  })
})

describe('a board of one’s own', () => {
  const save = (version: number, text = TEXT, id = 'own-industry') =>
    saveBoard(space.ports, space.caller, { id, version, text, note: null })
  const listed = async () => (await listBoards(space.ports, space.caller)).map(({ id, source, version }) => [id, source, version])

  test('a preview tells every mistake by its line', async () => {
    const text = TEXT.replace('kind: ranking', 'kind: rankin').replace('title: 主要指标', 'titel: 主要指标')
    const { problems, view } = await preview(text)
    expect(view).toBeNull()
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['key-missing', 6],
      ['key-unknown', 7],
      ['value-choice', 8],
    ])
    expect((await preview('id: [')).problems).toMatchObject([{ code: 'text-syntax', line: 1 }])
  })

  test('or shows what it would be, and keeps nothing', async () => {
    const { problems, view } = await preview(TEXT, { month: '2025-06', asOf: null })
    expect(problems).toEqual([])
    expect(view!.panels.map(({ kind }) => kind)).toEqual([
      'scorecard',
      'ranking',
      'item-list',
      'item-list',
      'item-list',
      'heat-table',
      'text',
    ])
    const items = panelOf(view!.panels, 'item-list')['items'] as unknown as { lines: { leadUnit: { name: string } | null }[] }
    expect(items.lines.length).toBeGreaterThan(3)
    expect(panelOf(view!.panels, 'text')['paragraphs']).toMatchObject([
      [{ month: '2025-06' }, '，', '临溪区', '工业增长', { figure: { raw: '6.2' } }, '。'],
    ])
    expect(await listed()).not.toContainEqual(['own-industry', 'own', 1])
  })

  test('is saved, changed, shown as its last version and withdrawn; what was saved stays', async () => {
    expect(expectValue(await save(0))).toEqual({ id: 'own-industry', version: 1 })
    expectFailure(await save(0), 'version-conflict', { current: 1 })
    expectValue(await save(1, TEXT.replace('本区工业', '工业一览')))
    expect(await show('own-industry')).toMatchObject({ board: { title: '工业一览' }, source: 'own', version: 2 })
    const text = expectValue(await showBoardText(space.ports, space.caller, 'own-industry'))
    expect(text.versions.map(({ version, title }) => [version, title])).toEqual([
      [2, '工业一览'],
      [1, '本区工业'],
    ])
    expectValue(await withdrawBoard(space.ports, space.caller, 'own-industry', 2))
    expectFailure(await showBoard(space.ports, space.caller, 'own-industry', NOW, MONTH_TODAY), 'board-not-found')
    expectFailure(await withdrawBoard(space.ports, space.caller, 'own-industry', 3), 'board-not-found')
    expectValue(await save(3))
    expect(await listed()).toContainEqual(['own-industry', 'own', 4])
  })

  test('stands in for a shipped one, which comes back when it is withdrawn', async () => {
    const shipped = expectValue(await showBoardText(space.ports, space.caller, 'trade'))
    expect(shipped).toMatchObject({ source: 'shipped', version: 0, versions: [] })
    expectValue(await save(0, shipped.text.replace('title: 外贸外资', 'title: 开放'), 'trade'))
    expect(await show('trade')).toMatchObject({ board: { title: '开放' }, source: 'changed', version: 1 })
    expect(await listed()).toContainEqual(['trade', 'changed', 1])
    expectValue(await withdrawBoard(space.ports, space.caller, 'trade', 1))
    expect(await show('trade')).toMatchObject({ board: { title: '外贸外资' }, source: 'shipped', version: 2 })
  })

  test('a text that is no board, or another one, is not saved', async () => {
    expectFailure(await save(0, TEXT.replace('[scale-industry-va-growth,', '[nonsense,'), 'own-industry'), 'board-broken', { line: 4 })
    expectFailure(await save(0, TEXT, 'other'), 'board-id-differs', { id: 'own-industry' })
  })

  test('each write leaves its entry', async () => {
    const entries = await space.ports.unitOfWork.run(space.caller.spaceId, (tx) => space.ports.audit.list(tx, { limit: 500 }))
    const actions = entries.filter(({ subject }) => subject === 'board:own-industry').map(({ action }) => action)
    expect(actions).toEqual(['board.save', 'board.withdraw', 'board.save', 'board.save'])
  })
})
