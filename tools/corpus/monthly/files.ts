import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeCityTables } from './make-city-tables.ts'
import { type Figure, makeFigures, toCsv } from './make-figures.ts'
import type { Model } from './model.ts'

export const MONTHLY = fileURLToPath(new URL('../../../corpus/monthly/', import.meta.url))
export const FIGURES = join(MONTHLY, 'figures.csv')
const CITY_TABLES = join(MONTHLY, 'city-tables')

export const readModel = (): Model => JSON.parse(readFileSync(join(MONTHLY, 'model.json'), 'utf8')) as Model

type District = {
  readonly own: { readonly name: string }
  readonly peerFigures: {
    readonly periods: Readonly<Record<string, string>>
    readonly rows: readonly { readonly indicator: string }[]
  }
}

const readDistrict = (): District => JSON.parse(readFileSync(join(MONTHLY, '../district.json'), 'utf8')) as District

/** The model's figures of the invented district: a plan's results come from its reports, the neighbours' years from district.json. */
export const makeSampleFigures = (model: Model = readModel()): readonly Figure[] => {
  const { own, peerFigures } = readDistrict()
  const ofNeighbours = new Set(peerFigures.rows.map(({ indicator }) => indicator))
  return makeFigures(model, own.name, (area, code, year) =>
    area === own.name
      ? (model.printed[year]?.includes(code) ?? false)
      : year in peerFigures.periods && isNeighbour(model, area) && ofNeighbours.has(code),
  )
}

const isNeighbour = (model: Model, area: string): boolean => model.neighbours.areas.includes(area)

export type MadeFile = { readonly path: string; readonly csv: string; readonly stale: boolean }

/** What figures.csv and the city's tables should hold, and whether they do. */
export const makeMonthly = (): readonly MadeFile[] => {
  const model = readModel()
  const figures = makeSampleFigures(model)
  const { own } = readDistrict()
  const made = [
    { path: FIGURES, csv: toCsv(figures) },
    ...makeCityTables(model, figures, own.name).map(({ month, csv }) => ({ path: join(CITY_TABLES, `${month}.csv`), csv })),
  ]
  return made.map((file) => ({ ...file, stale: !existsSync(file.path) || readFileSync(file.path, 'utf8') !== file.csv }))
}
