import type { EntryIdentity, SigningStep } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords } from '../../lib/locale.tsx'
import { type CollectionRules, NUMBER_BOUNDS, type NumberName, toRulesDraft } from './rules-draft.ts'

/** What is set, said in a line. */
export type RuleLine = { readonly label: string; readonly text: string }

/** Steps, identities and whole sets of rules in words. */
export const useRulesWords = () => {
  const { t, find } = useWords()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const entryOf = (code: string) => catalogue.find((entry) => entry.code === code)
  const nameOf = (code: string): string => entryOf(code)?.name ?? code
  const unitOf = (code: string): string => entryOf(code)?.units[0] ?? ''
  /** Null where nobody named it: a step that Gangmu ships has its word. */
  const stepName = ({ code, label, kind }: SigningStep): string | null => {
    if (label !== null && label.trim() !== '') return label.trim()
    return kind === 'lock' ? t('collection.step-lock') : find(`collection.step.${code}`)
  }
  const chain = (steps: readonly SigningStep[]): string => steps.map((step) => stepName(step) ?? '？').join(' → ')
  const identity = ({ whole, parts, tolerance }: EntryIdentity): string => {
    const said = { whole: nameOf(whole), parts: parts.map(nameOf).join('＋') }
    return tolerance === undefined
      ? t('collection-rules.says', said)
      : t('collection-rules.says-within', { ...said, tolerance, unit: unitOf(whole) })
  }
  const numberLabel = (name: NumberName): string => t(`collection-rules.${LABELS[name]}`)
  const lines = (rules: CollectionRules): readonly RuleLine[] => {
    const { numbers } = toRulesDraft(rules)
    return [
      { label: t('collection-rules.chain'), text: chain(rules.chain) },
      ...(Object.keys(NUMBER_BOUNDS) as readonly NumberName[]).map((name) => ({ label: numberLabel(name), text: numbers[name] })),
      { label: t('setting.collection.checks.falls'), text: t(`setting.choice.${rules.checks.falls}`) },
      { label: t('setting.collection.townships'), text: t(rules.townships ? 'admin.on' : 'admin.off') },
      {
        label: t('collection-rules.identities'),
        text: rules.checks.identities.map(identity).join('；') || t('collection-rules.none'),
      },
    ]
  }
  return { t, catalogue, stepName, chain, identity, numberLabel, lines, unitOf }
}

const LABELS = {
  jump: 'jump',
  recentMonths: 'recent-months',
  leastSample: 'least-sample',
  leastPoints: 'least-points',
  leastShare: 'least-share',
} as const satisfies Record<NumberName, string>
