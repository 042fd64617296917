import { type MonthRank, type NewsLine, placesGained } from '@gangmu/domain'
import { describeLamp } from '@gangmu/messages'
import { useRef } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Figure } from '../../components/figure.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { Missing } from '../../components/missing.tsx'
import { ColumnChooser, SavedViews } from '../../components/table-tools.tsx'
import { setMinus, tailWidth } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { MonthLine } from '../../lib/month-queries.ts'
import { CopyTable } from './copy-table.tsx'

export type TableLine = NewsLine & { readonly line: MonthLine }

type Props = {
  readonly lines: readonly TableLine[]
  readonly month: string
  readonly opening: { readonly current: string | null; readonly open: (id: string) => void }
}

const WORRY = { red: 0, yellow: 1, green: 2, none: 3 } as const

/** The table as the paper has it, every figure a door to where it came from. */
export const MonthTable = ({ lines, month, opening }: Props) => {
  const { t } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const columns = useColumns(lines)
  return (
    <div ref={frame}>
      <div className="table-tools">
        <CopyTable frame={frame} />
        <SavedViews tableId="month" />
        <ColumnChooser columns={columns} />
      </div>
      <DataTable
        key={month}
        caption={t('month.title')}
        columns={columns}
        rows={lines}
        rowKey={({ facts }) => facts.lineId}
        sheet={{ current: opening.current, open: opening.open }}
        groupOf={({ facts }) => facts.group}
      />
    </div>
  )
}

const useColumns = (lines: readonly TableLine[]): readonly Column<TableLine>[] => {
  const { t, locale } = useWords()
  const tail = tailWidth(lines.flatMap(({ facts }) => [facts.figure?.raw ?? '', facts.yearTarget?.text ?? '']))
  const none = t('month.not-known')
  const number = (value: number | null | undefined, withSign = false) =>
    value == null ? <Missing reason={none} /> : `${withSign && value > 0 ? '+' : ''}${setMinus(String(value))}`
  const text = (words: string | null | undefined, reason = none) =>
    words == null ? <Missing reason={reason} /> : <Figure text={words} tail={tail} />
  const rank = (at: MonthRank | null) =>
    at === null ? (
      <Missing reason={none} />
    ) : (
      <span title={`${at.set.name}，${t(at.source === 'supplied' ? 'month-line.rank-supplied' : 'month-line.rank-computed')}`}>
        {at.place}/{at.total}
        {at.ties > 0 && <span className="month-small"> {t('month.tied')}</span>}
      </span>
    )
  return [
    { id: 'name', head: t('month.col.name'), width: '220px', cell: ({ facts }) => facts.name, sortBy: ({ facts }) => facts.name },
    { id: 'unit', head: t('month.col.unit'), width: '72px', cell: ({ facts }) => facts.unit ?? '' },
    { id: 'target', head: t('month.col.year-target'), width: '96px', align: 'end', cell: ({ facts }) => text(facts.yearTarget?.text) },
    { id: 'stage', head: t('month.col.stage-target'), width: '92px', align: 'end', cell: ({ facts }) => text(facts.stageTarget?.text) },
    {
      id: 'actual',
      head: t('month.col.actual'),
      width: '96px',
      align: 'end',
      cell: ({ facts }) => text(facts.figure?.raw, t(`month.availability.${facts.availability}`)),
      sortBy: ({ facts }) => facts.figure?.value ?? null,
    },
    {
      id: 'growth',
      head: t('month.col.growth'),
      width: '88px',
      align: 'end',
      cell: ({ facts: { growth } }) => (
        <span title={growth === null ? undefined : t(`month-line.growth-how.${growth.how}`)}>
          {number(growth?.value)}
          {growth?.how === 'computed' && <span className="month-small">{t('month.computed')}</span>}
        </span>
      ),
      sortBy: ({ facts }) => facts.growth?.value ?? null,
    },
    {
      id: 'change',
      head: t('month.col.change'),
      width: '84px',
      align: 'end',
      cell: ({ row }) => number(row.change?.value, true),
      sortBy: ({ row }) => row.change?.value ?? null,
    },
    { id: 'to-target', head: t('month.col.to-target'), width: '80px', align: 'end', cell: ({ row }) => number(row.toTarget?.value) },
    { id: 'city', head: t('month.col.city'), width: '76px', align: 'end', cell: ({ facts }) => text(facts.city?.raw) },
    {
      id: 'over-city',
      head: t('month.col.over-city'),
      width: '84px',
      align: 'end',
      cell: ({ row }) => number(row.overCity?.value, true),
      sortBy: ({ row }) => row.overCity?.value ?? null,
    },
    {
      id: 'rank',
      head: t('month.col.city-rank'),
      width: '104px',
      cell: ({ row }) => rank(row.cityRank),
      sortBy: ({ row }) => row.cityRank?.place ?? null,
    },
    { id: 'rank-change', head: t('month.col.rank-change'), width: '80px', cell: ({ row }) => <Gained rank={row.cityRank} /> },
    { id: 'group-rank', head: t('month.col.group-rank'), width: '84px', cell: ({ row }) => rank(row.groupRank) },
    { id: 'estimate', head: t('month.col.estimate'), width: '84px', align: 'end', cell: ({ facts }) => text(facts.estimate?.raw) },
    { id: 'lead', head: t('month.col.unit-in-charge'), width: '120px', cell: ({ facts }) => facts.leadUnit?.name ?? '' },
    { id: 'leader', head: t('month.col.leader'), width: '120px', cell: ({ facts }) => facts.leadLeader?.name ?? '' },
    {
      id: 'lamp',
      head: t('month.col.lamp'),
      width: '96px',
      cell: ({ line }) => (
        <>
          <Lamp lamp={line.lamp.lamp} isShort why={setMinus(describeLamp(locale, line.lamp, line.pace))} />
          {line.judgement?.lamp != null && (
            <span className="month-small" title={line.judgement.reason}>
              {t('month-line.judgement')} <Lamp lamp={line.judgement.lamp} isShort />
            </span>
          )}
        </>
      ),
      sortBy: ({ lamp }) => WORRY[lamp],
    },
  ]
}

const Gained = ({ rank }: { readonly rank: MonthRank | null }) => {
  const { t } = useWords()
  const gained = rank === null ? null : placesGained(rank)
  if (gained === null) return <Missing reason={t('month.not-known')} />
  return gained === 0 ? t('month.same') : t(gained > 0 ? 'month.up' : 'month.down', { count: Math.abs(gained) })
}
