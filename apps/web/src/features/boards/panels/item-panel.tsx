import { Fragment } from 'react'
import { ContextLink } from '../../../components/context-link.tsx'
import { Missing } from '../../../components/missing.tsx'
import { setMinus } from '../../../lib/format.ts'
import { useWords } from '../../../lib/locale.tsx'
import { usePeriodText } from '../../../lib/use-period-text.ts'
import { printPlain, printSigned, useChangeUnit } from '../board-words.ts'
import { FigureDoor } from '../figure-door.tsx'
import { LampMark } from '../lamp-mark.tsx'
import type { LineItem, PanelOf } from '../queries.ts'
import { LedgerItems } from './ledger-items.tsx'
import { PanelEmpty, PanelFrame } from './panel-frame.tsx'

type Items = NonNullable<PanelOf<'item-list'>['items']>
type LineItems = Extract<Items, { lines: unknown }>

/** 清单: plan lines by unit, what changed, places, or a ledger. */
export const ItemPanel = ({ data: { panel, items, hidden } }: { data: PanelOf<'item-list'> }) => {
  const { t } = useWords()
  if (items === null) return <PanelEmpty title={panel.title} why={t(hidden === 'look-back' ? 'board.ledger-now' : 'board.ledger-hidden')} />
  if (!('lines' in items)) return <LedgerItems title={panel.title} items={items} />
  if (items.lines.length === 0) return <PanelEmpty title={panel.title} />
  const { total, lines, source } = items
  return (
    <PanelFrame
      title={panel.title}
      aside={total > lines.length && <span className="quiet-note">{t('board.all-of', { total, shown: lines.length })}</span>}
    >
      {source === 'plan-lines' && <UnitLines lines={lines} title={panel.title} />}
      {source === 'changes' && <Changes lines={lines} />}
      {source === 'ranks' && <Ranks lines={lines} />}
    </PanelFrame>
  )
}

const LineLink = ({ line: { planId, lineId, name } }: { line: LineItem }) => (
  <ContextLink className="line-name" to={`/plans/${planId}?row=${lineId}`}>
    {name}
  </ContextLink>
)

/** Under each unit its lines: target, result, lamp. */
const UnitLines = ({ lines, title }: { lines: LineItems['lines']; title: string }) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  return (
    <div className="heat-frame">
      <table className="plain-table unit-lines">
        <caption className="aside">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.line')}</th>
            <th scope="col">{t('board.leader')}</th>
            <th scope="col" className="end">
              {t('board.target')}
            </th>
            <th scope="col" className="end">
              {t('board.figure')}
            </th>
            <th scope="col">{t('board.lamp')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Fragment key={line.lineId}>
              {line.leadUnit?.id !== lines[at - 1]?.leadUnit?.id || at === 0 ? (
                <tr className="unit-head">
                  <th scope="colgroup" colSpan={5}>
                    {line.leadUnit?.name ?? t('board.no-lead')}
                  </th>
                </tr>
              ) : null}
              <tr>
                <th scope="row">
                  <LineLink line={line} />
                  {line.unit && <span className="unit"> {line.unit}</span>}
                </th>
                <td>{line.leader}</td>
                <td className="end">
                  {line.target === null ? <Missing reason={t('plan.missing.target')} /> : setMinus(line.target.text)}
                  {line.target !== null && <span className="cell-note">{periodText(line.target.period)}</span>}
                </td>
                <td className="end">
                  {line.figure === null ? (
                    <Missing reason={t(`availability.${line.availability}`)} />
                  ) : (
                    <FigureDoor figure={line.figure} name={line.name} />
                  )}
                  {line.figure !== null && <span className="cell-note">{periodText(line.figure.period)}</span>}
                </td>
                <td>{line.lamp && <LampMark {...line.lamp} />}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isLit = (lamp: LineItem['lamp']): boolean => lamp !== null && lamp.lamp !== 'none'

/** 本月变化: another lamp, or how far the figure moved against the period before. */
const Changes = ({ lines }: { lines: LineItems['lines'] }) => {
  const { t } = useWords()
  const changeUnit = useChangeUnit()
  return (
    <ul className="board-rows">
      {lines.map((line) => {
        const { figure, before, lamp, unit, name } = line
        const isRelit = isLit(lamp) && isLit(before?.lamp ?? null) && before?.lamp?.lamp !== lamp?.lamp
        return (
          <li key={line.lineId}>
            <span className="board-row-name">
              {lamp && <LampMark {...lamp} isBrief />} <LineLink line={line} />
              {isRelit && (
                <span className="cell-note">
                  {t('board.lamp-changed', {
                    before: t(`lamp.${before!.lamp!.lamp}`),
                    now: t(`lamp.${lamp!.lamp}`),
                  })}
                </span>
              )}
            </span>
            <span className="board-row-figure">{figure && <FigureDoor figure={figure} name={name} />}</span>
            <span className="board-row-change">
              {before?.change != null && (
                <>
                  {printSigned(before.change)} <span className="unit">{changeUnit(unit)}</span>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** 位次: where the line stands, whether that is better than before, and what the next place takes. */
const Ranks = ({ lines }: { lines: LineItems['lines'] }) => {
  const { t } = useWords()
  const changeUnit = useChangeUnit()
  const moved = ({ rank }: LineItem): string => {
    if (rank?.before == null) return ''
    const by = rank.before - rank.place
    if (by === 0) return t('board.rank-same')
    return by > 0 ? t('board.rank-up', { count: by }) : t('board.rank-down', { count: -by })
  }
  return (
    <ul className="board-rows">
      {lines.map((line) => (
        <li key={line.lineId}>
          <span className="board-row-name">
            <LineLink line={line} />
            {line.rank?.toNext != null && line.rank.toNext > 0 && (
              <span className="cell-note">{t('board.rank-next', { gap: `${printPlain(line.rank.toNext)}${changeUnit(line.unit)}` })}</span>
            )}
          </span>
          <span className="board-row-figure">{line.rank && t('board.place', { place: line.rank.place, ranked: line.rank.total })}</span>
          <span className="board-row-change board-row-word">{moved(line)}</span>
        </li>
      ))}
    </ul>
  )
}
