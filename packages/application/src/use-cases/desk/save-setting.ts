import { type Outcome, type SettingName, type Settings, succeed } from '@gangmu/domain'
import type { Setting } from '../../ports/setting-store.ts'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

/** Makes the next version of a setting; earlier ones stay. `version` is the one it was made against (0: the default). Fails with `version-conflict`. */
export const saveSetting = <K extends SettingName>(
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'settings'>,
  caller: Caller,
  name: K,
  version: number,
  value: Settings[K],
): Promise<Outcome<Setting<K>>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const added = await ports.settings.addSetting(tx, name, version, value, caller.actor)
    const setting = await ports.settings.getSetting(tx, name)
    if (!added) return versionConflict(setting.version)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'setting.save',
      subject: `setting:${name}`,
      details: { version: setting.version },
    })
    return succeed(setting)
  })
