import type { Span } from '@gangmu/domain'
import { inOther } from '../../lib/other-document.ts'
import { findDisagreement } from '../../lib/told-agreement.ts'
import { printFigure, type ToldFigure, toldFigures } from '../../lib/told-figures.ts'
import type { PairRule } from '../../rule.ts'

/** A short subject of no catalogue (签约项目) may be two things in two reports. */
const TELLING_NAME = 6

/** One congress hears one figure for one fact, whichever report tells it. */
export const congressFiguresDiffer: PairRule = {
  id: 'congress-figures-differ',
  family: 'between-documents',
  severity: '疑似',
  relations: ['same-congress'],
  *check({ reading, other }) {
    const theirs = byFact(toldFigures(other.reading))
    for (const [fact, own] of byFact(toldFigures(reading))) {
      const told = theirs.get(fact)
      if (told === undefined) continue
      const found = findDisagreement(own, told)
      if (found === null) continue
      const { mine, their, how } = found
      const spans: Span[] = [mine.span, inOther(other, their.span)]
      yield {
        code: how === 'bound' ? 'bound' : mine.modality === 'target' ? 'target' : 'result',
        params: { name: mine.name, year: mine.year, own: printFigure(mine), their: printFigure(their) },
        spans,
        values: [mine.text, their.text],
        about: [mine.what, mine.modality],
        severity: how === 'bound' || !isSureOf(mine) ? '提示' : '疑似',
      }
    }
  },
}

const byFact = (figures: readonly ToldFigure[]): ReadonlyMap<string, readonly ToldFigure[]> =>
  Map.groupBy(figures, ({ what, year, modality }) => `${what} ${year} ${modality}`)

const isSureOf = ({ entry, name }: ToldFigure): boolean => entry !== null || name.length >= TELLING_NAME
