import {
  assignPost,
  type Caller,
  confirmReport,
  createArea,
  createAreaGroup,
  createPerson,
  createPost,
  createUnit,
  type EnteredObservation,
  editSpace,
  type Ports,
  recordObservations,
  registerPlanStage,
  releaseObservations,
  setGdpSupport,
  setResponsibilities,
  showPlan,
  splitLines,
} from '@gangmu/application'
import { invariant, type Outcome, type ResponsibilityRole } from '@gangmu/domain'
import type { District } from './district-schema.ts'

/** The value of a step that nothing about the sample may make fail. */
export const done = <T>(outcome: Outcome<T>): T => {
  invariant(outcome.ok, `sample-district-${outcome.ok ? '' : outcome.failure.code}`)
  return outcome.value
}

export type Step = { readonly ports: Ports; readonly caller: Caller; readonly district: District; readonly today: string }

/** Ids by name, of what the steps before have made. Posts are named with their unit before them. */
export type Made = {
  readonly areas: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  readonly posts: ReadonlyMap<string, string>
}

/**
 * Sets up the invented district in a space that has nothing yet but the sample reports: areas, units, posts and who holds them, both plan
 * reports confirmed and approved, who answers for what, parts of targets, and the figures of the peers. Everything goes through the
 * use-cases that people use, under the name of the sample. Gives what was made.
 */
export const loadDistrict = async (step: Step, reports: ReadonlyMap<string, string>): Promise<Made> => {
  const areas = await makeAreas(step)
  const made = await makeOrganisation(step, areas)
  for (const { sample, approve } of step.district.plans) {
    const reportId = reports.get(sample)
    invariant(reportId !== undefined, 'the sample report was received')
    done(await confirmReport(step.ports, step.caller, { reportId, readingId: null, years: null }, step.today))
    for (const event of approve) await approvePlan(step, areas, event)
  }
  await setDuties(step, made)
  await splitTargets(step, made)
  await recordPeers(step, areas)
  await declareSupports(step)
  return made
}

const declareSupports = async ({ ports, caller, district }: Step): Promise<void> => {
  for (const { year, basis, supports } of district.gdpSupports)
    done(
      await setGdpSupport(
        ports,
        caller,
        year,
        0,
        supports.map((support) => ({ ...support, basis })),
      ),
    )
}

const makeAreas = async ({ ports, caller, district }: Step): Promise<ReadonlyMap<string, string>> => {
  const { city, own, peers, zones, group } = district
  const areas = new Map<string, string>()
  const add = async (name: string, kind: 'division' | 'town' | 'park', parent: string | null, aliases: readonly string[] = []) => {
    const parentId = parent === null ? null : areas.get(parent)!
    areas.set(name, done(await createArea(ports, caller, { name, aliases, kind, parentId, code: null, from: null })).id)
  }
  await add(city.name, 'division', null, city.aliases)
  await add(own.name, 'division', city.name, own.aliases)
  for (const peer of peers) await add(peer, 'division', city.name)
  for (const zone of zones) await add(zone.name, zone.kind, own.name)
  const members = [own.name, ...peers].map((name) => ({ area: areas.get(name)!, from: null, to: null }))
  done(await createAreaGroup(ports, caller, { name: group, aliases: [], within: areas.get(city.name)!, members }))
  done(await editSpace(ports, caller, { name: own.name, areaId: areas.get(own.name)!, superiorAreaId: areas.get(city.name)! }))
  return areas
}

const makeOrganisation = async ({ ports, caller, district }: Step, areas: ReadonlyMap<string, string>): Promise<Made> => {
  const units = new Map<string, string>()
  const posts = new Map<string, string>()
  for (const [ordinal, { name, shortName, kind, area, posts: names }] of district.units.entries()) {
    const areaId = area === undefined ? null : areas.get(area)!
    const unit = done(await createUnit(ports, caller, { name, shortName, kind, parentId: null, areaId, from: null, ordinal }))
    units.set(shortName, unit.id)
    for (const post of names)
      posts.set(`${shortName} ${post}`, done(await createPost(ports, caller, { unitId: unit.id, name: post, from: null })).id)
  }
  for (const { name, unit, post } of district.persons) {
    const person = done(await createPerson(ports, caller, { name, phone: null }))
    const entry = { personId: person.id, from: '2023-01-01', to: null, acting: false, basis: null }
    done(await assignPost(ports, caller, posts.get(`${unit} ${post}`)!, entry))
  }
  return { areas, units, posts }
}

