import { type AreaIndex, can, fullAreaName, type IndicatorEntry, type RefArea } from '@gangmu/domain'
import { catalogueOf } from '../plans/load-catalogue.ts'
import type { FoundLine, FoundReport, FoundUnit } from '../ports/search-store.ts'
import { areasOfSpace } from './areas/list-areas.ts'
import { loadAreaIndex } from './areas/load-area-index.ts'
import type { Caller, Ports } from './context.ts'

export type FoundIndicator = { readonly code: string; readonly name: string; readonly unit: string | null }
export type FoundArea = { readonly id: string; readonly name: string; readonly fullName: string }

/** What a text was found in, by kind, the closest first. */
export type FoundThings = {
  readonly lines: readonly FoundLine[]
  readonly indicators: readonly FoundIndicator[]
  readonly reports: readonly FoundReport[]
  readonly units: readonly FoundUnit[]
  readonly areas: readonly FoundArea[]
  /** There are more than these, or older plans and reports that were not looked through. */
  readonly more: boolean
}

const MOST_OF_KIND = 20

const NOTHING: FoundThings = { lines: [], indicators: [], reports: [], units: [], areas: [], more: false }

/**
 * Plan lines, indicators (by name, alias or code), reports, units and areas whose name holds the text, of what the caller may see. The
 * closest come first: where the text begins earlier in the name, then the shorter name. Four round trips.
 */
export const searchSpace = (
  ports: Pick<Ports, 'unitOfWork' | 'search' | 'areas'>,
  { spaceId, grants, sight }: Caller,
  query: string,
): Promise<FoundThings> => {
  const text = query.trim().toLowerCase()
  if (text === '') return Promise.resolve(NOTHING)
  return ports.unitOfWork.run(spaceId, async (tx) => {
    const found = await ports.search.findNamed(tx, {
      text,
      lines: can(grants, 'plan.read') ? sight : null,
      reports: can(grants, 'report.read') ? sight : null,
      units: can(grants, 'organisation.read'),
      limit: MOST_OF_KIND,
    })
    const areas = can(grants, 'area.read') ? findAreas(text, found.areaId, await loadAreaIndex(ports, tx)) : []
    const indicators = can(grants, 'catalogue.read') ? findIndicators(text, catalogueOf(found.local).catalogue) : []
    return {
      lines: found.lines,
      indicators: indicators.slice(0, MOST_OF_KIND),
      reports: found.reports,
      units: found.units,
      areas: areas.slice(0, MOST_OF_KIND),
      more: found.more || Math.max(indicators.length, areas.length) > MOST_OF_KIND,
    }
  })
}

const findIndicators = (text: string, catalogue: readonly IndicatorEntry[]): readonly FoundIndicator[] =>
  closestTo(text, catalogue, ({ name, aliases, code }) => [name, ...aliases, code]).map(({ code, name, units }) => ({
    code,
    name,
    unit: units[0] ?? null,
  }))

const findAreas = (text: string, own: string | null, index: AreaIndex): readonly FoundArea[] =>
  closestTo(text, areasOfSpace(own, index), ({ name, aliases }: RefArea) => [name, ...aliases]).map((area) => ({
    id: area.id,
    name: area.name,
    fullName: fullAreaName(area, index),
  }))

/** Things one of whose names holds the text, by the name that holds it soonest and is the shortest. */
const closestTo = <T>(text: string, things: readonly T[], namesOf: (thing: T) => readonly string[]): readonly T[] =>
  things
    .flatMap((thing) => {
      const held = namesOf(thing)
        .map((name) => ({ place: name.toLowerCase().indexOf(text), length: name.length }))
        .filter(({ place }) => place >= 0)
        .sort(byCloseness)
      return held[0] === undefined ? [] : [{ thing, ...held[0] }]
    })
    .sort(byCloseness)
    .map(({ thing }) => thing)

type Closeness = { readonly place: number; readonly length: number }
const byCloseness = (a: Closeness, b: Closeness): number => a.place - b.place || a.length - b.length
