import { describeReason } from '@gangmu/messages'
import { useWords } from '../../lib/locale.tsx'
import type { PlanLineView } from './plan-line.ts'

/** Why the verdict is what it is, as a sentence; null for a line that is not judged. */
export const useReason = () => {
  const { locale } = useWords()
  return ({ verdict }: PlanLineView): string | null => verdict && describeReason(locale, verdict.reason)
}
