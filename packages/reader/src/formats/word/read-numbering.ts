import { DOCX } from './package-parts.ts'
import { isOn } from './read-properties.ts'
import { parsePart } from './usual-prefixes.ts'

/** One level of a list (ECMA-376 Part 1, 17.9.6). `text` holds %1 … %9 for the numbers of the levels. */
export type Level = {
  start: number
  format: string
  /** `001, 002, …` where the format is of the writer's own. */
  pattern: string
  text: string
  suffix: string
  /** 0: never restarts; n: restarts after level n (from 1) or one above it; null: after any level above. */
  restart: number | null
  legal: boolean
  hidden: boolean
  style: string | null
}
export type AbstractList = { readonly id: string; readonly levels: Map<number, Level>; numStyleLink: string | null }
export type List = {
  readonly id: string
  abstractId: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}
export type NumberingDefinitions = { readonly abstracts: ReadonlyMap<string, AbstractList>; readonly lists: ReadonlyMap<string, List> }

export const NO_NUMBERING: NumberingDefinitions = { abstracts: new Map(), lists: new Map() }

const makeLevel = (): Level => ({
  start: 0,
  format: 'decimal',
  pattern: '',
  text: '',
  suffix: 'tab',
  restart: null,
  legal: false,
  hidden: false,
  style: null,
})

type SetLevel = (level: Level, value: string | undefined, attributes: Readonly<Record<string, string>>) => void
const LEVEL_PROPERTIES: Readonly<Record<string, SetLevel>> = {
  'w:start': (level, value) => {
    level.start = integer(value)
  },
  'w:numFmt': (level, value, attributes) => {
    // In mc:AlternateContent the choice is a format of its own, the fallback a known one that only comes near it.
    if (level.pattern !== '') return
    level.format = value ?? 'decimal'
    level.pattern = level.format === 'custom' ? (attributes['w:format'] ?? '') : ''
  },
  'w:lvlText': (level, value) => {
    level.text = value ?? ''
  },
  'w:suff': (level, value) => {
    level.suffix = value ?? 'tab'
  },
  'w:lvlRestart': (level, value) => {
    level.restart = integer(value)
  },
  'w:isLgl': (level, value) => {
    level.legal = isOn(value)
  },
  'w:pStyle': (level, value) => {
    level.style = value ?? null
  },
  'w:vanish': (level, value) => {
    level.hidden = isOn(value)
  },
}

const integer = (value: string | undefined): number => Number.parseInt(value ?? '', 10) || 0

/** The lists of numbering.xml. Throws OpenFailure `report-damaged` for XML that is not well-formed. */
export function readNumbering(bytes: Uint8Array): NumberingDefinitions {
  const abstracts = new Map<string, AbstractList>()
  const lists = new Map<string, List>()
  let abstract: AbstractList | null = null
  let list: List | null = null
  let level: Level | null = null
  let overridden = 0
  parsePart(bytes, DOCX, {
    open: (name, attributes) => {
      const value = attributes['w:val']
      if (level !== null) return LEVEL_PROPERTIES[name]?.(level, value, attributes)
      if (name === 'w:abstractNum') {
        abstract = { id: attributes['w:abstractNumId'] ?? '', levels: new Map(), numStyleLink: null }
        abstracts.set(abstract.id, abstract)
      } else if (name === 'w:num') {
        list = { id: attributes['w:numId'] ?? '', abstractId: '', starts: new Map(), levels: new Map() }
        lists.set(list.id, list)
      } else if (name === 'w:lvl') {
        level = makeLevel()
        const levels = list?.levels ?? abstract?.levels
        levels?.set(list && attributes['w:ilvl'] === undefined ? overridden : integer(attributes['w:ilvl']), level)
      } else if (name === 'w:numStyleLink' && abstract !== null) abstract.numStyleLink = value ?? null
      else if (name === 'w:abstractNumId' && list !== null) list.abstractId = value ?? ''
      else if (name === 'w:lvlOverride') overridden = integer(attributes['w:ilvl'])
      else if (name === 'w:startOverride' && list !== null) list.starts.set(overridden, integer(value))
    },
    close: (name) => {
      if (name === 'w:lvl') level = null
      else if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') list = null
    },
  })
  return { abstracts, lists }
}
