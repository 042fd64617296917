import { attributeOf, type Element, isBlock, isUnprinted, walk } from './dom.ts'
import { isSiteLine } from './site-lines.ts'
import type { KnownTable } from './tables.ts'

/** What an element and everything in it prints, in characters that are no blanks. */
export type Weight = {
  text: number
  /** Of the text, what stands in links. */
  links: number
  linkCount: number
  /** Of the text, what reads like running text or stands in tables to be read. */
  prose: number
  /** Stretches of text with a line of their own. */
  runs: number
}

export type Weights = { readonly of: (element: Element) => Weight }

const NOTHING: Weight = { text: 0, links: 0, linkCount: 0, prose: 0, runs: 0 }

/** Weighs everything below and including `body` but what `skip` says. */
export function measureProse(body: Element, tables: ReadonlyMap<Element, KnownTable>, skip: (element: Element) => boolean): Weights {
  const weights = new Map<Element, Weight>()
  const open: Element[] = [body]
  weights.set(body, { ...NOTHING })
  const owner = (): Weight => weights.get(open.at(-1)!)!
  let run = ''
  let linked = 0
  let inLink = 0
  let inData = 0

  const endRun = () => {
    const text = run.replace(/\s+/g, ' ').trim()
    const length = text.replaceAll(' ', '').length
    const weight = owner()
    if (length > 0) {
      weight.text += length
      weight.links += Math.min(linked, length)
      weight.runs++
      if (linked * 2 < length && (inData > 0 || readsLikeProse(text))) weight.prose += length
    }
    run = ''
    linked = 0
  }

  const enter = (element: Element): boolean => {
    if (element.tagName === 'br') endRun()
    if (isUnprinted(element) || skip(element)) return false
    if (isBlock(element)) endRun()
    open.push(element)
    weights.set(element, { ...NOTHING })
    if (isLink(element)) {
      inLink++
      owner().linkCount++
    }
    if (isRead(tables.get(element))) inData++
    return true
  }

  const leave = (element: Element) => {
    if (isBlock(element)) endRun()
    if (isLink(element)) inLink--
    if (isRead(tables.get(element))) inData--
    const own = weights.get(open.pop()!)!
    const parent = owner()
    for (const key of Object.keys(own) as (keyof Weight)[]) parent[key] += own[key]
  }

  walk(body, {
    text: (text) => {
      run += text
      if (inLink > 0) linked += text.replace(/\s+/g, '').length
    },
    enter,
    leave,
  })
  endRun()
  return { of: (element) => weights.get(element) ?? NOTHING }
}

const isRead = (table: KnownTable | undefined): boolean => table !== undefined && table.kind !== 'page'
const isLink = (element: Element): boolean => element.tagName === 'a' && attributeOf(element, 'href') !== null

const readsLikeProse = (text: string): boolean =>
  ((text.length >= 30 && /[。；]/.test(text)) || (text.length >= 60 && text.includes('，'))) && !isSiteLine(text)
