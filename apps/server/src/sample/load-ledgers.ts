import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Caller, type ImportedLedger, type LedgerPorts, takeProjects, takeTaxLeads } from '@gangmu/application'
import { invariant } from '@gangmu/domain'
import { type SampleProjects, type SampleTaxLeads, sampleProjectsSchema, sampleTaxLeadsSchema } from './ledger-schema.ts'

type Step = { readonly ports: LedgerPorts; readonly caller: Caller; readonly today: string }

const taken = async (ledger: Promise<ImportedLedger<unknown>>): Promise<void> => {
  const outcome = await ledger
  invariant(outcome.ok, `sample-ledger-${outcome.ok ? '' : JSON.stringify(outcome.problems[0] ?? outcome.failure)}`)
}

/** The invented district's key projects and tax leads (corpus/ledgers), as if their workbooks had been imported. */
export const loadLedgers = async (step: Step, folder: string): Promise<void> => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'ledgers', name), 'utf8'))
  await loadProjects(step, sampleProjectsSchema.parse(read('projects.json')))
  await loadTaxLeads(step, sampleTaxLeadsSchema.parse(read('tax-leads.json')))
}

/** Twice: as first entered, and with what was changed since, so that there is a history to see. */
const loadProjects = async ({ ports, caller, today }: Step, { year, projects }: SampleProjects): Promise<void> => {
  const first = projects.map((project) => ({ ...project, ...project.was }))
  const changed = projects.filter(({ was }) => was !== undefined)
  for (const rows of [first, changed]) await taken(takeProjects(ports, caller, year, filledOf(year, rows), today))
}

const filledOf = (year: number, rows: SampleProjects['projects']) => ({
  projects: {
    sheet: '',
    columns: {},
    rows: rows.map(({ no, code, name, grade, sector, investor, stage, unit, leader, area, total, planned, ...dates }, row) => ({
      row,
      unit,
      leader,
      area,
      planned,
      facts: {
        ...{ no, name, grade, sector, investor, stage, total },
        nationalCode: code || null,
        plannedStart: dates.start,
        plannedFinish: dates.finish,
        actualStart: dates.begun,
        actualFinish: dates.finished,
        notStarted: dates.why,
        note: dates.note,
      },
    })),
  },
  months: {
    sheet: '',
    columns: {},
    rows: rows.flatMap(({ no, months, path, notes, problems }) =>
      Array.from({ length: 12 }, (_, at) => {
        const number = String(at + 1).padStart(2, '0')
        const [note, problem] = [notes[number] ?? null, problems[number] ?? null]
        return { row: at, no, month: `${year}-${number}`, completed: months[at] ?? null, path: path[at] ?? null, note, problem }
      }),
    ),
  },
})

/** As many times as the longest lead has steps: after the first every lead stands at its first step, and so on. */
const loadTaxLeads = async ({ ports, caller, today }: Step, { leads }: SampleTaxLeads): Promise<void> => {
  const longest = Math.max(...leads.map(({ steps }) => steps.length))
  for (let count = 0; count <= longest; count++) {
    const rows = leads
      .filter(({ steps }) => count === 0 || steps.length >= count)
      .map(({ area, unit, steps, ...facts }, row) => {
        const so = steps.slice(0, count)
        const booked = so.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
        const last = so.at(-1)
        return { row, area, unit, facts, state: last?.state ?? null, since: last?.on ?? null, booked, reason: last?.reason ?? null }
      })
    await taken(takeTaxLeads(ports, caller, { sheet: '', columns: {}, rows }, today))
  }
}
