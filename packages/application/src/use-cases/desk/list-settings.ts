import type { SettingName } from '@gangmu/domain'
import type { Setting } from '../../ports/setting-store.ts'
import type { Caller, Ports } from '../context.ts'

type SettingPorts = Pick<Ports, 'unitOfWork' | 'settings'>

/** Every setting as it is now, defaults included. */
export const listSettings = (ports: SettingPorts, caller: Caller): Promise<readonly Setting[]> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.settings.listSettings(tx))

export const showSetting = <K extends SettingName>(ports: SettingPorts, caller: Caller, name: K): Promise<Setting<K>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.settings.getSetting(tx, name))
