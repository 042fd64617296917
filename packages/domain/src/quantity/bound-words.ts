import type { Cmp } from '../reading.ts'

/** A word that bounds a number. `notAfter`: characters before it that make it part of another word (节约, 打破, 附近). */
export type BoundWord = { readonly word: string; readonly cmp: Cmp; readonly notAfter?: string; readonly only?: 'class' | 'large' }

const words = (cmp: Cmp, list: string, rest: Omit<BoundWord, 'word' | 'cmp'> = {}): BoundWord[] =>
  list.split(' ').map((word) => ({ word, cmp, ...rest }))

/** Before the number. `large`: only before a bare 百/千/万/亿 or 半 (上百家, 过万户, 过半). */
const PREFIXES: readonly BoundWord[] = [
  ...words(
    '>=',
    '不低于 不少于 不小于 不得低于 不得少于 不能低于 不能少于 不应低于 不亚于 不下于 不下 至少 最少 起码 达到或超过 大于等于 大于或等于 高于或等于 迈上 站上 跃上 ≥ ≧ ⩾ >= ＞= ＞＝',
  ),
  ...words('>=', '达到或优于 保持或优于 达到或好于 保持或好于 不低于 不劣于', { only: 'class' }),
  ...words('>', '优于 好于', { only: 'class' }),
  ...words('>', '超过 超出 突破 高于 多于 大于 跨过 迈过 不止 ＞ >'),
  ...words('>', '超', { notAfter: '赶反高' }),
  ...words('>', '破', { notAfter: '打突爆冲攻侦击' }),
  ...words('>', '逾', { notAfter: '不' }),
  ...words('>', '过', { notAfter: '超通经不度', only: 'large' }),
  ...words('>=', '上', { notAfter: '以线网车早晚会路地山海江河岸面身手纸桌迈站跃', only: 'large' }),
  ...words(
    '<=',
    '不超过 不高于 不多于 不大于 不突破 不得超过 不得高于 不得多于 不能超过 不应超过 至多 最多 小于等于 小于或等于 低于或等于 ≤ ≦ ⩽ <= ＜= ＜＝',
  ),
  ...words('<', '低于 少于 小于 不到 不足 未满 ＜ <'),
  ...words('<', '不及', { notAfter: '来赶比' }),
  ...words('~', '大约 大概 约为 接近 将近 约合 ≈'),
  ...words('~', '约', { notAfter: '节集条公签预制契合违特大盟誓爽邀履解' }),
  ...words('~', '近', { notAfter: '附最邻靠临相贴亲接将就远' }),
]

/** After the unit. */
const SUFFIXES: readonly BoundWord[] = [
  ...words('>=', '（含）以上 (含)以上 以上（含） 以上(含) 及以上 及其以上 含以上 以上'),
  ...words('<=', '（含）以内 (含)以内 （含）以下 (含)以下 以下（含） 以下(含) 及以下 及以内 以内 以下 之内'),
  ...words('~', '左右 上下'),
]

/** Bound words by the UTF-16 unit they begin with, longest first; group 0 is that of all other characters and empty. */
type Grouped = { readonly groupAt: Uint8Array; readonly groups: readonly (readonly BoundWord[])[] }

function byFirst(list: readonly BoundWord[]): Grouped {
  const groupAt = new Uint8Array(65_536)
  const groups: BoundWord[][] = [[]]
  for (const entry of list) {
    const first = entry.word.charCodeAt(0)
    if (groupAt[first] === 0) groupAt[first] = groups.push([]) - 1
    groups[groupAt[first]!]!.push(entry)
  }
  for (const group of groups) group.sort((a, b) => b.word.length - a.word.length)
  return { groupAt, groups }
}

/** The words that may begin at `index`. Behind the end of the text there is no character, and so none. */
const groupAt = ({ groupAt: which, groups }: Grouped, text: string, index: number): readonly BoundWord[] =>
  groups[which[text.charCodeAt(index)] ?? 0]!

const BY_PREFIX = byFirst(PREFIXES)
const BY_SUFFIX = byFirst(SUFFIXES)

/** First characters of the words before a number. */
export const PREFIX_STARTS: readonly string[] = [...new Set(PREFIXES.map(({ word }) => word.charAt(0)))]

/** Candidates at `index`, longest first. */
export function boundPrefixesAt(text: string, index: number): readonly BoundWord[] {
  const group = groupAt(BY_PREFIX, text, index)
  if (group.length === 0) return group
  const before = text[index - 1]
  return group.filter((b) => text.startsWith(b.word, index) && !(before !== undefined && b.notAfter?.includes(before)))
}

export function boundSuffixAt(text: string, index: number): BoundWord | null {
  const bound = groupAt(BY_SUFFIX, text, index).find((b) => text.startsWith(b.word, index)) ?? null
  // 30家上下游企业: 上下 belongs to the noun.
  return bound?.word === '上下' && text[index + 2] === '游' ? null : bound
}
