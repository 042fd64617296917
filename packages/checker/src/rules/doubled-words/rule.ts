import { matchesOf } from '../../lib/matches-of.ts'
import { unquotedPassages } from '../../lib/quotations.ts'
import type { Rule } from '../../rule.ts'

/** Words of one character that never stand twice; 了了解 and 和和美美 are right. */
const FUNCTION_WORD =
  '的的|在在|是是|与与|及及|将将|被被|把把|从从|由由|于于|以以(?!来)|了了(?![解结然])|对对(?!接|口|标|比|应)|和和(?![美气睦谐平])|、、|，，|。。|；；|，。|。，|、，|，、|；。'
/** Words a sentence is made of. Any two characters said twice would also be 职工职工作 or 缓税缓缴, where four characters are two words. */
const COMMON =
  '加快 进行 推进 推动 实现 完成 建设 开展 实施 促进 提升 提高 加强 强化 发展 全面 持续 深入 积极 大力 进一步 全市 全区 全县 全省 全国 我区 我县 我市 以及 同时 其中 通过 项目 企业 工作 达到 增长 下降 预计 累计 新增 ' +
  '围绕 坚持 落实 确保 力争 努力 有效 有序 统筹 优化 完善 健全 深化 扩大 增强 打造 构建 培育 引进 支持 服务 重点 主要 基本 已经 不断 继续 明显 稳步 扎实 切实 着力 聚焦 启动 开工 建成 投入 投资'
const TWICE = new RegExp(`${FUNCTION_WORD}|(${COMMON.split(' ').join('|')})\\1`, 'y')
const VERBS = [
  ['推动', '推进'],
  ['加快', '加速'],
  ['提升', '提高'],
  ['加强', '强化', '增强'],
  ['进行', '开展'],
  ['增加', '增长'],
  ['减少', '下降', '降低'],
  ['扩大', '扩展'],
]
const SYNONYMS = new RegExp(
  VERBS.flatMap((same) => same.flatMap((one) => same.filter((other) => other !== one).map((other) => one + other))).join('|'),
  'g',
)
const FIGURE = String.raw`\d[\d.]*(?:[余多])?(?:[^\d，。；、：]{0,6}?)`
/** A bound said twice: 超过30个以上, 约20万吨左右. */
const BOUND = new RegExp(
  `(?:超过|突破|不低于|不少于|高于|多于)${FIGURE}以上|(?:不超过|低于|少于)${FIGURE}以下|(?:大约|约|近|将近)${FIGURE}左右`,
  'g',
)

/** A word said twice, by slip or by its synonym. */
export const doubledWords: Rule = {
  id: 'doubled-words',
  family: 'language',
  severity: '提示',
  *check(input) {
    for (const { line, start, text } of unquotedPassages(input))
      for (const [code, found] of [
        ['twice', wordsTwice(text)],
        ['synonyms', matchesOf(text, SYNONYMS)],
        ['bound', matchesOf(text, BOUND)],
      ] as const)
        for (const { 0: words, index } of found)
          yield {
            code,
            params: { words },
            spans: [{ line, start: start + index, end: start + index + words.length }],
            values: [words],
            about: [],
          }
  },
}

const isMark = (code: number): boolean => code === 0x3001 || code === 0x3002 || code === 0xff0c || code === 0xff1b

/** Looked at only where a character, two or three stand twice, or two marks side by side, which are few places. */
function wordsTwice(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let behind = 0
  // The characters before this one, the nearest first.
  let [one, two, three] = [0, 0, 0]
  let alike = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // 进一步 is the only word of three characters.
    alike = code === three ? alike + 1 : 0
    if (code >= LEAST && code !== HIDDEN) {
      const isDouble = code === one || (isMark(code) && isMark(one))
      const length = alike >= 3 ? 5 : code === two && one === three ? 3 : isDouble ? 1 : 0
      const match = length === 0 || at - length < behind ? null : twiceAt(text, at - length)
      if (match !== null) {
        found.push(match)
        behind = match.index + match[0].length
      }
    }
    three = two
    two = one
    one = code
  }
  return found
}

function twiceAt(text: string, at: number): RegExpExecArray | null {
  TWICE.lastIndex = at
  return TWICE.exec(text)
}
/** 、 and all that follows, not digits and letters. */
const LEAST = 0x3001
/** What stands for the characters of a quotation. */
const HIDDEN = 0xfffc
