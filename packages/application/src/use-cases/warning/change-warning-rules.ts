import { fail, type Outcome, succeed, type WarningSettings } from '@gangmu/domain'
import type { Setting } from '../../ports/setting-store.ts'
import type { Caller, Ports } from '../context.ts'
import { listSettingVersions } from '../desk/list-settings.ts'
import { versionConflict } from '../versions.ts'

type RulePorts = Pick<Ports, 'unitOfWork' | 'settings'>

/** The rules as they hold; `version` 0 is what Gangmu ships. */
export const listWarningRules = (ports: RulePorts, caller: Caller): Promise<Setting<'warnings'>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.settings.getSetting(tx, 'warnings'))

export const listWarningRuleVersions = (ports: RulePorts, caller: Caller): Promise<readonly Setting<'warnings'>[]> =>
  listSettingVersions(ports, caller, 'warnings')

/**
 * Makes the next version of the rules; months looked at before keep the version they were looked at with. Warnings hang on the codes of
 * rules, so that none may go: it is switched off. Fails with `warning-rule-missing` or `version-conflict`.
 */
export const changeWarningRules = (
  ports: RulePorts & Pick<Ports, 'audit'>,
  caller: Caller,
  version: number,
  value: WarningSettings,
): Promise<Outcome<Setting<'warnings'>>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const before = await ports.settings.getSetting(tx, 'warnings')
    if (before.version !== version) return versionConflict(before.version)
    const missing = before.value.rules.find(({ code }) => !value.rules.some((rule) => rule.code === code))
    if (missing !== undefined) return fail('warning-rule-missing', { rule: missing.code })
    const added = await ports.settings.addSetting(tx, 'warnings', version, value, caller.actor)
    const setting = await ports.settings.getSetting(tx, 'warnings')
    if (!added) return versionConflict(setting.version)
    const details = { version: setting.version, on: value.rules.filter(({ on }) => on).length }
    await ports.audit.append(tx, { actor: caller.actor, action: 'warning.rules', subject: 'setting:warnings', details })
    return succeed(setting)
  })
