import { RULE_PAGES, type RulePage } from '@gangmu/checker'
import { type FindingSeverity, fail, type Outcome, type RuleFamily, type RuleSetting, type RuleSettings, succeed } from '@gangmu/domain'
import type { Locale } from '@gangmu/messages'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

/** A rule explained, and how it weighs in the space. `reason` is why it weighs otherwise than as shipped. */
export type RuleView = {
  readonly id: string
  readonly family: RuleFamily
  readonly name: string
  readonly why: string
  readonly invalid: readonly string[]
  readonly valid: readonly string[]
  readonly severity: FindingSeverity
  readonly effective: RuleSetting['severity']
  readonly reason: string | null
}

/** `version` is that of the setting `checks`. */
export type RuleList = { readonly version: number; readonly rules: readonly RuleView[] }

export const listRules = (ports: Pick<Ports, 'unitOfWork' | 'settings'>, caller: Caller, locale: Locale): Promise<RuleList> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { version, value } = await ports.settings.getSetting(tx, 'checks')
    return { version, rules: RULE_PAGES.map((page) => viewRule(page, value.rules, locale)) }
  })

const viewRule = (page: RulePage, settings: RuleSettings, locale: Locale): RuleView => {
  const { id, family, severity, invalid, valid } = page
  const setting = settings[id]
  return {
    id,
    family,
    name: locale === 'en' ? page.nameEn : page.name,
    why: locale === 'en' ? page.whyEn : page.why,
    invalid,
    valid,
    severity,
    effective: setting?.severity ?? severity,
    reason: setting?.reason ?? null,
  }
}

/** `severity` null: as shipped again. */
export type RuleChange = { readonly severity: RuleSetting['severity'] | null; readonly reason: string }

/**
 * Makes the next version of the setting `checks`, in which the rule weighs otherwise. `version` is the one it was made against. Fails with
 * `rule-not-found` or `version-conflict`.
 */
export const changeRule = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'settings'>,
  caller: Caller,
  rule: string,
  version: number,
  { severity, reason }: RuleChange,
  locale: Locale,
): Promise<Outcome<{ readonly version: number; readonly rule: RuleView }>> => {
  const page = RULE_PAGES.find(({ id }) => id === rule)
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    if (page === undefined) return fail('rule-not-found', { rule })
    const before = await ports.settings.getSetting(tx, 'checks')
    const { [rule]: _, ...others } = before.value.rules
    const rules = severity === null ? others : { ...others, [rule]: { severity, reason } }
    const added = await ports.settings.addSetting(tx, 'checks', version, { rules }, caller.actor)
    if (!added) return versionConflict((await ports.settings.getSetting(tx, 'checks')).version)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'rule.change',
      subject: `rule:${rule}`,
      details: { severity, version: version + 1, reason },
    })
    return succeed({ version: version + 1, rule: viewRule(page, rules, locale) })
  })
}
