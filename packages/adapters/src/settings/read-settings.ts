import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

/** What is wrong with the configuration file: `name` is the setting that named it, or its usual name. */
export type SettingsProblem = { readonly kind: 'missing' | 'unreadable'; readonly name: string; readonly path: string }

/** Settings by name, nothing of them looked at yet. */
export type Settings = {
  readonly given: Readonly<Record<string, string>>
  readonly problem: SettingsProblem | null
  /** The path a setting names, absolute: what the file says is relative to the file, all else to the working folder. */
  readonly pathOf: (name: string, value: string) => string
}

/** Those of the environment over those of one JSON file: `./gangmu.json`, or the one GANGMU_CONFIG names. The server and the CLI alike. */
export const readSettings = (environment: Environment, folder: string): Settings => {
  const file = readFile(environment, folder)
  const ours = namesOf(environment)
  return {
    given: { ...file.settings, ...ours },
    problem: file.problem,
    pathOf: (name, value) => resolve(file.settings[name] !== undefined && !ours[name] ? dirname(file.path) : folder, value),
  }
}

const readFile = (environment: Environment, folder: string) => {
  const named = environment['GANGMU_CONFIG']
  const path = resolve(folder, named || 'gangmu.json')
  const name = named ? 'GANGMU_CONFIG' : 'gangmu.json'
  const without = (problem: SettingsProblem | null) => ({ path, settings: {} as Record<string, string>, problem })
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (!named && (error as NodeJS.ErrnoException).code === 'ENOENT') return without(null)
    return without({ kind: 'missing', name, path })
  }
  try {
    const settings = JSON.parse(text) as Record<string, unknown>
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) throw new TypeError('not an object')
    return { path, settings: Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)])), problem: null }
  } catch {
    return without({ kind: 'unreadable', name, path })
  }
}

/** Our names out of an environment full of others. */
const namesOf = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && (entry[0].startsWith('GANGMU_') || entry[0] === 'DATABASE_URL'),
    ),
  )
