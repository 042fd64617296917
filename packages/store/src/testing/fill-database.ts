import { randomUUID } from 'node:crypto'
import type { OpenDatabase } from '../open-database.ts'
import { sampleReading, sampleReport } from './sample-reading.ts'

/** What COPY has to escape, and what stands at the edge of UTF-8. */
const ODD_TEXT = '青岚区\t计划\n第二行\\N \\. “𠮷” \r\u0001 é\u0301 '

type Fillable = Pick<OpenDatabase, 'unitOfWork' | 'spaces' | 'reports' | 'mappings' | 'audit'>

/** A space with rows in every table of it, among them every kind of value; gives its id. */
export const fillSpace = async (database: Fillable, reports = 2): Promise<string> => {
  const { unitOfWork, spaces, mappings, audit } = database
  const space = randomUUID()
  const entry = { actor: '甲', action: 'report.receive', subject: 'report:x', details: { bytes: 12, text: ODD_TEXT, note: null } }
  await unitOfWork.run(space, (tx) => spaces.ensureSpace(tx, ODD_TEXT))
  for (let n = 0; n < reports; n++)
    await unitOfWork.run(space, async (tx) => {
      const report = sampleReport(`${ODD_TEXT}${randomUUID()}`, ODD_TEXT)
      await database.reports.insertReport(tx, report)
      await database.reports.saveReading(tx, sampleReading(report.id))
      await mappings.insertMapping(tx, { id: randomUUID(), reportId: report.id, createdBy: '甲', heads: ['甲', ODD_TEXT], roles: null })
      await audit.append(tx, entry)
    })
  return space
}
