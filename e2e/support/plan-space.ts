import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Caller, type Ports, readReportInBackground, receiveReport, systemCaller } from '@gangmu/application'
import type { Outcome } from '@gangmu/domain'
import { readReport } from '@gangmu/reader'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'

import { shippedBoards } from './boards.ts'

/** A real database and the real reader, in this process: use-cases as the server runs them, without a socket. */
export type PlanSpace = {
  readonly database: TestDatabase
  readonly ports: Ports
  readonly caller: Caller
  /** Receives and reads a report of corpus/; gives its id. */
  readonly receiveSample: (sample: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** The value of an outcome; a refusal fails the test with its code. */
export const unwrapped = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.params)}`)
  return outcome.value
}

/** In a database of its own, or as a further space of one that is there. */
export const openPlanSpace = async (shared?: TestDatabase): Promise<PlanSpace> => {
  const database = shared ?? (await createTestDatabase())
  const ports: Ports = {
    ...database,
    boardFiles: shippedBoards(),
    reader: {
      read: async (load) => {
        const { bytes, options } = await load()
        const read = await readReport(bytes, options)
        return read.ok ? { ok: true, value: { ...read.value, readerVersion: 'test', durationMs: 0 } } : read
      },
    },
  }
  const caller = systemCaller(randomUUID(), '李明')
  await database.unitOfWork.run(caller.spaceId, (tx) => database.spaces.ensureSpace(tx, '临溪区'))
  const receiveSample = async (sample: string): Promise<string> => {
    const bytes = readFileSync(fileURLToPath(new URL(`../../corpus/${sample}/report.txt`, import.meta.url)))
    const { report } = unwrapped(
      await receiveReport(
        ports,
        caller,
        { fileName: `${sample}.txt`, bytes, secrecy: 'public' },
        { maxBytes: 1e7, secrecyLimit: 'internal' },
      ),
    )
    const status = await readReportInBackground(ports, caller, report.id)
    if (status !== 'read') throw new Error(`${sample} is ${status}`)
    return report.id
  }
  return { database, ports, caller, receiveSample, close: () => database.close() }
}
