import { type EntryFinding, figurePeriod, LOCKED } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import { usePeriodText } from '../../lib/use-period-text.ts'
import type { FormLine, Round } from './queries.ts'

/** Steps, findings and months in words. */
export const useCollectionWords = () => {
  const { t, find } = useWords()
  const period = usePeriodText()
  /** A step the space named itself keeps its name. */
  const step = (code: string, label: string | null): string => label ?? find(`collection.step.${code}`) ?? code
  const finding = ({ code, params }: Pick<EntryFinding, 'code' | 'params'>): string => {
    const said = { ...params, ...(typeof params['period'] === 'string' && { period: period(params['period']) }) }
    return find(`entry-finding.${keyOf(code, params)}`, said) ?? code
  }
  return {
    step,
    finding,
    period,
    /** 2026年1—2月: how figures of a month are told. */
    month: (month: string): string => period(figurePeriod('cumulative', month)),
    timeliness: ({ timeliness, firstSubmittedOn }: Pick<FormLine, 'timeliness' | 'firstSubmittedOn'>): string | null => {
      if (timeliness === null) return null
      const word = t(`collection.time.${timeliness}`)
      return firstSubmittedOn === null ? word : t('collection.submitted-on', { word, day: firstSubmittedOn })
    },
  }
}

const keyOf = (code: EntryFinding['code'], { measure, low, high }: EntryFinding['params']): string => {
  if (code === 'jump') return `jump.${measure}`
  if (code !== 'out-of-range') return code
  return high === null ? 'out-of-range.low' : low === null ? 'out-of-range.high' : code
}

const isLocked = ({ step }: Pick<FormLine, 'step'>): boolean => step === LOCKED

/** Whose form has not been handed in. */
export const isOutstanding = ({ submittedBy }: Pick<FormLine, 'submittedBy'>): boolean => submittedBy === null

/** How many forms are through, and how many have at least been handed in. */
export const countForms = ({ forms }: Pick<Round, 'forms'>) => ({
  total: forms.length,
  locked: forms.filter(isLocked).length,
  submitted: forms.filter(({ submittedBy }) => submittedBy !== null).length,
})
