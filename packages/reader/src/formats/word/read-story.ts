import { DOCX } from './package-parts.ts'
import { PROPERTIES } from './read-properties.ts'
import type { Story } from './story.ts'
import { StoryBuilder } from './story-builder.ts'
import { symbolCharacter } from './symbols.ts'
import { parsePart } from './usual-prefixes.ts'

type Attributes = Readonly<Record<string, string>>
/** What an element means: whether its inside is read, and what to do at its end. */
type Step = { readonly skips?: true; readonly close?: (builder: StoryBuilder) => void }
type Capture = 'text' | 'formula' | 'instruction'

const ENTER: Step = {}
const SKIP: Step = { skips: true }
const CLOSE_CHANGE: Step = { close: (builder) => builder.closeChange() }
const CLOSE_TOC: Step = { close: (builder) => builder.closeToc() }
const CLOSE_UNKNOWN: Step = { close: (builder) => builder.closeUnknown() }
const authorOf = (attributes: Attributes): string => attributes['w:author'] ?? ''

const read = (act: (builder: StoryBuilder, attributes: Attributes) => unknown, step: Step = ENTER) => {
  return (builder: StoryBuilder, attributes: Attributes): Step => {
    act(builder, attributes)
    return step
  }
}
const readIf = (act: (builder: StoryBuilder, attributes: Attributes) => boolean, yes: Step, no: Step = ENTER) => {
  return (builder: StoryBuilder, attributes: Attributes): Step => (act(builder, attributes) ? yes : no)
}
const section = (kind: string) =>
  read((builder, attributes) => builder.openSection(`${kind} ${attributes['w:id']}`, attributes), {
    close: (builder) => builder.closeSection(),
  })
const inserted = read((builder, attributes) => builder.openChange('insertion', authorOf(attributes)), CLOSE_CHANGE)
const deleted = read((builder, attributes) => builder.openChange('deletion', authorOf(attributes)), { skips: true, ...CLOSE_CHANGE })
const object = (kind: string) => read((builder) => builder.note('object', kind))
const lineBreak = read((builder) => builder.addBreak())
const alternative = readIf((builder) => builder.takeAlternative(), ENTER, SKIP)

const ELEMENTS: Readonly<Record<string, (builder: StoryBuilder, attributes: Attributes) => Step>> = {
  'w:p': read((builder) => builder.openParagraph(), { close: (builder) => builder.closeParagraph() }),
  'w:r': read((builder) => builder.openRun(), { close: (builder) => builder.closeRun() }),
  'w:tab': read((builder) => builder.addText('\t')),
  'w:ptab': read((builder) => builder.addText('\t')),
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': read((builder) => builder.addText('-')),
  'w:sym': read((builder, attributes) => {
    const [font, char] = [attributes['w:font'] ?? '', attributes['w:char'] ?? '']
    const symbol = symbolCharacter(font, char)
    if (symbol === null) builder.note('symbol', `${font} ${char}`)
    builder.addText(symbol ?? '', 1)
  }),

  'w:tbl': read((builder) => builder.openTable(), { close: (builder) => builder.closeTable() }),
  'w:tr': readIf((builder) => builder.openRow(), { close: (builder) => builder.closeRow() }),
  'w:tc': readIf((builder) => builder.openCell(), { close: (builder) => builder.closeCell() }),
  'w:txbxContent': readIf((builder) => builder.openBox(), { close: (builder) => builder.closeBox() }),

  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:del': deleted,
  'w:moveFrom': deleted,

  'w:fldChar': read((builder, attributes) => {
    const type = attributes['w:fldCharType']
    if (type === 'begin') builder.beginField()
    else if (type === 'separate') builder.separateField()
    else if (type === 'end') builder.endField()
  }),
  'w:fldSimple': readIf((builder, attributes) => builder.openSimpleField(attributes['w:instr'] ?? ''), CLOSE_TOC),

  'w:sdt': read((builder) => builder.openControl(), { close: (builder) => builder.closeControl() }),
  'w:sdtContent': (builder) => {
    if (builder.control?.placeholder) return SKIP
    if (!builder.control?.toc) return ENTER
    builder.openToc()
    return CLOSE_TOC
  },

  'w:commentRangeStart': read((builder, attributes) => builder.note('comment', attributes['w:id'] ?? '')),
  'w:commentReference': read((builder, attributes) => builder.note('comment', attributes['w:id'] ?? '')),
  'w:footnoteReference': read((builder, attributes) => referToNote(builder, 'footnote', attributes)),
  'w:endnoteReference': read((builder, attributes) => referToNote(builder, 'endnote', attributes)),
  'w:footnote': section('footnote'),
  'w:endnote': section('endnote'),
  'w:comment': section('comment'),

  'mc:AlternateContent': read((builder) => builder.openAlternatives(), { close: (builder) => builder.closeAlternatives() }),
  'mc:Choice': alternative,
  'mc:Fallback': alternative,

  'pic:pic': object('图片'),
  'v:imagedata': object('图片'),
  'c:chart': object('图表'),
  'cx:chart': object('图表'),
  'dgm:relIds': object('SmartArt图形'),
  'v:textpath': read((builder, attributes) => builder.note('object', `艺术字“${attributes['string'] ?? ''}”`)),
  // The picture inside only shows what the object looked like when it was last saved.
  'w:object': read((builder) => builder.note('object', '嵌入对象'), SKIP),
  'w:altChunk': object('嵌入文档'),
  'w:subDoc': object('子文档'),
  'w:control': object('控件'),
  'w:contentPart': object('墨迹'),
  'm:oMath': object('公式'),
  // Linear, as one would type it: 2/3, 10^6.
  'm:den': read((builder) => builder.addFormulaText('/')),
  'm:sup': read((builder) => builder.addFormulaText('^')),
}

