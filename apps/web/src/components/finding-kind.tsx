import type { Answers } from '@gangmu/contract'
import { useWords } from '../lib/locale.tsx'
import { ContextLink } from './context-link.tsx'
import { SeverityWord } from './finding-severity.tsx'

type Props = {
  readonly finding: Pick<Answers['checkText']['findings'][number], 'severity' | 'rule' | 'ruleName'>
  /** False where nobody is signed in: pages of rules ask for it. */
  readonly hasRule?: boolean
}

/** How much a finding weighs and which rule found it, with the way to the rule. */
export const FindingKind = ({ finding: { severity, rule, ruleName }, hasRule = true }: Props) => {
  const { t } = useWords()
  return (
    <p className="found-kind">
      <SeverityWord severity={severity} />
      {hasRule ? (
        <ContextLink to={`/rules/${rule}`} title={t('finding-at.rule')}>
          {ruleName}
        </ContextLink>
      ) : (
        ruleName
      )}
    </p>
  )
}
