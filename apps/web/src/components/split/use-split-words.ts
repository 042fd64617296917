import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { type SplitFinding, type SplitLine, worstFinding } from '../../lib/split-lines.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'

/** Parameters of findings that are period codes themselves. */
const PERIODS: readonly string[] = ['period', 'from', 'to']

/** Periods, findings and the check of a line, in words. */
export const useSplitWords = () => {
  const { t, find } = useWords()
  const periodText = usePeriodText()
  /** 2024-01/2024-06 as 上半年. */
  const period = (code: string): string => {
    const months = code.length === 4 ? 12 : Number(/^\d{4}-01\/\d{4}-(\d\d)$/.exec(code)?.[1])
    return find(`split.period.${months}`) ?? periodText(code)
  }
  const inWords = ({ code, params }: SplitFinding): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (value === null) return [name, '']
        if (PERIODS.includes(name) || (code === 'period-outside' && name === 'whole')) return [name, period(String(value))]
        if (name === 'why') return [name, find(`not-additive.${value}`) ?? String(value)]
        // Which way the gap goes is said in the sentence.
        return [name, setMinus(String(name === 'gap' ? Math.abs(Number(value)) : value))]
      }),
    )
  const sentence = (finding: SplitFinding): string => find(`split-finding.${finding.code}`, inWords(finding)) ?? finding.code
  /** What the check says first, in a few words; null where there is nothing to check. */
  const word = ({ parts, findings }: Pick<SplitLine, 'parts' | 'findings'>): string | null => {
    const finding = worstFinding(findings)
    if (finding === null) return parts.length === 0 ? null : t('split.word.staged')
    const code = finding.code === 'sum-reaches' && finding.params['gap'] !== 0 ? 'sum-beyond' : finding.code
    return find(`split.word.${code}`, inWords(finding)) ?? sentence(finding)
  }
  return { period, sentence, word }
}
