import type { IndicatorRow, Statement, VerdictStatus } from '@gangmu/domain'
import { countedRows, declaredCell, spanIn } from '../../lib/indicator-rows.ts'
import { nearestPlaces } from '../../lib/places.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

const CLASSES = ['met', 'missed', 'undetermined'] as const

/** How many indicators the report says were met, missed or are pending is what its own table shows. */
export const countOfVerdicts: Rule = {
  id: 'count-of-verdicts',
  family: 'verdicts',
  severity: '疑似',
  *check(input) {
    const rows = countedRows(input)
    for (const statement of input.reading.statements) {
      const [, nature] = /^indicators(?: \((.*)\))?$/.exec(statement.of) ?? [null]
      if (nature === null) continue
      const own = nature === undefined ? rows : rows.filter((row) => row.nature === nature)
      // Only what counts the whole table: 其中5项 of another list says nothing of it.
      if (statement.total !== own.length || !isWhole(statement)) continue
      for (const status of CLASSES) {
        const finding = compare(statement, status, own, input)
        if (finding === null) continue
        yield { ...finding, about: [nature ?? '', status] }
        // One row too many here is one too few there.
        break
      }
    }
  },
}

/** Classes that do not make the whole leave open where the rest went (基本完成, 不设目标); their sum is the matter of another rule. */
function isWhole({ total, met, missed, undetermined, classes }: Statement): boolean {
  const told = [met, missed, undetermined].filter((count) => count !== null)
  const sum = told.reduce((all, count) => all + count, 0)
  return (told.length === 1 || sum === total) && !Object.keys(classes).some((word) => word.includes('基本'))
}

function compare(statement: Statement, status: VerdictStatus, rows: readonly IndicatorRow[], input: CheckInput): RuleFinding | null {
  const told = statement[status]
  if (told === null) return null
  const declared = rows.map((row) => (declaredCell(row, input) === null ? null : row.declared!.class))
  const isDeclared = declared.every((one) => one !== null)
  const classes = rows.map((row, at) => (isDeclared ? declared[at]! : row.status!))
  const found = rows.filter((_, at) => classes[at] === status)
  // What cannot be judged from the row may have been judged by who wrote the report.
  const open = isDeclared ? 0 : rows.filter((row) => row.status === 'undetermined').length
  const [least, most] = status === 'undetermined' ? [0, found.length] : [found.length, found.length + open]
  if (told >= least && told <= most) return null
  const others = rows.filter((row) => !found.includes(row))
  // Who looks for the odd one out reads the shorter list.
  const shown = (found.length <= others.length ? found : others).slice(0, NAMED)
  const count = (one: VerdictStatus) => classes.filter((known) => known === one).length
  return {
    code: `${isDeclared ? 'declared' : 'shown'}-${status}`,
    params: { told, met: count('met'), missed: count('missed'), undetermined: count('undetermined') },
    spans: nearestPlaces([
      spanIn(input.document, statement, new RegExp(`(?<!\\d)${told}(?=[项个])`)),
      ...shown.map(({ spans }) => spans.name),
    ]),
    values: [told, found.length],
    about: [],
  }
}

/** Longer lists are read in the table. */
const NAMED = 6