/** A mark of the author's own choice is typed behind the reference in the same run; like Word's own it is no text of the sentence. */
function referToNote(builder: StoryBuilder, kind: 'footnote' | 'endnote', attributes: Attributes): void {
  builder.note(kind, attributes['w:id'] ?? '')
  if (builder.run && attributes['w:customMarkFollows'] !== undefined) builder.run.printsMark = true
}

const CAPTURES: Readonly<Record<string, Capture>> = { 'w:t': 'text', 'm:t': 'formula', 'w:instrText': 'instruction' }

/** Around text without meaning anything for it. */
const TRANSPARENT = new Set(
  'document body hdr ftr footnotes endnotes comments hyperlink smartTag customXml dir bdo ruby rubyBase drawing pict'
    .split(' ')
    .map((name) => `w:${name}`),
)

/** Holds or prints nothing that belongs to the text. */
const IGNORED = new Set(
  (
    'sectPr tblPr tblGrid tblPrEx proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak softHyphen commentRangeEnd annotationRef footnoteRef ' +
    'endnoteRef separator continuationSeparator permStart permEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd ' +
    'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart ' +
    'customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd rubyPr rt delText delInstrText fldData ffData pgNum ' +
    'dayShort monthShort yearShort dayLong monthLong yearLong customXmlPr smartTagPr sdtEndPr background divId'
  )
    .split(' ')
    .map((name) => `w:${name}`),
)

/**
 * Reads a part of a Word file (document, notes, comments, headers) in one pass. `isHiddenStyle` tells the styles whose text is hidden.
 * Throws OpenFailure `report-damaged` for XML that is not well-formed.
 */
export function readStory(bytes: Uint8Array, isHiddenStyle: (style: string | null) => boolean): Story {
  const builder = new StoryBuilder(isHiddenStyle)
  const steps: Step[] = []
  /** Depth inside what is skipped, and inside an element that holds properties; 0 outside. */
  let skipped = 0
  let inProperties = 0
  let properties = PROPERTIES['w:pPr']!
  let capture: Capture | null = null
  let captured: string[] = []

  const enter = (name: string, attributes: Attributes): Step => {
    if (inProperties > 0) {
      inProperties++
      // What a tracked change of looks replaced (w:pPrChange …).
      if (name.endsWith('Change')) return SKIP
      properties[name]?.(builder, attributes)
      return ENTER
    }
    const element = ELEMENTS[name]
    if (element) return element(builder, attributes)
    const holder = PROPERTIES[name]
    if (holder) {
      properties = holder
      inProperties = 1
      return ENTER
    }
    if (IGNORED.has(name)) return SKIP
    capture = CAPTURES[name] ?? null
    if (capture !== null || TRANSPARENT.has(name) || !name.startsWith('w:')) return ENTER
    builder.openUnknown(name)
    return CLOSE_UNKNOWN
  }

  const endCapture = (): void => {
    const text = captured.length === 1 ? captured[0]! : captured.join('')
    captured = []
    if (capture === 'instruction') builder.addInstruction(text)
    // A line break in the XML is a blank to Word; one for one, so that offsets into the run stay true.
    else if (capture === 'text') builder.addText(text.replace(/[\n\r]/g, ' '))
    else builder.addFormulaText(text.replace(/[\n\r]/g, ' '))
    capture = null
  }

  parsePart(bytes, DOCX, {
    open: (name, attributes) => {
      if (skipped > 0) {
        skipped++
        if (name === 'w:p') builder.passParagraph()
        else if (name === 'w:r') builder.passRun()
        return
      }
      const step = enter(name, attributes)
      if (step.skips) skipped = 1
      steps.push(step)
    },
    close: (name) => {
      if (skipped > 0) {
        skipped--
        if (skipped > 0) {
          if (name === 'w:p') builder.closeParagraph()
          return
        }
      }
      if (capture !== null) endCapture()
      if (inProperties > 0) inProperties--
      steps.pop()?.close?.(builder)
    },
    text: (text) => {
      if (capture !== null && skipped === 0) captured.push(text)
    },
  })
  return builder.story
}
