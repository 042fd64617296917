import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, makeFigures, toCsv } from './make-figures.ts'
import type { Model } from './model.ts'

export const MONTHLY = fileURLToPath(new URL('../../../corpus/monthly/', import.meta.url))
export const FIGURES = join(MONTHLY, 'figures.csv')

export const readModel = (): Model => JSON.parse(readFileSync(join(MONTHLY, 'model.json'), 'utf8')) as Model

type District = {
  readonly own: { readonly name: string }
  readonly peerFigures: {
    readonly periods: Readonly<Record<string, string>>
    readonly rows: readonly { readonly indicator: string }[]
  }
}

/** The model's figures of the invented district: a plan's results come from its reports, the neighbours' years from district.json. */
export const makeSampleFigures = (model: Model = readModel()): readonly Figure[] => {
  const { own, peerFigures } = JSON.parse(readFileSync(join(MONTHLY, '../district.json'), 'utf8')) as District
  const ofNeighbours = new Set(peerFigures.rows.map(({ indicator }) => indicator))
  return makeFigures(model, own.name, (area, code, year) =>
    area === own.name
      ? (model.printed[year]?.includes(code) ?? false)
      : year in peerFigures.periods && isNeighbour(model, area) && ofNeighbours.has(code),
  )
}

const isNeighbour = (model: Model, area: string): boolean => model.neighbours.areas.includes(area)

/** What figures.csv should hold, and whether it does. */
export const makeMonthly = (): { readonly csv: string; readonly stale: boolean } => {
  const csv = toCsv(makeSampleFigures())
  return { csv, stale: !existsSync(FIGURES) || readFileSync(FIGURES, 'utf8') !== csv }
}
