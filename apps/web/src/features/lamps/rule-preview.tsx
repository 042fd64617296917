import { LAMPS, type Lamp as LampColour, type LampRules, type Month } from '@gangmu/domain'
import { describeWhy } from '@gangmu/messages'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { CheckField, ChoiceField } from '../../components/fields.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { MonthLineSheet } from '../../components/month-line/month-line-sheet.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { call } from '../../lib/call.ts'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { LampPreview, PreviewedLamp } from './queries.ts'

type Tried = { readonly of: LampRules; readonly preview: LampPreview }
type Props = {
  readonly draft: LampRules
  /** The last month that is looked at. */
  readonly to: Month
  readonly tried: Tried | null
  readonly onTried: (tried: Tried) => void
}

const SPANS = ['6', '12', '24'] as const

/** What the draft would have lit in past months, beside what is lit now, each lamp with its reason and the sheet of its line’s month. */
export const RulePreview = ({ draft, to, tried, onTried }: Props) => {
  const { t } = useWords()
  const [months, setMonths] = useState<(typeof SPANS)[number]>('12')
  const run = useMutation({
    mutationFn: (of: LampRules) => call('previewLampRules', {}, {}, { content: of, to, months: Number(months) }),
    networkMode: 'always',
    onSuccess: (preview, of) => onTried({ of, preview }),
  })
  return (
    <section aria-labelledby="lamps-preview" className="lamps-preview">
      <h2 id="lamps-preview">{t('lamps.preview')}</h2>
      <div className="lamp-rule-row">
        <ChoiceField
          name="months"
          label={t('lamps.preview-months')}
          value={months}
          options={SPANS.map((value) => ({ value, label: t('lamps.preview-span', { months: value, to }) }))}
          onChange={setMonths}
        />
        <button type="button" className="button" aria-disabled={run.isPending} onClick={() => !run.isPending && run.mutate(draft)}>
          {run.isPending ? t('form.busy') : t('lamps.preview-run')}
        </button>
      </div>
      {run.error && <Problem error={run.error} />}
      {tried === null && !run.error && <p className="form-hint">{t('lamps.preview-empty')}</p>}
      {tried !== null && tried.of !== draft && <p className="form-hint">{t('lamps.preview-outdated')}</p>}
      {tried !== null && <Shown preview={tried.preview} />}
    </section>
  )
}

const keyOf = ({ month, lineId }: PreviewedLamp): string => `${month} ${lineId}`

const sumOf = (preview: LampPreview, which: 'counts' | 'now', lamp: LampColour): number =>
  preview.months.reduce((sum, month) => sum + month[which][lamp], 0)

const Shown = ({ preview }: { readonly preview: LampPreview }) => {
  const { t, locale } = useWords()
  const [isChangedOnly, setIsChangedOnly] = useState(false)
  const sheet = useSheet('row')
  const open = preview.lamps.find((lamp) => keyOf(lamp) === sheet.current)
  if (preview.months.length === 0) return <EmptyState>{t('lamps.preview-none')}</EmptyState>
  const of = (lamp: LampColour) => sumOf(preview, 'counts', lamp)
  const now = (lamp: LampColour) => sumOf(preview, 'now', lamp)
  const lamps = isChangedOnly ? preview.lamps.filter(({ lit, now: before }) => lit.lamp !== before) : preview.lamps
  const columns: readonly Column<PreviewedLamp>[] = [
    {
      id: 'line',
      head: t('lamps.preview-line'),
      width: '240px',
      cell: ({ name }) => name,
      sortBy: ({ name }) => name,
    },
    { id: 'month', head: t('lamps.preview-month'), width: '96px', cell: ({ month }) => month, sortBy: ({ month }) => month },
    {
      id: 'lamp',
      head: t('lamps.draft'),
      width: '104px',
      cell: ({ lit }) => <Lamp lamp={lit.lamp} />,
      sortBy: ({ lit }) => LAMPS.indexOf(lit.lamp),
    },
    {
      id: 'now',
      head: t('lamps.preview-now'),
      width: '104px',
      cell: ({ now: before }) => <Lamp lamp={before} />,
      sortBy: ({ now: before }) => LAMPS.indexOf(before),
    },
    {
      id: 'why',
      head: t('lamps.preview-why'),
      cell: ({ lit, pace }) => setMinus(describeWhy(locale, lit, pace)),
    },
  ]
  return (
    <>
      <p className="lamps-sum">
        {t('lamps.preview-sum', {
          months: preview.months.length,
          red: of('red'),
          yellow: of('yellow'),
          green: of('green'),
          redNow: now('red'),
          yellowNow: now('yellow'),
          greenNow: now('green'),
        })}
      </p>
      <MonthCounts preview={preview} />
      <p className="lamps-list-head">{t('lamps.preview-list', { count: preview.lamps.length })}</p>
      <CheckField label={t('lamps.preview-only-changed')} checked={isChangedOnly} onChange={setIsChangedOnly} />
      <DataTable
        caption={t('lamps.preview-list', { count: lamps.length })}
        columns={columns}
        rows={lamps}
        rowKey={keyOf}
        page={50}
        sheet={sheet}
        isStacked
      />
      {open && <MonthLineSheet planId={open.planId} month={open.month} lineId={open.lineId} onClose={sheet.close} />}
    </>
  )
}

/** Lamps by month: of the draft, and in brackets by the rules that hold where they differ. */
const MonthCounts = ({ preview }: { readonly preview: LampPreview }) => {
  const { t } = useWords()
  const shown: readonly LampColour[] = ['red', 'yellow', 'green', 'none']
  return (
    <div className="table-frame">
      <table className="plain-table lamp-months">
        <caption className="aside">{t('lamps.preview-table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lamps.preview-month')}</th>
            {preview.months.map(({ month }) => (
              <th key={month} scope="col" className="end">
                {month.slice(2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((lamp) => (
            <tr key={lamp}>
              <th scope="row">
                <Lamp lamp={lamp} isShort />
              </th>
              {preview.months.map(({ month, counts, now }) => (
                <td key={month} className="end">
                  {counts[lamp]}
                  {counts[lamp] !== now[lamp] && <span className="unit">（{now[lamp]}）</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
