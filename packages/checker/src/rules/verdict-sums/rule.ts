import type { Span, Statement, VerdictStatus } from '@gangmu/domain'
import { spanIn } from '../../lib/indicator-rows.ts'
import { nearestPlaces } from '../../lib/places.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** Met, missed and pending make the whole; groups told one by one (一是…4项，二是…3项) make what the heading counts. */
export const verdictSums: Rule = {
  id: 'verdict-sums',
  family: 'verdicts',
  severity: '疑似',
  *check(input) {
    const statements = input.reading.statements.filter(({ of }) => of.startsWith('indicators'))
    for (const statement of statements) yield* wholeOf(statement, input)
    yield* natures(statements, input)
    for (const [at, heading] of statements.entries()) yield* groupsUnder(heading, statements.slice(at + 1), input)
  },
}

const numberAt = (input: CheckInput, statement: Statement, count: number): Span =>
  spanIn(input.document, statement, new RegExp(`(?<!\\d)${count}(?=[项个])`))

function* wholeOf(statement: Statement, input: CheckInput): Iterable<RuleFinding> {
  const { total, met, missed, undetermined } = statement
  if (total === null || met === null || missed === null) return
  const parts = [met, missed, ...(undetermined === null ? [] : [undetermined])]
  const sum = parts.reduce((all, part) => all + part, 0)
  const sentence = sentenceFrom(statement, input)
  if (sum === total || countsMake(total, sentence)) return
  // What is neither met nor missed need not be told, but one or two out of many are more likely forgotten.
  const isShort = undetermined === null && sum < total
  if (isShort && (total - sum > FORGOTTEN || total < MANY || REST.test(sentence))) return
  yield {
    code: 'whole',
    params: { sum: `${parts.join('+')}=${sum}`, total, difference: Math.abs(sum - total) },
    spans: [numberAt(input, statement, total), ...parts.map((part) => numberAt(input, statement, part))],
    values: [total, ...parts, sum],
    about: ['whole', statement.of],
    severity: isShort ? '疑似' : '必错',
  }
}

const FORGOTTEN = 2
const MANY = 10
/** Words of what is neither met nor missed. */
const REST = /其余|其他|另|不设|不考核|取消|调整|待|暂|尚|基本|接近|未公布|未反馈|正在|年底|无法|持平/

/** All that is counted, 其中 left out, makes the whole: classes may have other names (不设目标1项) and parts of their own. */
function countsMake(total: number, sentence: string): boolean {
  const [first = ''] = sentence.split(/按属性|(?:其中)?(?:约束性|预期性)/)
  const counts = [...first.matchAll(/(其中)?[^，。；、\d]{0,12}(\d+)[项个]/g)]
    .filter(([, part]) => part === undefined)
    .map(([, , count]) => Number(count))
  return counts.length > 2 && counts.reduce((all, count) => all + count, 0) === 2 * total
}

const sentenceFrom = ({ line, start }: Statement, { document }: CheckInput): string =>
  /^[^。]*/.exec(document.lines[line - 1]!.slice(start))![0]

const NATURES = ['约束性', '预期性'] as const

/** 约束性5项、预期性33项, and how many of each were met, told in one line with the whole. */
function* natures(statements: readonly Statement[], input: CheckInput): Iterable<RuleFinding> {
  for (const whole of statements.filter(({ of }) => of === 'indicators')) {
    const parts = NATURES.map((nature) =>
      statements.find(
        (one) => one.line === whole.line && one.of === `indicators (${nature})` && one.start >= whole.start && one.end <= whole.end,
      ),
    )
    if (parts.some((part) => part === undefined)) continue
    for (const key of ['total', 'met', 'missed'] as const) {
      const [all, ...counts] = [whole, ...parts].map((one) => one![key])
      if (all == null || counts.some((count) => count == null)) continue
      const sum = counts.reduce<number>((so, count) => so + count!, 0)
      if (sum === all) continue
      yield {
        code: `natures-${key}`,
        params: { sum: `${counts.join('+')}=${sum}`, total: all, difference: Math.abs(sum - all) },
        spans: [numberAt(input, whole, all), ...parts.map((part, at) => numberAt(input, part!, counts[at]!))],
        values: [all, ...counts.map((count) => count!), sum],
        about: ['natures', key],
        severity: '必错',
      }
    }
  }
}

const CLASSES = ['met', 'missed', 'undetermined'] as const

const classOf = (statement: Statement): VerdictStatus | null => {
  const told = CLASSES.filter((status) => statement[status] !== null)
  return told.length === 1 && statement[told[0]!] === statement.total ? told[0]! : null
}

/** 二、12项指标未完成。一是…6项。二是…4项。三是…2项。 */
function* groupsUnder(heading: Statement, following: readonly Statement[], input: CheckInput): Iterable<RuleFinding> {
  const status = classOf(heading)
  // 一是 opens a group itself; the next one is its neighbour, not its part.
  if (status === null || !opensALine(heading, input) || GROUP.test(lineOf(heading, input))) return
  const end = following.find((one) => one.line > heading.line && opensALine(one, input) && !GROUP.test(lineOf(one, input)))
  const under = following.filter((one) => one.line > heading.line && (end === undefined || one.line < end.line) && classOf(one) === status)
  // 一是…3项 counts its paragraph; what the paragraph counts further on are parts of it.
  const groups = under.filter((one) => !GROUP.test(lineOf(one, input)) || one.start === firstOn(one.line, under))
  const sum = groups.reduce((all, { total }) => all + total!, 0)
  if (groups.length < 2 || sum === heading.total) return
  const headline = input.reading.statements.find(
    (one) => one.line < heading.line && one.total !== heading.total && one[status] === heading.total,
  )
  yield {
    code: 'groups',
    params: {
      sum: `${groups.map(({ total }) => total).join('+')}=${sum}`,
      total: heading.total!,
      difference: Math.abs(sum - heading.total!),
    },
    spans: nearestPlaces([
      numberAt(input, heading, heading.total!),
      ...groups.map((group) => numberAt(input, group, group.total!)),
      ...(headline === undefined ? [] : [numberAt(input, headline, heading.total!)]),
    ]),
    values: [heading.total!, ...groups.map(({ total }) => total!), sum],
    about: ['groups', status],
  }
}

const GROUP = /^\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十])/
const OPENS = /^\s*[一二三四五六七八九十（(\d][一二三四五六七八九十\d]?[、.．）)是]/

const lineOf = ({ line }: Statement, { document }: CheckInput): string => document.lines[line - 1]!

const firstOn = (line: number, statements: readonly Statement[]): number =>
  Math.min(...statements.filter((one) => one.line === line).map(({ start }) => start))

/** A heading, or a line that begins with its number. */
const opensALine = (statement: Statement, input: CheckInput): boolean => {
  const text = lineOf(statement, input)
  return statement.start <= LATEST_START && OPENS.test(text) && text.length <= LONGEST_HEADING
}
const LATEST_START = 6
const LONGEST_HEADING = 50
