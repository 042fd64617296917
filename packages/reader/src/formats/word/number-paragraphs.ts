import { formatNumber, isKnownFormat } from './number-formats.ts'
import type { AbstractList, Level, List, NumberingDefinitions } from './read-numbering.ts'
import type { Styles } from './read-styles.ts'
import type { Paragraph } from './story.ts'

/** What Word prints before a paragraph: the number, and whether anything stands between it and the text. */
export type PrintedNumber = { readonly text: string; readonly spaced: boolean; readonly unknownFormat: string | null }

/** Numbers paragraphs; to be asked once for each, in the order of the text. Null: not numbered. */
export type NumberParagraph = (paragraph: Pick<Paragraph, 'style' | 'numId' | 'level'>) => PrintedNumber | null

const MOST_LINKS = 10
const DEEPEST = 8

export function createNumbering({ abstracts, lists }: NumberingDefinitions, styles: Styles): NumberParagraph {
  /** Lists made of the same definition count on together (ECMA-376 Part 1, 17.9.15), so counters belong to the definition. */
  const counters = new Map<AbstractList, (number | undefined)[]>()
  const restarted = new Set<string>()

  /** A definition may only name a style that names the list (17.9.21). */
  const abstractOf = (list: List): AbstractList | null => {
    let abstract = abstracts.get(list.abstractId)
    for (let i = 0; i < MOST_LINKS && abstract?.numStyleLink != null; i++) {
      const numId = styles.chain(abstract.numStyleLink).find((style) => style.numId !== null)?.numId
      const linked = abstracts.get(lists.get(numId ?? '')?.abstractId ?? '')
      if (!linked || linked === abstract) break
      abstract = linked
    }
    return abstract ?? null
  }

  const find = (paragraph: Pick<Paragraph, 'style' | 'numId' | 'level'>) => {
    const chain = styles.chain(paragraph.style)
    const numId = paragraph.numId ?? chain.find((style) => style.numId !== null)?.numId ?? '0'
    const list = lists.get(numId)
    const abstract = list && abstractOf(list)
    // numId 0 takes a paragraph out of the list that its style puts it in (17.9.18).
    if (numId === '0' || !list || !abstract) return null
    return { list, abstract, at: paragraph.level ?? (paragraph.numId === null ? levelOfStyle(chain, list, abstract) : 0) }
  }

  /** A level that names the style goes before what the style says (17.9.23): headings are linked that way. */
  const levelOfStyle = (chain: ReturnType<Styles['chain']>, list: List, abstract: AbstractList): number => {
    for (const { id } of chain) for (let at = 0; at <= DEEPEST; at++) if (levelOf(list, abstract, at)?.style === id) return at
    return chain.find((style) => style.level !== null)?.level ?? 0
  }

  return (paragraph) => {
    const found = find(paragraph)
    const level = found && levelOf(found.list, found.abstract, found.at)
    if (!found || !level) return null
    const { list, abstract, at } = found
    const counts = counters.get(abstract) ?? []
    counters.set(abstract, counts)
    counts[at] = nextCount(list, at, level, counts[at])
    for (let below = at + 1; below <= DEEPEST; below++) {
      const restart = levelOf(list, abstract, below)?.restart ?? null
      if (restart === null || at < restart) counts[below] = undefined
    }
    if (level.hidden || level.format === 'bullet') return null
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const upper = levelOf(list, abstract, Number(digit) - 1)
      if (!upper) return ''
      const count = counts[Number(digit) - 1] ?? startOf(list, Number(digit) - 1, upper)
      const arabic = level.legal && upper.format !== 'none' && upper.format !== 'bullet'
      return formatNumber(count, arabic ? 'decimal' : upper.format, upper.pattern)
    })
    if (text === '') return null
    return { text, spaced: level.suffix !== 'nothing', unknownFormat: isKnownFormat(level.format) ? null : level.format }
  }

  /** A list that overrides the start of a level counts from there once, when it first comes to that level (17.9.27). */
  function nextCount(list: List, at: number, level: Level, count: number | undefined): number {
    const first = `${list.id} ${at}`
    if (list.starts.has(at) && !restarted.has(first)) {
      restarted.add(first)
      return startOf(list, at, level)
    }
    return count === undefined ? startOf(list, at, level) : count + 1
  }
}

const levelOf = (list: List, abstract: AbstractList, at: number): Level | undefined => list.levels.get(at) ?? abstract.levels.get(at)
const startOf = (list: List, at: number, level: Level): number => list.starts.get(at) ?? level.start
