import { message } from '@gangmu/messages'
import { writeProjectWorkbook } from '@gangmu/writer'
import type { Caller } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportOptions, stampOf } from '../exports/stamp.ts'
import { loadPlaces, namesOf } from './places.ts'
import type { LedgerPorts } from './save-project.ts'

/** The empty form of the ledger of a year; `at` is an ISO instant. */
export const projectsTemplate = async (year: number, at: string): Promise<FileToSend> => ({
  fileName: message('zh-CN', 'export.projects-template'),
  bytes: await writeProjectWorkbook(year, [], at, null),
})

/** The ledger of a year, facts and months, to be filled in and read back. Those taken out are left out. */
export const exportProjects = async (ports: LedgerPorts, caller: Caller, year: number, options: ExportOptions): Promise<FileToSend> => {
  const { rows, space } = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const ledger = await ports.ledgers.loadProjects(tx, { year, on: options.today })
    const places = await loadPlaces(ports, tx, options.today)
    const space = await ports.spaces.getSpace(tx)
    const projects = ledger.projects.filter(({ removed }) => !removed)
    await auditExport(ports, tx, caller, 'projects', `space:${caller.spaceId}`, { year, projects: projects.length, release: 'internal' })
    const rows = projects.map((project) => ({
      project,
      ...namesOf(project, places),
      months: ledger.months.filter(({ projectId }) => projectId === project.id),
    }))
    return { rows, space }
  })
  const bytes = await writeProjectWorkbook(year, rows, options.at, stampOf(caller, space, 'internal', options))
  return { fileName: message('zh-CN', 'export.projects', { year, day: options.today }), bytes }
}
