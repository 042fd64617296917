import type { LampRule } from '@gangmu/domain'
import { Menu } from '../../components/menu.tsx'
import { useWords } from '../../lib/locale.tsx'
import { moveRule } from './rule-draft.ts'

type Props = {
  readonly rules: readonly LampRule[]
  readonly rule: LampRule
  readonly onChange: (rules: readonly LampRule[]) => void
  readonly onEdit: () => void
}

/** What can be done with a rule of the draft. */
export const RuleActions = ({ rules, rule, onChange, onEdit }: Props) => {
  const { t } = useWords()
  const at = rules.indexOf(rule)
  const acts = [
    { label: t('lamps.edit'), run: onEdit, isOff: false },
    { label: t('lamps.up'), run: () => onChange(moveRule(rules, at, -1)), isOff: at === 0 },
    { label: t('lamps.down'), run: () => onChange(moveRule(rules, at, 1)), isOff: at === rules.length - 1 },
    { label: t('lamps.remove'), run: () => onChange(rules.filter((one) => one !== rule)), isOff: rules.length === 1 },
  ]
  return (
    <Menu summary="…" label={t('lamps.actions-of', { name: rule.name })} align="end">
      {(close) => (
        <ul className="menu-list">
          {acts.map(({ label, run, isOff }) => (
            <li key={label}>
              <button
                type="button"
                className="menu-item"
                disabled={isOff}
                onClick={() => {
                  close()
                  run()
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  )
}
