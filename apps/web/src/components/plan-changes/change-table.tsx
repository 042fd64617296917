import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { DataTable } from '../data-table.tsx'
import { Missing } from '../missing.tsx'
import { keyOfLine, type LineChange, nameOfLine, type PlanComparison } from './line-changes.ts'

type Props = {
  readonly comparison: PlanComparison
  readonly lines: readonly LineChange[]
  readonly opening: { readonly current: string | null; readonly open: (key: string) => void }
}

/** The order of the later plan; dropped lines last. */
export const ChangeTable = ({ comparison, lines, opening }: Props) => {
  const { t, find } = useWords()
  const target = (side: LineChange['after']) => {
    if (side === null) return <Missing reason={t('compare.year-no-line')} />
    return side.target === null ? <Missing reason={t('compare.year-no-target')} /> : setMinus(side.target.text)
  }
  const column = (side: 'before' | 'after') => ({
    id: side,
    head: t('compare.year-target', { year: comparison[side]?.year ?? null }),
    width: '152px',
    cell: (line: LineChange) => target(line[side]),
  })
  return (
    <div className="changes">
      <DataTable
        caption={t('compare.year-table')}
        rows={lines}
        rowKey={keyOfLine}
        sheet={opening}
        isStacked
        groupOf={({ after, before }) => after?.group ?? before?.group ?? null}
        columns={[
          {
            id: 'name',
            head: t('compare.year-name'),
            cell: (line) => (
              <>
                {nameOfLine(line)} <span className="unit">{(line.after ?? line.before)?.unit}</span>
              </>
            ),
          },
          column('before'),
          column('after'),
          { id: 'kind', head: t('compare.year-change'), width: '96px', cell: ({ kind }) => t(`line-change.${kind}`) },
          {
            id: 'direction',
            head: t('compare.year-direction'),
            width: '96px',
            cell: (line) => (line.target === null ? null : t(`target-direction.${line.target.direction}`)),
          },
          {
            id: 'why',
            head: t('compare.year-why'),
            width: '320px',
            cell: ({ kind, before, target: change, redefined }) => {
              const said = [
                kind === 'renamed' && before && t('compare.year-former-name', { name: before.name }),
                redefined && t(`redefined.${redefined}`),
                change &&
                  change.direction !== 'same' &&
                  redefined === null &&
                  find(`target-reason.${change.reason.code}`, change.reason.params),
              ]
              return setMinus(said.filter(Boolean).join('；'))
            },
          },
        ]}
      />
    </div>
  )
}
