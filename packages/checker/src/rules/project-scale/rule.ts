import type { Span } from '@gangmu/domain'
import type { CheckInput, Rule } from '../../rule.ts'

/** 同一项目的名称里，产能、规模、里程只有一个数. */
export const projectScale: Rule = {
  id: 'project-scale',
  family: 'same-fact',
  severity: '疑似',
  *check(input) {
    const groups = Map.groupBy(scaledNames(input), ({ key }) => key)
    for (const names of groups.values()) {
      const ofFigure = [...Map.groupBy(names, ({ figure }) => figure).values()]
      const [first, second, ...others] = ofFigure.sort((a, b) => a.length - b.length).map(([name]) => name!)
      // 年产3万吨、年产5万吨 of one sentence are two lines of one works, and many figures a series.
      if (first === undefined || second === undefined || others.length > 0 || first.span.line === second.span.line) continue
      yield {
        code: 'differs',
        params: { name: second.name, first: first.figure, second: second.figure },
        spans: [first.span, second.span],
        values: [first.figure, second.figure],
        about: [second.key.replace(/\d/g, '')],
      }
    }
  },
}

/** A name with a figure in it. `key`: the words close around the figure, and its unit. */
type ScaledName = { readonly key: string; readonly name: string; readonly figure: string; readonly span: Span }

/** 青石新材料年产3万吨特种纸项目: what makes it, how much a year, and of what. */
const SCALED =
  /(\p{Script=Han}{4,24}?)(年产|年加工|年处理|日处理|日供水|日产|总?装机(?:容量)?)(\d+(?:\.\d+)?)((?:万|亿)?(?:吨|千瓦|兆瓦|平方米|立方米|台套|台|套|辆|件|只|支|米|片|张|瓶|头|羽)(?:\/日)?)(\p{Script=Han}{2,})/gu
const WORDS = /(?:年产|年加工|年处理|日处理|日供水|日产|装机(?:容量)?)\d/
/** 开工建设 or 加快 may stand before the name: of what makes it the last characters tell. */
const NEAR = { before: 4, behind: 4 }

const scaledNames = ({ document }: CheckInput): ScaledName[] =>
  document.lines.flatMap((line, at) =>
    // Most lines hold none of it.
    WORDS.test(line)
      ? [...line.matchAll(SCALED)].map(({ 0: whole, 1: maker, 2: word, 3: digits, 4: unit, 5: behind, index }) => {
          const start = index + maker!.length + word!.length
          return {
            key: [maker!.slice(-NEAR.before), word, unit, behind!.slice(0, NEAR.behind)].join(),
            name: whole.slice(VERBS.exec(maker!)![0].length).slice(0, LONGEST),
            figure: digits! + unit!,
            span: { line: at + 1, start, end: start + digits!.length + unit!.length },
          }
        })
      : [],
  )
const LONGEST = 24
const VERBS = /^(?:.*(?:建设|建成|推进|推动|加快|实施|开工|新开))?/
