import type { ContentControl, StoryBuilder } from './story-builder.ts'

type Attributes = Readonly<Record<string, string>>
type ReadProperty = (builder: StoryBuilder, attributes: Attributes) => void
type Properties = Readonly<Record<string, ReadProperty>>

/** An on/off property without a value is on (ECMA-376 Part 1, 17.17.4). */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'

const wholeNumber = (value: string | undefined, most: number): number => {
  const number = Number.parseInt(value ?? '', 10)
  return number > 0 ? Math.min(number, most) : 0
}
/** Word itself has 63 columns; no writer means more than this. */
const MOST_COLUMNS = 1_000

const setControl = (change: (control: ContentControl, attributes: Attributes) => void): ReadProperty => {
  return (builder, attributes) => {
    if (builder.control) change(builder.control, attributes)
  }
}

const deleteMark: ReadProperty = ({ paragraph }) => {
  if (paragraph) paragraph.joinsNext = true
}

const merge = (attributes: Attributes): 'restart' | 'continue' => (attributes['w:val'] === 'restart' ? 'restart' : 'continue')

/** Properties by the element that holds them, at whatever depth inside it. All others are how things look. */
export const PROPERTIES: Readonly<Record<string, Properties>> = {
  'w:pPr': {
    'w:pStyle': ({ paragraph }, attributes) => {
      if (paragraph) paragraph.style = attributes['w:val'] ?? null
    },
    'w:numId': ({ paragraph }, attributes) => {
      if (paragraph) paragraph.numId = attributes['w:val'] ?? null
    },
    'w:ilvl': ({ paragraph }, attributes) => {
      if (paragraph) paragraph.level = wholeNumber(attributes['w:val'], 8)
    },
    // These two stand in the run properties of the paragraph mark only.
    'w:del': deleteMark,
    'w:moveFrom': deleteMark,
  },
  'w:rPr': {
    'w:vanish': ({ run }, attributes) => {
      if (run) run.vanish = isOn(attributes['w:val'])
    },
    'w:rStyle': ({ run }, attributes) => {
      if (run) run.style = attributes['w:val'] ?? null
    },
  },
  'w:trPr': {
    'w:gridBefore': ({ row }, attributes) => {
      if (row) row.before = wholeNumber(attributes['w:val'], MOST_COLUMNS)
    },
    'w:del': ({ row }, attributes) => {
      if (row) row.leftOut = { kind: 'deletion', detail: attributes['w:author'] ?? '' }
    },
    'w:ins': (builder, attributes) => builder.note('insertion', attributes['w:author'] ?? ''),
    'w:hidden': ({ row }, attributes) => {
      if (row && isOn(attributes['w:val'])) row.leftOut = { kind: 'hidden', detail: '' }
    },
  },
  'w:tcPr': {
    'w:gridSpan': ({ cell }, attributes) => {
      if (cell) cell.columns = wholeNumber(attributes['w:val'], MOST_COLUMNS) || 1
    },
    'w:vMerge': ({ cell }, attributes) => {
      if (cell) cell.down = merge(attributes)
    },
    'w:hMerge': ({ cell }, attributes) => {
      if (cell) cell.right = merge(attributes)
    },
    'w:cellDel': ({ cell }, attributes) => {
      if (cell) cell.leftOut = { kind: 'deletion', detail: attributes['w:author'] ?? '' }
    },
    'w:cellIns': (builder, attributes) => builder.note('insertion', attributes['w:author'] ?? ''),
  },
  'w:sdtPr': {
    'w:showingPlcHdr': setControl((control, attributes) => {
      control.placeholder = isOn(attributes['w:val'])
    }),
    'w:docPartGallery': setControl((control, attributes) => {
      control.toc = attributes['w:val'] === 'Table of Contents'
    }),
  },
}
