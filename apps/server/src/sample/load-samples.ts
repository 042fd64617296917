import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Caller, listReports, readReportInBackground, receiveReport } from '@gangmu/application'
import type { Config } from '../config.ts'
import type { Services } from '../services.ts'
import { districtSchema } from './district-schema.ts'
import { loadDistrict } from './load-district.ts'

/** What a sample's report may be; the first that is there is loaded. */
const REPORTS = ['report.docx', 'report.txt']

const DISTRICT = 'district.json'

/**
 * The invented district (corpus/) for an empty space: its reports through the same use-case as any other, and around them what makes a space
 * one to work in. A space that ever held a report is left alone. Gives whether anything was loaded.
 */
export const loadSamples = async (
  services: Services,
  caller: Caller,
  folder: string,
  { sample: wanted, uploadLimitBytes: maxBytes }: Pick<Config, 'sample' | 'uploadLimitBytes'>,
): Promise<boolean> => {
  const { ports, settings, today } = services
  const { total } = await listReports(ports, caller, { limit: 1 })
  if (total > 0) return false
  const received = new Map<string, string>()
  for (const { sample, file } of listSamples(folder)) {
    // Every sample is a folder with a report: only the folder tells them apart, and 示例 tells them from real ones.
    const bytes = readFileSync(join(folder, sample, file))
    const incoming = { fileName: `示例-${sample}${extname(file)}`, bytes, secrecy: 'public' } as const
    const outcome = await receiveReport(ports, caller, incoming, { maxBytes, secrecyLimit: await settings.secrecyLimit(caller.spaceId) })
    if (outcome.ok) received.set(sample, outcome.value.report.id)
  }
  const read = await Promise.all([...received.values()].map((id) => readReportInBackground(ports, caller, id)))
  if (wanted !== 'district' || !existsSync(join(folder, DISTRICT)) || read.some((status) => status !== 'read')) return true
  const district = districtSchema.parse(JSON.parse(readFileSync(join(folder, DISTRICT), 'utf8')))
  await loadDistrict({ ports, caller, district, today: today() }, received)
  return true
}

/** The folders that hold a report; none where an installation leaves the samples out. */
const listSamples = (folder: string) =>
  listFolder(folder).flatMap((sample) => {
    const there = new Set(listFolder(join(folder, sample)))
    const file = REPORTS.find((name) => there.has(name))
    return file === undefined ? [] : [{ sample, file }]
  })

/** Names in order; none for what is no folder. */
const listFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
