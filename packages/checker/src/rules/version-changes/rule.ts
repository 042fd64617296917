import { inOther, joinNames, MOST_PLACES } from '../../lib/other-document.ts'
import { agreementOf } from '../../lib/told-agreement.ts'
import { printFigure, type ToldFigure, toldFigures } from '../../lib/told-figures.ts'
import type { PairInput, PairRule, RuleFinding } from '../../rule.ts'

/** What became of the figures of an earlier version; a figure that was changed in one place has to be changed in all. */
export const versionChanges: PairRule = {
  id: 'version-changes',
  family: 'between-documents',
  severity: '提示',
  relations: ['earlier-version'],
  *check(input) {
    const [now, then] = [byFact(input.reading), byFact(input.other.reading)]
    const changed: Changed[] = []
    for (const [fact, figures] of now) {
      const before = then.get(fact)
      if (before === undefined || figures.every((figure) => isToldIn(before, figure))) continue
      const left = figures.find((figure) => isToldIn(before, figure))
      const other = figures.find((figure) => !isToldIn(before, figure))!
      // Two figures of one kind in one sentence (新增1所、改建4所) were two already.
      if (left && agreeAmongThemselves(before)) yield twinLeft(left, other)
      else if (!left) changed.push({ before: before[0]!, after: figures[0]! })
    }
    if (changed.length > 0) yield listChanges(changed, input)
    const gone = [...then].flatMap(([fact, [figure]]) => (now.has(fact) || figure!.entry === null ? [] : [figure!]))
    if (gone.length > 0) yield listGone(gone, input)
  },
}

type Changed = { readonly before: ToldFigure; readonly after: ToldFigure }

const byFact = (reading: PairInput['reading']): ReadonlyMap<string, readonly ToldFigure[]> =>
  Map.groupBy(toldFigures(reading), ({ what, year, modality }) => `${what} ${year} ${modality}`)

const isToldIn = (figures: readonly ToldFigure[], { quantity }: ToldFigure): boolean =>
  figures.some((figure) => !['apart', null].includes(agreementOf(figure.quantity, quantity)))

const agreeAmongThemselves = (figures: readonly ToldFigure[]): boolean => figures.every((figure) => isToldIn(figures.slice(0, 1), figure))

const twinLeft = (left: ToldFigure, changed: ToldFigure): RuleFinding => ({
  code: 'twin-left',
  params: { name: left.name, left: printFigure(left), changed: printFigure(changed) },
  spans: [left.span, changed.span],
  values: [left.text, changed.text],
  about: [left.what, left.modality],
  severity: '疑似',
})

const listChanges = (changed: readonly Changed[], { other }: PairInput): RuleFinding => ({
  code: 'changed',
  params: {
    count: changed.length,
    changes: joinNames(changed.map(({ before, after }) => `${after.name}${printFigure(before)}→${printFigure(after)}`)),
  },
  spans: changed.slice(0, MOST_PLACES / 2).flatMap(({ before, after }) => [after.span, inOther(other, before.span)]),
  values: changed.slice(0, MOST_PLACES).flatMap(({ before, after }) => [before.text, after.text]),
  about: [],
})

const listGone = (gone: readonly ToldFigure[], { other }: PairInput): RuleFinding => ({
  code: 'gone',
  params: { count: gone.length, names: joinNames(gone.map((figure) => `${figure.name}${printFigure(figure)}`)) },
  spans: gone.slice(0, MOST_PLACES).map(({ span }) => inOther(other, span)),
  values: gone.slice(0, MOST_PLACES).map(({ text }) => text),
  about: [],
})
