import type { SettingName, Settings } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** `version` 0 is the default that nobody has changed; it was recorded by nobody. */
export type Setting<K extends SettingName = SettingName> = {
  readonly name: K
  readonly version: number
  readonly value: Settings[K]
  readonly recordedBy: string | null
  readonly recordedAt: string | null
}

export type SettingStore = {
  /** The latest version, or the one asked for. A value of an older Gangmu has defaults for what it did not know. */
  readonly getSetting: <K extends SettingName>(tx: Tx, name: K, version?: number) => Promise<Setting<K>>
  /** The latest of each, in the order of the catalogue. */
  readonly listSettings: (tx: Tx) => Promise<readonly Setting[]>
  /** Adds version `expected + 1`; false where it is there already. */
  readonly addSetting: <K extends SettingName>(tx: Tx, name: K, expected: number, value: Settings[K], by: string) => Promise<boolean>
}
