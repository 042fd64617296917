import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson, writeFileWhole } from '../embedded/files.ts'
import { pollUntil } from '../embedded/poll.ts'

export const RUN_VARIABLE = 'GANGMU_TEST_RUN'

type Announcement<T> = { readonly made: T } | { readonly failure: string }

/**
 * What costs seconds and is the same for everybody, such as a database server: made by the first worker that asks for `name`, in a folder
 * of the run's own; whoever asks meanwhile or later gets the same, which goes through JSON. Throws everywhere where making it failed.
 */
export const onceARun = async <T>(name: string, withinMs: number, make: (folder: string) => Promise<T>): Promise<T> => {
  const run = process.env[RUN_VARIABLE]
  if (run === undefined) throw new Error(`${RUN_VARIABLE} is not set: vitest runs with tools/test-setup/postgres.ts as globalSetup`)
  const folder = join(run, name)
  const announced = join(run, `${name}.json`)
  if (await isFirst(folder)) await writeFileWhole(announced, JSON.stringify(await announce(make(folder))), 0o600)
  const found = (await pollUntil(() => readJson(announced), withinMs)) as Announcement<T> | null
  if (found === null) throw new Error(`the worker that makes ${name} has not finished`)
  if ('failure' in found) throw new Error(`${name} was not made: ${found.failure}`)
  return found.made
}

/** Making a folder succeeds once. */
const isFirst = (folder: string): Promise<boolean> =>
  mkdir(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )

/** A failure is told to the workers that wait, who would otherwise only see a timeout. */
const announce = <T>(making: Promise<T>): Promise<Announcement<T>> =>
  making.then(
    (made) => ({ made }),
    (error: unknown) => ({ failure: String(error) }),
  )
