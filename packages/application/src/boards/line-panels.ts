import type { ItemPanel, Lamp, LampsPanel, MonthFigure } from '@gangmu/domain'
import { type BoardLine, type BoardMatter, targetOf } from './board-matter.ts'
import { minus } from './figure-panels.ts'
import type { BoardFigure, BoardLamp, ItemData, LineItem, PanelData } from './panel-data.ts'

type LineSource = Extract<ItemData, { lines: readonly LineItem[] }>['source']

/** Urgent first; a line without a lamp is looked at last. */
const URGENCY: readonly (string | undefined)[] = ['red', 'yellow', 'green', 'none']
const urgencyOf = (lamp: BoardLamp | null): number => (lamp === null ? URGENCY.length : URGENCY.indexOf(lamp.lamp))

export const lineItems = (matter: BoardMatter, { most }: ItemPanel, source: LineSource): ItemData => {
  const items = matter.lines.map((line) => itemOf(matter, line))
  const chosen = CHOICES[source](items)
  return { source, total: chosen.length, lines: chosen.slice(0, most) }
}

const CHOICES: Readonly<Record<LineSource, (items: readonly LineItem[]) => readonly LineItem[]>> = {
  // By unit, in the order in which units first lead a line; within one the urgent first.
  'plan-lines': (items) => {
    const units = [...new Set(items.map(({ leadUnit }) => leadUnit?.id ?? ''))].sort((a, b) => Number(a === '') - Number(b === ''))
    const placeOf = ({ leadUnit }: LineItem) => units.indexOf(leadUnit?.id ?? '')
    return items.toSorted((a, b) => placeOf(a) - placeOf(b) || urgencyOf(a.lamp) - urgencyOf(b.lamp))
  },
  // Another lamp first, then what moved most; growth and rates alone, since sums move by themselves.
  changes: (items) =>
    items
      .filter((item) => isRelit(item) || (item.before?.change ?? 0) !== 0)
      .toSorted((a, b) => Number(isRelit(b)) - Number(isRelit(a)) || Number(isRate(b)) - Number(isRate(a)) || moveOf(b) - moveOf(a)),
  // Lost places first, then the last ones.
  ranks: (items) =>
    items
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => fallOf(b) - fallOf(a) || b.rank!.place / b.rank!.total - a.rank!.place / a.rank!.total),
}

/** Between two colours: a month without a figure puts no lamp out. */
const isRelit = ({ lamp, before }: LineItem): boolean =>
  lamp !== null && before?.lamp != null && lamp.lamp !== 'none' && before.lamp.lamp !== 'none' && before.lamp.lamp !== lamp.lamp
/** Points of growth and rates can be held against each other; anything else against its own size. */
const isRate = ({ unit }: LineItem): boolean => unit === '%'
const moveOf = (item: LineItem): number => {
  const change = Math.abs(item.before?.change ?? 0)
  const size = Math.abs(item.before?.figure?.value ?? 0)
  return isRate(item) || size === 0 ? change : change / size
}
const fallOf = ({ rank }: LineItem): number => (rank?.before == null ? 0 : rank.place - rank.before)

const itemOf = (matter: BoardMatter, line: BoardLine): LineItem => {
  const { facts, earlier } = line
  const last = earlier.at(-1)
  const before = last === undefined ? null : withMonth(facts.previous, last.month)
  return {
    planId: matter.plan!.id,
    lineId: facts.lineId,
    no: facts.no,
    name: facts.name,
    unit: facts.unit,
    leadUnit: facts.leadUnit,
    leader: facts.leadLeader?.name ?? null,
    target: targetOf(matter, line, facts.unit),
    figure: withMonth(facts.figure, facts.month),
    availability: facts.availability,
    lamp: matter.lampIn(facts.lineId, facts.month),
    before: {
      figure: before,
      change: changeOf(line, before),
      lamp: last === undefined ? null : matter.lampIn(facts.lineId, last.month),
    },
    rank: facts.ranks.find(({ source }) => source === 'supplied') ?? facts.ranks[0] ?? null,
  }
}

const withMonth = (figure: MonthFigure | null, month: string): BoardFigure | null => (figure === null ? null : { ...figure, month })

const changeOf = ({ facts: { figure, measure }, accrual }: BoardLine, before: BoardFigure | null): number | null => {
  if (figure === null || before === null || figure.value === null || before.value === null) return null
  return measure === 'level' && accrual === 'cumulative' ? null : minus(figure.value, before.value)
}

export const lampCounts = (matter: BoardMatter, panel: LampsPanel): PanelData => {
  const lines = matter.lines.map(({ facts: { lineId, name, no, month } }) => ({
    lineId,
    name,
    no,
    lamp: matter.lampIn(lineId, month),
  }))
  const count = (lamp: Lamp) => lines.filter((line) => (line.lamp?.lamp ?? 'none') === lamp).length
  return {
    kind: 'lamps',
    panel,
    counts: { red: count('red'), yellow: count('yellow'), green: count('green'), none: count('none') },
    lines: lines.toSorted((a, b) => urgencyOf(a.lamp) - urgencyOf(b.lamp)),
  }
}
