import { splitOutside, trimPiece } from '../split-list.ts'

const LONGEST_LIST = 1_200

/**
 * The names a statement lists: before the count (`甲、乙、丙等17项指标均…`, `甲12%、乙3件，以上9项指标…`), in a bracket or behind a colon
 * after it, or one by one (`第一，甲。……第二，乙。`).
 */
export function readNames(text: string, sentenceStart: number, countStart: number, countEnd: number, count: number): string[] {
  const before = text.slice(Math.max(sentenceStart, countStart - LONGEST_LIST), countStart)
  const listed = /(?:等|，?\s?(?:以上|上述|这))\s?$/.exec(before)
  if (listed) {
    const body = before.slice(0, listed.index)
    const names = split(body.slice(lastBreak(body)))
    if (names.length >= 2) return names.slice(-count)
  }
  // 除进出口总额、利用外资2项指标外: the list stands right before its count, and there are as many names as it says.
  if (/、/.test(before)) {
    const list = before.slice(lastBreak(before)).replace(/^(?:除|有|仅|但)/, '')
    const names = split(list)
    // 完成24项、基本完成2项 is a list of classes, not of names.
    if (names.length === count && count >= 2 && !/\d\s*[项个件](?:、|$)/.test(list)) return names
  }
  const after = text.slice(countEnd, countEnd + LONGEST_LIST)
  const bracket = /^[^，。；（(]{0,24}[（(](?!详见|见|含)([^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*)[）)]/.exec(after)
  if (bracket && /、/.test(bracket[1]!)) return split(bracket[1]!).slice(0, count)
  const led = /^[^。；：:]{0,30}(?:：|:|，?(?:分别|主要|具体)(?:是|为)|，即)\s*([^。；]*)/.exec(after)
  if (led && /、/.test(led[1]!) && !/^[一二三]是|^即|^其中/.test(led[1]!)) return split(led[1]!).slice(0, count)
  const ordered = [...after.matchAll(/(?:第[一二三四五六七八九十]|[①-⑩])[，,、]\s*([^，。；：]{2,36}?)(?:指标)?[。：]/g)].map((m) => m[1]!)
  return ordered.length >= 2 || (ordered.length === 1 && count === 1)
    ? ordered.flatMap((n) => split(n.replace(/(?:两|二|三|\d)项指标$/, '')))
    : []
}

/** A list starts after the last comma that stands outside of it: the clause before often introduces it. */
function lastBreak(body: string): number {
  const firstComma = body.indexOf('、')
  if (firstComma < 0) return 0
  return Math.max(body.lastIndexOf('，', firstComma), body.lastIndexOf('：', firstComma), body.lastIndexOf('。', firstComma)) + 1
}

const split = (list: string): string[] =>
  splitOutside(list, '、；，和及')
    .map((p) => stripFigure(p.text.replace(/^(?:以及|及|和|与)|等$/g, '')))
    .filter((n) => n.length >= 2 && /[\u4e00-\u9fff]/.test(n) && !/^(?:约束性|预期性)(?:指标)?$/.test(n))

/** `城镇新增就业1.34万人` → 城镇新增就业: the name is kept as printed, the figure behind it left out. */
function stripFigure(name: string): string {
  const quoted = /^[“"]([^”"]+)[”"](?:指标)?$/.exec(name)
  if (quoted) return quoted[1]!
  const m = /^(.*?[\u4e00-\u9fff）)])(?:达到?|为|约)?\s*[-+]?\d[\d.,:：/]*\s*(?:%|％|‰|[\u4e00-\u9fffA-Za-z/]{0,8})$/.exec(name)
  return trimPiece(m ? m[1]! : name, 0, (m ? m[1]! : name).length)?.text ?? ''
}
