import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { type Caller, listPlans, listReports, readReportInBackground, receiveReport } from '@gangmu/application'
import type { ReportSummary } from '@gangmu/domain'
import type { Config } from '../config.ts'
import type { Services } from '../services.ts'
import { districtSchema } from './district-schema.ts'
import { loadDistrict } from './load-district.ts'
import { loadEstimates } from './load-estimates.ts'
import { loadLedgers } from './load-ledgers.ts'
import { loadCityTables, loadMonthly } from './load-monthly.ts'

/** What a sample's report may be; the first that is there is loaded. */
const REPORTS = ['report.docx', 'report.txt']

const DISTRICT = 'district.json'
const MONTHLY = 'monthly/figures.csv'
const CITY_TABLES = 'monthly/city-tables'

/**
 * The invented district (corpus/) for an empty space: its reports through the same use-case as any other, and around them what makes a space
 * one to work in. A space in which anybody has begun is left alone; one whose first start was cut off gets what it lacks. Gives whether
 * anything was loaded.
 */
export const loadSamples = async (
  services: Pick<Services, 'ports' | 'today'> & { readonly settings: Pick<Services['settings'], 'secrecyLimit'> },
  caller: Caller,
  folder: string,
  { sample: wanted, uploadLimitBytes: maxBytes }: Pick<Config, 'sample' | 'uploadLimitBytes'>,
): Promise<boolean> => {
  const { ports, settings, today } = services
  const { items } = await listReports(ports, caller, { limit: 50 })
  const withDistrict = (wanted === 'district' || wanted === 'plans') && existsSync(join(folder, DISTRICT))
  if (items.length > 0 && (!withDistrict || !(await isCutOff(ports, caller, items)))) return false
  const reports = new Map<string, ReportSummary>()
  for (const { sample, file } of listSamples(folder)) {
    // Every sample is a folder with a report: only the folder tells them apart, and 示例 tells them from real ones.
    const fileName = `示例-${sample}${extname(file)}`
    const known = items.find((report) => report.fileName === fileName)
    const received = known ?? (await receive(fileName, readFileSync(join(folder, sample, file))))
    if (received !== null) reports.set(sample, received)
  }
  const read = await Promise.all(
    [...reports.values()].map(({ id, status }) => (status === 'read' ? status : readReportInBackground(ports, caller, id))),
  )
  if (!withDistrict || read.some((status) => status !== 'read')) return true
  const district = districtSchema.parse(JSON.parse(readFileSync(join(folder, DISTRICT), 'utf8')))
  const step = { ports, caller, district, today: today() }
  const made = await loadDistrict(step, new Map([...reports].map(([sample, { id }]) => [sample, id])))
  if (wanted === 'district' && existsSync(join(folder, MONTHLY))) await loadMonthly(step, made, readFileSync(join(folder, MONTHLY), 'utf8'))
  if (wanted === 'district') {
    await loadEstimates(step, made)
    await loadCityTables(step, readCityTables(join(folder, CITY_TABLES)))
    await loadLedgers(step, folder)
  }
  return true

  async function receive(fileName: string, bytes: Uint8Array): Promise<ReportSummary | null> {
    const limits = { maxBytes, secrecyLimit: await settings.secrecyLimit(caller.spaceId) }
    const outcome = await receiveReport(ports, caller, { fileName, bytes, secrecy: 'public' }, limits)
    return outcome.ok ? outcome.value.report : null
  }
}

/** The samples' reports came, and nothing else yet: nobody's report, no area of the space's own, no plan. */
const isCutOff = async (ports: Services['ports'], caller: Caller, reports: readonly ReportSummary[]): Promise<boolean> => {
  if (reports.some(({ receivedBy }) => receivedBy !== caller.actor)) return false
  const areas = await ports.unitOfWork.run(caller.spaceId, (tx) => ports.areas.listLocalAreas(tx))
  const { items: plans } = await listPlans(ports, caller, {}, { limit: 1 })
  return areas.length === 0 && plans.length === 0
}

/** The folders that hold a report; none where an installation leaves the samples out. */
const listSamples = (folder: string) =>
  listFolder(folder).flatMap((sample) => {
    const there = new Set(listFolder(join(folder, sample)))
    const file = REPORTS.find((name) => there.has(name))
    return file === undefined ? [] : [{ sample, file }]
  })

/** A table a month, named after it. */
const readCityTables = (folder: string) =>
  listFolder(folder).map((file) => ({ month: basename(file, '.csv'), bytes: new Uint8Array(readFileSync(join(folder, file))) }))

/** Names in order; none for what is no folder. */
const listFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
