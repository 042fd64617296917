import { matchesOf } from '../matches-of.ts'

/**
 * Which way a passage looks when no heading says so (an excerpt, a list of promises): words of result against words of intent.
 * Weighed per paragraph; a paragraph without clear words keeps the way of the one before.
 */

type Weighed = readonly (readonly [pattern: RegExp, weight: number])[]

const INTENT: Weighed = [
  [/预期目标|奋斗目标|目标任务是|总体要求|工作思路|主要目标/g, 3],
  [/力争|争取|确保|努力(?!实现了)|力促|有望/g, 2],
  [/(?:^|[，。；])(?:我们|全[区县市]|将|要)?(?:将|要(?!素)|拟)(?=[一-鿿])/g, 2],
  [
    /(?:^|[，。；])(?:继续|进一步|坚持|持续|全力|着力|大力|加快|深入|扎实|稳步|积极|聚焦|突出)?(?:推进|推动|深化|加强|完善|健全|优化|强化|落实|谋划|探索|引导|鼓励|支持|启动|加大|做好|抓好|办好|实施|开展|打造|培育|构建|建立|统筹)(?!了)/g,
    1,
  ],
  [/今年(?!以来)|明年|新的一年|下一步|接下来/g, 1],
  [/\d(?:\.\d+)?[%％万亿]*[一-鿿]{0,4}(?:以上|左右|以内)/g, 1],
]

const RESULT: Weighed = [
  [/同比|比上年|较上年|比去年|较去年|环比|增速|增幅/g, 2],
  [/荣获|获评|获批|入选|被评为|获得|成功(?!率)|圆满|顺利|超额|如期|全面完成|已(?:经)?[一-鿿]/g, 2],
  [/居全[国省市]|列全[国省市]|创.{0,6}新高|首次|位居|全年|累计|一年来|去年|五年来/g, 1],
  [/(?:有效|显著|明显|稳步|持续|不断|大幅|进一步)(?:提升|改善|增强|优化|提高|增长|巩固|扩大|显现|向好)(?=[，。；]|$)/g, 1],
  [/取得|迈出|实现了|完成了|建成了/g, 1],
]

const weigh = (text: string, words: Weighed): number =>
  words.reduce((sum, [pattern, weight]) => sum + weight * matchesOf(text, pattern).length, 0)

/** `null` where the words do not tell. */
export function guessTense(paragraph: string): 'review' | 'plan' | null {
  const text = paragraph.slice(0, 1500)
  const lean = weigh(text, INTENT) - weigh(text, RESULT)
  if (lean >= 2) return 'plan'
  return lean <= -2 ? 'review' : null
}
