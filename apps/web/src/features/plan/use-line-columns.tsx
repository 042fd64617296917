import type { Answers, PlanViewAnswer } from '@gangmu/contract'
import type { Column } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { Verdict, verdictWord } from '../../components/verdict.tsx'
import { tailWidth } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { LineRow } from './arrange-lines.ts'
import { FigureDoor } from './figure-door.tsx'
import { verdictOrder } from './filter-lines.ts'
import { LineName } from './line-name.tsx'
import { contradictsReport, type PlanLineView } from './plan-line.ts'
import type { PlanRights } from './plan-page.tsx'
import { useFigureHints } from './use-figure-hints.ts'
import type { OpenLine } from './use-open-line.ts'
import { useReason } from './use-reason.ts'

export type Catalogue = Answers['listIndicators']['indicators']

type Given = {
  readonly plan: PlanViewAnswer['plan']
  /** All rows of the plan, so that columns keep their width while filters change. */
  readonly rows: readonly LineRow[]
  readonly rights: PlanRights
  readonly catalogue: Catalogue
  readonly opening: OpenLine
}

/** The columns of a plan's table. Those no line fills (a plan that has just begun has no results) are left out. */
export const useLineColumns = ({ plan, rows, rights, catalogue, opening }: Given): readonly Column<LineRow>[] => {
  const { t, locale } = useWords()
  const reasonOf = useReason()
  const hintsOf = useFigureHints(plan, catalogue)
  const { year } = plan
  const lines = rows.map(({ line }) => line)
  const has = (test: (line: PlanLineView) => boolean) => lines.some(test)
  const whyNot = (key: 'target' | 'result' | 'last-year') => t(rights.asOf === null ? `plan.missing.${key}` : 'plan.missing.then')
  /** A column of figures, each a way to where it comes from. */
  const figures = (figure: 'target' | 'result' | 'last-year', textOf: (line: PlanLineView) => string | undefined) => {
    const tail = tailWidth(lines.map((line) => textOf(line) ?? ''))
    const cell = ({ line }: LineRow) => (
      <FigureDoor
        line={line}
        figure={figure}
        text={textOf(line)}
        tail={tail}
        hint={hintsOf(line, figure)}
        missing={whyNot(figure)}
        opening={opening}
      />
    )
    return { align: 'end' as const, cell }
  }
  const isJudged = has(({ verdict }) => verdict !== null)
  const columns: (Column<LineRow> | false)[] = [
    {
      id: 'name',
      head: t('table.indicator'),
      width: '280px',
      cell: (row) => <LineName row={row} />,
      sortBy: ({ line }) => line.name,
    },
    has(({ unit }) => unit !== null) && {
      id: 'unit',
      head: t('table.unit'),
      width: '84px',
      cell: ({ line }) => (line.unit ? <span className="unit">{line.unit}</span> : <Missing reason={t('plan.missing.unit')} />),
    },
    has(({ nature }) => nature !== null) && {
      id: 'nature',
      head: t('table.nature'),
      width: locale === 'en' ? '100px' : '76px',
      cell: ({ line }) =>
        line.nature === null ? (
          <Missing reason={t('plan.missing.nature')} />
        ) : (
          <span className={line.nature === '约束性' ? 'nature-binding' : 'nature'}>{t(`nature.${line.nature}`)}</span>
        ),
      sortBy: ({ line }) => line.nature,
    },
    {
      id: 'target',
      head: t('table.target-year', { year }),
      // Before there are results the targets, often words, have the room.
      width: isJudged ? '148px' : '220px',
      ...figures('target', ({ target }) => target?.text),
    },
    has(({ lastYear }) => lastYear !== null) && {
      id: 'last-year',
      head: t('table.actual-year', { year: year - 1 }),
      width: '124px',
      ...figures('last-year', ({ lastYear }) => lastYear?.raw),
    },
    has(({ result }) => result !== null) && {
      id: 'actual',
      head: t('table.actual-year', { year }),
      width: '124px',
      ...figures('result', ({ result }) => result?.raw),
    },
    isJudged && {
      id: 'verdict',
      head: t('table.verdict'),
      width: locale === 'en' ? '120px' : '104px',
      cell: ({ line }) => <VerdictCell line={line} reason={reasonOf(line)} />,
      sortBy: ({ line }) => verdictOrder(line),
    },
    isJudged && {
      id: 'reason',
      head: t('table.reason'),
      cell: ({ line }) => {
        const reason = reasonOf(line)
        return reason === null ? (
          <Missing reason={t('plan.missing.verdict')} />
        ) : (
          <span className="reason clipped" title={reason}>
            {reason}
          </span>
        )
      },
    },
    has(({ verdict }) => verdict?.declared != null) && {
      id: 'declared',
      head: t('table.declared'),
      width: '96px',
      cell: ({ line }) => <Declared line={line} />,
      sortBy: ({ line }) => line.verdict?.declared?.text ?? null,
    },
  ]
  return columns.filter((column) => column !== false)
}

const VerdictCell = ({ line, reason }: { line: PlanLineView; reason: string | null }) => {
  const { t } = useWords()
  const word = line.verdict && verdictWord(line.verdict)
  if (!word) return <Missing reason={t('plan.missing.verdict')} />
  return (
    <span title={reason ?? undefined}>
      <Verdict word={word} />
    </span>
  )
}

/** What the report says of the line; where the figures show otherwise, both are said. */
const Declared = ({ line }: { line: PlanLineView }) => {
  const { t } = useWords()
  const text = line.verdict?.declared?.text ?? null
  const word = line.verdict && verdictWord(line.verdict)
  if (text === null) return <Missing reason={t('table.missing-declared')} />
  if (!contradictsReport(line) || !word) return <span>{text}</span>
  const both = t('plan.declared-differs', { declared: text, shown: t(`status.${word}`) })
  return (
    <strong className="differs" title={both}>
      {text}
      <span className="aside">{both}</span>
    </strong>
  )
}
