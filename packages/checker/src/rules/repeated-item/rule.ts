import { matchesOf } from '../../lib/matches-of.ts'
import { sentencesOf } from '../../lib/passages.ts'
import { withoutQuotations } from '../../lib/quotations.ts'
import type { Rule } from '../../rule.ts'

/** From the beginning of a clause: looked for at every character it would be read again from each. */
const LIST = /(?<![^，。；：、！？])[^，。；：、！？]+(?:、[^，。；：、！？]+)+/g
/** Shorter items (发展, 改革) stand in many lists twice. */
const LEAST_LENGTH = 5
/** 增长5.6%: figures may be the same by chance. */
const FIGURE = /^[\d.%\p{Script=Han}]*\d[\d.]*[%％]?$/u
/** What closes a list: 等项目建设, 等12个项目. */
const CLOSING = /等(?:[\d一二三四五六七八九十]*[个项家条])?(?:项目|工程|工作|活动|企业|建设|任务).*$|等$/
const ETC_TWICE = /等((?:[一二三四五六七八九十百\d]+[个项])?(?:项目|工程|工作|活动|企业))、[^，。；：！？等]{2,60}等(\1)/g
const ETC_OF_SAME = /(项目|工程|活动)等(?:\d+个)?\1/g

/** What most sentences lack. */
const MAY_CLOSE_TWICE = /等.*、.*等|(?:项目|工程|活动)等/

/** An item that stands twice in one list, and lists that are closed twice. */
export const repeatedItem: Rule = {
  id: 'repeated-item',
  family: 'structure',
  severity: '提示',
  *check(input) {
    for (const sentence of sentencesOf(input)) {
      const { line, start, text } = sentence
      const span = (from: number, to: number) => ({ line, start: start + from, end: start + to })
      for (const { 0: list, index } of mayRepeat(text) ? matchesOf(text, LIST) : []) {
        const items = itemsOf(list, index)
        for (let number = 1; number < items.length; number++) {
          const { item, at } = items[number]!
          if (item.length < LEAST_LENGTH) continue
          // A verb may stand before the first item: 开工云岭大道.
          const before = items[0]!.item.endsWith(item) ? items[0]! : items.find((one) => one.item === item)!
          if (before === items[number] || FIGURE.test(item)) continue
          const from = before.at + before.item.length - item.length
          yield {
            code: 'item',
            params: { item },
            spans: [span(at, at + item.length), span(from, from + item.length)],
            values: [item],
            about: [item],
            severity: '疑似',
          }
        }
      }
      if (!MAY_CLOSE_TWICE.test(text)) continue
      const said = withoutQuotations(sentence)
      for (const { 0: words, 1: what = '', index } of matchesOf(said, ETC_TWICE)) {
        const second = index + words.length - what.length - 1
        yield {
          code: 'etc-twice',
          params: { words: `等${what}` },
          spans: [span(index, index + what.length + 1), span(second, index + words.length)],
          values: [`等${what}`],
          about: [],
        }
      }
      for (const { 0: words, index } of matchesOf(said, ETC_OF_SAME))
        yield { code: 'etc-of-same', params: { words }, spans: [span(index, index + words.length)], values: [words], about: [] }
    }
  },
}

/** Whether what follows one of the marks stands in the sentence before: asked first, it spares most lists to be taken apart. */
function mayRepeat(text: string): boolean {
  for (let mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', mark + 1)) {
    const head = text.slice(mark + 1, mark + 1 + LEAST_LENGTH)
    if (head.trimStart() !== head || text.indexOf(head) <= mark) return true
  }
  return false
}

function itemsOf(list: string, start: number): { readonly item: string; readonly at: number }[] {
  let next = start
  return list.split('、').map((printed) => {
    const at = next
    next += printed.length + 1
    return { item: (printed.includes('等') ? printed.replace(CLOSING, '') : printed).trim(), at }
  })
}
