import { afterLast } from './clauses.ts'

/** Words that make a figure another figure of the same thing. `其中` alone does not: the thing is named beside it. */
const QUALIFIERS: readonly (readonly [RegExp, string])[] = [
  [/累计|历年/, 'all'],
  [/新增|新培育|新认定|新发展|新设立|新登记|净增|新引进|新获批|新入库|新建|新签约/, 'new'],
  [/净增/, 'net'],
  [/区级|县级|区本级|本级/, 'district'],
  [/市级|全市(?!场)/, 'city'],
  [/省级|国家级/, 'above'],
  [/不含|剔除|扣除|除.{1,8}外/, 'without'],
  [/存量/, 'stock'],
  [/新开工/, 'started'],
  [/续建/, 'continued'],
  [/竣工|完工|建成|投产/, 'finished'],
  [/农村|农民/, 'rural'],
  [/城镇居民|城市居民/, 'urban'],
  [/民间/, 'private'],
]

const NONE: ReadonlySet<string> = new Set()
const anyOf = (patterns: readonly (readonly [RegExp, string])[]): RegExp => new RegExp(patterns.map(([{ source }]) => source).join('|'))

/** Most texts hold none of the words, which one look tells. */
const wordsIn = (patterns: readonly (readonly [RegExp, string])[], any: RegExp, text: string): ReadonlySet<string> =>
  any.test(text) ? new Set(patterns.filter(([pattern]) => pattern.test(text)).map(([, word]) => word)) : NONE

const ANY_QUALIFIER = anyOf(QUALIFIERS)

export const qualifiersOf = (text: string): ReadonlySet<string> => wordsIn(QUALIFIERS, ANY_QUALIFIER, text)

/** How a figure was worked out. */
const BASES: readonly (readonly [RegExp, string])[] = [
  [/同口径/, 'comparable'],
  [/自然口径/, 'natural'],
  [/可比价|不变价|实际增长/, 'real'],
  [/现价|名义/, 'nominal'],
  [/年均(?!收入|浓度|可支配)/, 'average'],
]

const ANY_BASE = anyOf(BASES)

export const basesOf = (text: string): ReadonlySet<string> => wordsIn(BASES, ANY_BASE, text)

/** What every word of `basesOf` holds: a line without it needs no further look. */
export const mayTellBase = (line: string): boolean => /口径|变价|可比价|实际增长|现价|名义|年均/.test(line)

const ENDS_NAME = '，。；、：！？,;:（）()“”— \t\u30000123456789%％'
const LEADING = /^(?:其中|以及|并且|并|和|全年|全区|全县|全市|我区|我县|预计|力争|确保|实现|完成|推动|促进|保持|使)+/
const TRAILING = new Set(
  '分别 累计 同比 比上年 较上年 年均 平均 实际 已经 已 再 仅 共计 共 约 近 超过 超 突破 达到 达成 达 为 是 有 实现 完成 控制在 保持在 稳定在 维持在 提升至 提升到 提高至 提高到 上升至 上升到 增加至 增加到 增长至 增长到 增至 下降至 下降到 降至 降低至 降低到 回升至 扩大至 扩大到 增长 下降 降低 提升 提高 增加 增 降 至 到 在'.split(
    ' ',
  ),
)

/** 分别增长12.6%、9.3%: the first of them is not the figure of the last name. */
const SHARED = /分别|各|均(?!收入|消费)/
const SHARED_BEFORE = 6

/** No word of `TRAILING` is longer, and each ends with one of these: most names need no look at the words. */
const LONGEST_TRAILING = 3
const TRAILING_ENDS = '别计比年均际经已再仅共约近超过破到达成为是有现在至长降低升高加增'

/** Length of the word that a name ends with and that is none of it, 0 where there is none. */
function trailing(name: string): number {
  if (!TRAILING_ENDS.includes(name.charAt(name.length - 1))) return 0
  for (let length = LONGEST_TRAILING; length > 0; length--) if (TRAILING.has(name.slice(-length))) return length
  return 0
}

/** The name right before a figure: `新登记企业增长18%、森林蓄积量52.3万立方米` tells 森林蓄积量 for the second. Null where only a verb stands there. `end`: where the figure stands. */
export function nameBefore(text: string, end = text.length): string | null {
  const clause = afterLast(text, ENDS_NAME, end).slice(-LONGEST_CLAUSE)
  if (SHARED.test(clause.slice(-SHARED_BEFORE))) return null
  let name = clause.replace(LEADING, '')
  // One word after the other: 增至 is also 增 and 至, and a pattern over all of them would try every way to part them.
  for (let length = trailing(name); length > 0; length = trailing(name)) name = name.slice(0, -length)
  return name.length >= 2 ? name : null
}
const LONGEST_CLAUSE = 60
