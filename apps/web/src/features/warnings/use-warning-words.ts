import type { WarningKind, WarningParams } from '@gangmu/domain'
import { describeEvaluation, nameWarningRule } from '@gangmu/messages'
import { useWords } from '../../lib/locale.tsx'

/** What warnings are called on this page. */
export const useWarningWords = () => {
  const { t, locale } = useWords()
  return {
    /** 2025年6月. */
    monthText: (month: string): string => {
      const [year = '', number = ''] = month.split('-')
      return t('warnings.month-of', { year, month: locale === 'en' ? number : String(Number(number)) })
    },
    ruleText: (rule: { readonly kind: WarningKind; readonly rule: string }): string => nameWarningRule(locale, rule.kind, rule.rule),
    whyText: (said: { readonly kind: WarningKind; readonly reason: string; readonly params: WarningParams }): string =>
      describeEvaluation(locale, said),
  }
}
