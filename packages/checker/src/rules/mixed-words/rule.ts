import type { Span } from '@gangmu/domain'
import type { Passage } from '../../lib/passages.ts'
import { unquotedPassages } from '../../lib/quotations.ts'
import { wordFinder } from '../../lib/word-finder.ts'
import type { Rule } from '../../rule.ts'

/** Words of like sound and meaning, each right in its place; the same words after both show that one place is not theirs. */
const PAIRS =
  '督查/督察 制定/制订 反映/反应 权力/权利 法治/法制 其他/其它 唯一/惟一 执着/执著 图像/图象 交代/交待 部分/部份 成分/成份 作出/做出 当作/当做 侦查/侦察 盈利/营利 启用/起用 过渡/过度 检查/检察 订购/定购 订单/定单 报道/报导 界限/界线 必须/必需 贯穿/贯串'
    .split(' ')
    .map((pair) => pair.split('/'))
const wordsIn = wordFinder(PAIRS.flat(), new RegExp(PAIRS.flat().join('|')))
const AFTER = /\p{Script=Han}{2}/uy
const MOST_PLACES = 4

const placeIn = ({ line, start }: Passage, at: number, length: number): Span => ({ line, start: start + at, end: start + at + length })

type Use = { readonly word: string; readonly span: Span }

/** 督察通报 and 督查通报 in one document: two words of like sound before the same words. */
export const mixedWords: Rule = {
  id: 'mixed-words',
  family: 'language',
  severity: '提示',
  *check(input) {
    const uses = new Map<string, Use[]>()
    for (const passage of unquotedPassages(input))
      for (const { text: word, index } of wordsIn(passage.text)) {
        AFTER.lastIndex = index + word.length
        const after = AFTER.exec(passage.text)?.[0]
        if (after === undefined) continue
        const pair = PAIRS.find((both) => both.includes(word))!
        const key = `${pair.join('/')} ${after}`
        const use = { word: word + after, span: placeIn(passage, index, word.length + after.length) }
        uses.set(key, [...(uses.get(key) ?? []), use])
      }
    for (const [key, found] of uses) {
      const [rare, usual] = [...Map.groupBy(found, ({ word }) => word).values()].sort((a, b) => a.length - b.length)
      if (rare === undefined || usual === undefined) continue
      yield {
        code: 'mixed',
        params: { rare: rare[0]!.word, usual: usual[0]!.word },
        spans: [...rare.slice(0, MOST_PLACES), ...usual.slice(0, MOST_PLACES)].map(({ span }) => span),
        values: [rare[0]!.word, usual[0]!.word],
        about: [key],
      }
    }
  },
}
