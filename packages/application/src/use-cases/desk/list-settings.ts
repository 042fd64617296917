import type { SettingName } from '@gangmu/domain'
import type { Setting } from '../../ports/setting-store.ts'
import type { Caller, Ports } from '../context.ts'

type SettingPorts = Pick<Ports, 'unitOfWork' | 'settings'>

/** Every setting as it is now, defaults included. */
export const listSettings = (ports: SettingPorts, caller: Caller): Promise<readonly Setting[]> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.settings.listSettings(tx))

export const showSetting = <K extends SettingName>(ports: SettingPorts, caller: Caller, name: K): Promise<Setting<K>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.settings.getSetting(tx, name))

/** A setting is changed a few times a year; more of its past than this stays readable in the audit log. */
const MOST_VERSIONS = 50

/** The versions that were recorded, newest first; the default, which nobody recorded, is none of them. */
export const listSettingVersions = <K extends SettingName>(ports: SettingPorts, caller: Caller, name: K): Promise<readonly Setting<K>[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const latest = await ports.settings.getSetting(tx, name)
    const versions: Setting<K>[] = latest.version === 0 ? [] : [latest]
    for (let version = latest.version - 1; version > 0 && versions.length < MOST_VERSIONS; version--)
      versions.push(await ports.settings.getSetting(tx, name, version))
    return versions
  })
