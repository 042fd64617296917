import {
  assignPost,
  createArea,
  createAreaGroup,
  createPerson,
  createPlan,
  createPost,
  createUnit,
  type EnteredObservation,
  editSpace,
  recordObservations,
  registerPlanStage,
  releaseObservations,
  setResponsibilities,
  splitLines,
} from '@gangmu/application'
import { figurePeriod } from '@gangmu/domain'
import { openPlanSpace, type PlanSpace, unwrapped } from './plan-space.ts'

/** One figure: indicator, month, value; of the own area unless another is named. */
export type MonthEntry = {
  readonly indicator: string
  readonly month: string
  readonly raw: string
  readonly unit: string
  readonly area?: string
  readonly state?: true
  readonly provider?: string
  readonly publishedOn?: string
  readonly internal?: true
}

export type MonthSpace = PlanSpace & {
  readonly planId: string
  readonly lineOf: (name: string) => string
  readonly areas: Readonly<Record<string, string>>
  readonly record: (entries: readonly MonthEntry[]) => Promise<readonly string[]>
}

export const MONTH_TODAY = '2025-12-31'

const LINES = [
  ['地区生产总值增速', '%', '6左右'],
  ['规模以上工业增加值增速', '%', '7.5'],
  ['社会消费品零售总额', '亿元', '120'],
  ['城镇新增就业人数', '人', '6800'],
  ['PM2.5平均浓度', '微克/立方米', '34以内'],
  ['特色小镇数', '个', '3'],
] as const

/** An approved plan of 2025 with stages and duties, a city above and two peers beside; no figures yet. */
export const openMonthSpace = async (shared?: PlanSpace['database']): Promise<MonthSpace> => {
  const space = await openPlanSpace(shared)
  const { ports, caller } = space
  const area = async (name: string, parentId: string | null) =>
    unwrapped(await createArea(ports, caller, { name, aliases: [], kind: 'division', parentId, code: null, from: null })).id
  const city = await area('云江市', null)
  const areas = {
    云江市: city,
    临溪区: await area('临溪区', city),
    青岩区: await area('青岩区', city),
    石港区: await area('石港区', city),
  }
  const members = [areas.临溪区, areas.青岩区, areas.石港区].map((id) => ({ area: id, from: null, to: null }))
  unwrapped(await createAreaGroup(ports, caller, { name: '中心城区', aliases: [], within: city, members }))
  unwrapped(await editSpace(ports, caller, { name: '临溪区', areaId: areas.临溪区, superiorAreaId: city }))
  const written = LINES.map(([name, unit, target], at) => ({
    no: String(at + 1),
    name,
    unit,
    group: null,
    core: false,
    parent: null,
    nature: null,
    definition: null,
    target,
  }))
  const plan = unwrapped(await createPlan(ports, caller, { year: 2025, title: '2025年计划', basedOn: null, lines: written }))
  const lines = await ports.unitOfWork.run(caller.spaceId, (tx) => ports.plans.loadPlan(tx, plan.id))
  const lineOf = (name: string): string => lines!.lines.find((line) => line.name === name)!.id
  const event = { stage: 'approved' as const, on: '2025-01-18', organ: '区人代会', documentNo: null, fileId: null, note: null }
  const approved = unwrapped(await registerPlanStage(ports, caller, plan.id, { ...event, version: plan.version }))
  const cells = [
    ['规模以上工业增加值增速', '03', '6'],
    ['规模以上工业增加值增速', '06', '6.5'],
    ['城镇新增就业人数', '03', '1600'],
    ['城镇新增就业人数', '06', '3500'],
  ].map(([name, month, text]) => ({
    lineId: lineOf(name!),
    subject: { kind: 'area' as const, id: areas.临溪区 },
    period: `2025-01/2025-${month}`,
    text: text!,
  }))
  unwrapped(await splitLines(ports, caller, plan.id, { version: approved.version, cells }, MONTH_TODAY))
  const unit = unwrapped(
    await createUnit(ports, caller, {
      name: '临溪区商务局',
      shortName: '区商务局',
      kind: 'department',
      parentId: null,
      areaId: null,
      from: null,
      ordinal: 1,
    }),
  )
  const post = unwrapped(await createPost(ports, caller, { unitId: unit.id, name: '分管副区长', from: null }))
  const person = unwrapped(await createPerson(ports, caller, { name: '罗正川', phone: null }))
  unwrapped(await assignPost(ports, caller, post.id, { personId: person.id, from: '2023-01-01', to: null, acting: false, basis: null }))
  const subject = { kind: 'plan-line' as const, id: lineOf('社会消费品零售总额') }
  unwrapped(
    await setResponsibilities(
      ports,
      caller,
      [
        { subject, role: 'lead-unit', holders: [{ kind: 'unit', id: unit.id }] },
        { subject, role: 'lead-leader', holders: [{ kind: 'post', id: post.id }] },
      ],
      '2025-01-01',
    ),
  )
  const record = async (entries: readonly MonthEntry[]): Promise<readonly string[]> => {
    const entered = entries.map(
      ({ indicator, month, raw, unit: told, area: name = '临溪区', state, provider = '云江市统计局' }): EnteredObservation => ({
        indicator,
        areaId: areas[name as keyof typeof areas],
        period: figurePeriod(state === true ? 'state' : 'cumulative', month),
        provider,
        scope: '',
        vintage: 'preliminary',
        raw,
        unit: told,
        note: null,
      }),
    )
    const { ids } = unwrapped(await recordObservations(ports, caller, entered, MONTH_TODAY))
    const days = Map.groupBy(ids, (_, at) => (entries[at]!.internal ? null : (entries[at]!.publishedOn ?? '2025-12-01')))
    for (const [publishedOn, some] of days)
      if (publishedOn !== null)
        unwrapped(await releaseObservations(ports, caller, { ids: some, release: 'published', audience: [], publishedOn }))
    return ids
  }
  return { ...space, planId: plan.id, lineOf, areas, record }
}
