import type { Span, Statement } from '@gangmu/domain'
import { spanIn } from '../../lib/indicator-rows.ts'
import { passagesOf } from '../../lib/passages.ts'
import type { CheckInput, RuleFinding } from '../../rule.ts'

/** How many projects a line of a box says it stands for. */
type Counted = { readonly phase: string; readonly count: number; readonly printed: string; readonly span: Span }

const PHASE = '新开工|新建|续建|在建|结转|竣工|完工|投产|前期|储备|预备|谋划'
const LINE = new RegExp(
  `^[\\s\\d.．、（()）①-⑩]*(?:计划|拟|重[点大])?(${PHASE})(?:类|工作)?(?:重[点大])?(?:项目|工程)[（(]?([^：:，。；]{0,8})[：:]`,
)
const ENDS = /等(?:共)?(\d{1,4})[个项](?:重[点大])?(?:项目|工程)?[。；]?\s*$/
const HEAD = /^(?:共|计|共计)?(\d{1,4})[个项]/

function countedLines(input: CheckInput): Counted[] {
  return passagesOf(input).flatMap(({ kind, text, line, start }): Counted[] => {
    if (kind === 'heading') return []
    const head = LINE.exec(text)
    const count = head && (HEAD.exec(head[2]!) ?? ENDS.exec(text))?.[1]
    if (!head || !count) return []
    const at = HEAD.test(head[2]!) ? head[0].indexOf(head[2]!) + head[2]!.search(/\d/) : text.lastIndexOf(count)
    return [
      {
        phase: stageOf(head[1]!),
        count: Number(count),
        printed: text.slice(at, at + count.length + 1),
        span: { line, start: start + at, end: start + at + count.length + 1 },
      },
    ]
  })
}

const stageOf = (phase: string): string =>
  phase === '结转' || phase === '在建' ? '续建' : phase === '预备' ? '储备' : phase === '新建' ? '新开工' : phase

/**
 * 60个（新开工20个、续建25个、前期15个） in the text, 前期项目：甲、乙等18个项目 in the box. Where the box agrees with the text in one phase at
 * least, the two speak of the same projects.
 */
export function* phaseCounts(input: CheckInput): Iterable<RuleFinding> {
  const lines = countedLines(input)
  if (lines.length < 2) return
  for (const statement of input.reading.statements) {
    if (statement.of !== 'projects') continue
    const pairs = lines.flatMap((line) => {
      const told = classOf(statement, line.phase)
      return told === undefined || line.span.line === statement.line ? [] : [{ ...line, told }]
    })
    const differing = pairs.filter(({ count, told }) => count !== told)
    if (differing.length === 0 || differing.length >= pairs.length - differing.length + 1) continue
    for (const { phase, count, told, printed, span } of differing)
      yield {
        code: 'phase',
        params: { phase, box: count, text: told },
        spans: [span, spanIn(input.document, statement, new RegExp(`(?<!\\d)${told}(?=[个项])`))],
        values: [printed, told],
        about: ['phase', phase],
      }
  }
}

const classOf = ({ classes }: Statement, phase: string): number | undefined =>
  Object.entries(classes).find(([word]) => stageOf(word) === phase)?.[1]
