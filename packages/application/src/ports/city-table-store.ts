import type { CityColumn, Day } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** A place as a table printed it (`raw`), among how many, and how many others have the same. */
export type CityRank = {
  readonly indicator: string
  readonly areaId: string
  readonly period: string
  readonly setId: string
  readonly setName: string
  readonly place: number
  readonly total: number
  readonly ties: number
  readonly raw: string
  readonly provider: string
  readonly publishedOn: Day
}
export type NewCityRank = CityRank & { readonly id: string; readonly recordedBy: string }

/** What the columns under these headings hold, and whose table it was. `columns` null forgets it. */
export type NewCityTableMapping = {
  readonly id: string
  readonly key: string
  readonly heads: readonly string[]
  readonly columns: readonly (CityColumn | null)[] | null
  readonly provider: string
  readonly createdBy: string
}
export type StoredCityTableMapping = Omit<NewCityTableMapping, 'columns'> & {
  readonly columns: readonly (CityColumn | null)[]
  readonly createdAt: string
}

/** Rows are only ever added. */
export type CityTableStore = {
  /** What holds now, the latest first. */
  readonly listMappings: (tx: Tx) => Promise<readonly StoredCityTableMapping[]>
  readonly insertMapping: (tx: Tx, mapping: NewCityTableMapping) => Promise<void>
  /** The latest of each indicator, area, period and set that the provider gave for the periods. */
  readonly listRanks: (tx: Tx, provider: string, periods: readonly string[]) => Promise<readonly CityRank[]>
  readonly insertRanks: (tx: Tx, ranks: readonly NewCityRank[]) => Promise<void>
}