const approvePlan = async (
  { ports, caller, district }: Step,
  areas: ReadonlyMap<string, string>,
  { year, on, organ, documentNo }: District['plans'][number]['approve'][number],
): Promise<void> => {
  const plan = await planOf(ports, caller, areas.get(district.own.name)!, year)
  const event = { stage: 'approved' as const, version: plan.version, on, organ, documentNo, fileId: null, note: null }
  done(await registerPlanStage(ports, caller, plan.id, event))
}

const planOf = async (ports: Ports, caller: Caller, areaId: string, year: number) => {
  const [plan] = await ports.unitOfWork.run(caller.spaceId, (tx) => ports.plans.findPlans(tx, areaId, [year]))
  invariant(plan !== undefined, 'the sample has a plan for the year')
  return plan
}

export const linesOf = async ({ ports, caller, district, today }: Step, areas: ReadonlyMap<string, string>, year: number) => {
  const plan = await planOf(ports, caller, areas.get(district.own.name)!, year)
  return done(await showPlan(ports, caller, plan.id, { today }))
}

const setDuties = async (step: Step, { areas, units, posts }: Made): Promise<void> => {
  const { ports, caller, district } = step
  const leadership = district.units.find((unit) => unit.kind === 'leadership')!.shortName
  for (const year of district.plans.flatMap((plan) => plan.approve.map((event) => event.year))) {
    const { lines } = await linesOf(step, areas, year)
    const sets = district.duties.flatMap(({ lines: names, leader, lead, provider, responsible }) =>
      lines
        .filter((line) => names.includes(line.name))
        .flatMap((line) => {
          const subject = { kind: 'plan-line' as const, id: line.id }
          const unit = (role: ResponsibilityRole, ...shortNames: readonly string[]) => ({
            subject,
            role,
            holders: shortNames.map((name) => ({ kind: 'unit' as const, id: units.get(name)! })),
          })
          const post = {
            subject,
            role: 'lead-leader' as const,
            holders: [{ kind: 'post' as const, id: posts.get(`${leadership} ${leader}`)! }],
          }
          return [
            post,
            unit('lead-unit', lead),
            unit('data-provider', provider),
            ...(responsible.length > 0 ? [unit('responsible-unit', ...responsible)] : []),
          ]
        }),
    )
    done(await setResponsibilities(ports, caller, sets, `${year}-01-01`))
  }
}

const splitTargets = async (step: Step, { areas, units }: Made): Promise<void> => {
  const { ports, caller, district, today } = step
  for (const year of new Set(district.splits.map((split) => split.year))) {
    const { plan, lines } = await linesOf(step, areas, year)
    const cells = district.splits
      .filter((split) => split.year === year)
      .flatMap((split) => {
        const lineId = lines.find((line) => line.name === split.line)?.id
        invariant(lineId !== undefined, 'the sample splits a line of its plan')
        const ofUnits = Object.entries(split.units).map(([name, value]) => ({
          lineId,
          subject: { kind: 'unit' as const, id: units.get(name)! },
          period: String(year),
          text: value,
        }))
        const ofStages = Object.entries(split.stages ?? {}).map(([month, value]) => ({
          lineId,
          subject: { kind: 'area' as const, id: plan.areaId },
          period: `${year}-01/${year}-${month}`,
          text: value,
        }))
        return [...ofUnits, ...ofStages]
      })
    done(await splitLines(ports, caller, plan.id, { version: plan.version, cells }, today))
  }
}

/** Published by the city, so that everybody may compare. */
const recordPeers = async ({ ports, caller, district, today }: Step, areas: ReadonlyMap<string, string>): Promise<void> => {
  const { provider, periods, rows } = district.peerFigures
  const years = Object.keys(periods).sort()
  for (const [at, year] of years.entries()) {
    const entered = rows.flatMap(({ indicator, unit, city, ...figures }): EnteredObservation[] => {
      const common = { indicator, period: year, provider, scope: '', vintage: 'preliminary' as const, unit, note: null }
      const ofPeers = (figures as Readonly<Record<string, readonly string[]>>)[year]!.map((raw, peer) => ({
        ...common,
        areaId: areas.get(district.peers[peer]!)!,
        raw,
      }))
      return [...ofPeers, { ...common, areaId: areas.get(district.city.name)!, raw: city[at]! }]
    })
    const { ids } = done(await recordObservations(ports, caller, entered, today))
    done(await releaseObservations(ports, caller, { ids, release: 'published', audience: [], publishedOn: periods[year]! }))
  }
}
