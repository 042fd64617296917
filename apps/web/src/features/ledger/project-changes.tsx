import { useQuery } from '@tanstack/react-query'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { postsQuery, unitsQuery } from '../../lib/unit-queries.ts'
import { type ChangedField, listChanges, type ProjectChange } from './list-changes.ts'
import { printAmount } from './print-amount.ts'
import type { ProjectHistory, ProjectList } from './queries.ts'

/** Which words name a field. */
const LABELS = {
  no: 'key-project.no',
  nationalCode: 'key-project.national-code',
  name: 'key-project.name',
  grade: 'key-project.grade',
  sector: 'key-project.sector',
  investor: 'key-project.investor',
  stage: 'key-project.stage',
  unitId: 'key-project.unit',
  leaderPostId: 'key-project.leader',
  areaId: 'key-project.area',
  total: 'key-project.total',
  plannedStart: 'key-project.planned-start',
  plannedFinish: 'key-project.planned-finish',
  actualStart: 'key-project.actual-start',
  actualFinish: 'key-project.actual-finish',
  notStarted: 'key-project.not-started',
  note: 'key-project.note',
  removed: 'key-project.removed-mark',
} as const satisfies Readonly<Record<ChangedField, string>>

/** Codes among the values, and where their words are. */
const WORDS: Readonly<Partial<Record<ChangedField, string>>> = {
  grade: 'ledger.grade',
  investor: 'ledger.investor',
  stage: 'ledger.stage',
  notStarted: 'ledger.not-started',
}

/** What was changed, by whom, and what stood before. */
export const ProjectChanges = ({ history, list }: { history: ProjectHistory; list: ProjectList }) => {
  const { t, find } = useWords()
  const enabled = useCan('organisation.read')
  const { data: units = [] } = useQuery({ ...unitsQuery, enabled })
  const { data: posts = [] } = useQuery({ ...postsQuery, enabled })
  const names = new Map([...units, ...posts, ...list.areas].map(({ id, name }) => [id, name]))
  const print = (field: ChangedField, value: string | number | boolean | null): string => {
    if (value === null) return '—'
    if (typeof value === 'boolean') return t(value ? 'ledger.yes' : 'ledger.no')
    if (typeof value === 'number') return printAmount(value)
    const prefix = WORDS[field]
    return (prefix && find(`${prefix}.${value}`)) ?? names.get(value) ?? value
  }
  const say = (change: ProjectChange): string => {
    switch (change.kind) {
      case 'field': {
        const { field, before, after } = change
        return t('key-project.history-change', { field: t(LABELS[field]), before: print(field, before), after: print(field, after) })
      }
      case 'planned': {
        const [before, after] = [change.before, change.after].map((value) => (value === null ? '—' : printAmount(value)))
        return t('key-project.history-change', {
          field: t('key-project.planned-of', { year: change.year }),
          before: before!,
          after: after!,
        })
      }
      case 'path':
        return t('key-project.history-path', { year: change.year })
      case 'month':
        return t('key-project.history-month', {
          month: change.month,
          before: printAmount(change.before),
          after: printAmount(change.after),
        })
    }
  }
  return (
    <section>
      <h3>{t('key-project.history')}</h3>
      <ol className="ledger-history">
        {listChanges(history).map(({ by, at, changes }) => (
          <li key={`${at} ${by}`}>
            <span className="ledger-when">{t('key-project.history-by', { at: formatInstant(at), by })}</span>
            {changes.length === 0 ? <p>{t('key-project.history-first')}</p> : changes.map(say).map((text) => <p key={text}>{text}</p>)}
          </li>
        ))}
      </ol>
    </section>
  )
}
