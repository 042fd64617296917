import { DOCX } from './package-parts.ts'
import { isOn } from './read-properties.ts'
import { parsePart } from './usual-prefixes.ts'

type Style = {
  readonly id: string
  readonly basedOn: string | null
  readonly numId: string | null
  readonly level: number | null
  readonly vanish: boolean | null
}

export type Styles = {
  /** A style and those it is based on, nearest first; null stands for the default paragraph style. */
  readonly chain: (id: string | null) => readonly Style[]
  readonly isHidden: (id: string | null) => boolean
}

export const NO_STYLES: Styles = { chain: () => [], isHidden: () => false }

/** What styles say of numbering and of hidden text. Throws OpenFailure `report-damaged` for XML that is not well-formed. */
export function readStyles(bytes: Uint8Array): Styles {
  const styles = new Map<string, Style>()
  let defaultParagraph: string | null = null
  let open: { -readonly [K in keyof Style]: Style[K] } | null = null
  const path: string[] = []
  parsePart(bytes, DOCX, {
    open: (name, attributes) => {
      const holder = path.at(-1)
      path.push(name)
      const value = attributes['w:val']
      if (name === 'w:style') {
        open = { id: attributes['w:styleId'] ?? '', basedOn: null, numId: null, level: null, vanish: null }
        if (attributes['w:type'] === 'paragraph' && attributes['w:default'] !== undefined && isOn(attributes['w:default']))
          defaultParagraph = open.id
      } else if (open === null || value === undefined) {
        if (open !== null && name === 'w:vanish' && isStyleRun(path)) open.vanish = true
      } else if (name === 'w:basedOn') open.basedOn = value
      else if (holder === 'w:numPr' && path.at(-3) === 'w:pPr' && path.at(-4) === 'w:style') {
        if (name === 'w:numId') open.numId = value
        if (name === 'w:ilvl') open.level = Number.parseInt(value, 10) || 0
      } else if (name === 'w:vanish' && isStyleRun(path)) open.vanish = isOn(value)
    },
    close: (name) => {
      path.pop()
      if (name !== 'w:style' || open === null) return
      styles.set(open.id, open)
      open = null
    },
  })

  const chain = (id: string | null): readonly Style[] => {
    const found: Style[] = []
    let next = id ?? defaultParagraph
    while (next !== null) {
      const style = styles.get(next)
      // Styles based on each other would go round for ever.
      if (!style || found.includes(style)) break
      found.push(style)
      next = style.basedOn
    }
    return found
  }
  const hidden = new Map<string | null, boolean>()
  const isHidden = (id: string | null): boolean => {
    const known = hidden.get(id)
    if (known !== undefined) return known
    const answer = chain(id).find(({ vanish }) => vanish !== null)?.vanish ?? false
    hidden.set(id, answer)
    return answer
  }
  return { chain, isHidden }
}

/** The run properties of the style itself, not those of a table style's parts or of the paragraph mark. */
const isStyleRun = (path: readonly string[]): boolean => path.at(-2) === 'w:rPr' && path.at(-3) === 'w:style'
