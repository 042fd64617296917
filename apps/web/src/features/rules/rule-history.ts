import type { RuleSetting, RuleSettings } from '@gangmu/domain'

type Version = { readonly value: { readonly rules: RuleSettings }; readonly recordedBy: string | null; readonly recordedAt: string | null }

/** A change of one rule; `setting` null: as shipped again. */
type RuleChange = { readonly setting: RuleSetting | null } & Pick<Version, 'recordedBy' | 'recordedAt'>

/** What was changed of one rule, newest first, out of the versions of the whole setting, newest first. */
export const changesOf = (rule: string, versions: readonly Version[]): readonly RuleChange[] =>
  versions.flatMap(({ value, recordedBy, recordedAt }, at) => {
    const setting = settingIn(rule, value.rules)
    const before = settingIn(rule, versions[at + 1]?.value.rules ?? {})
    return setting?.severity === before?.severity && setting?.reason === before?.reason ? [] : [{ setting, recordedBy, recordedAt }]
  })

const settingIn = (rule: string, rules: RuleSettings): RuleSetting | null => (Object.hasOwn(rules, rule) ? rules[rule]! : null)
