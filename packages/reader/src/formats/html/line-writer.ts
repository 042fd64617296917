/** Zero-width and directional marks, soft hyphens, byte order marks, control characters: seen by nobody. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc]/g
const WIDE = '[\\u2e80-\\u303f\\u31c0-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\u2014\\u2018-\\u201d\\u2026]'
/** A line break in the source beside a Chinese character parts nothing (CSS Text 3, segment break transformation). */
const BESIDE_WIDE = new RegExp(`(?<=${WIDE})\\n|\\n(?=${WIDE})`, 'g')

type Piece = { readonly text: string; readonly kept: boolean }

/** Puts text together to lines as browsers do: white space is one blank, nothing at the ends, a line for every block. */
export class LineWriter {
  readonly lines: string[] = []
  private pieces: Piece[] = []
  private mark = ''

  /** `kept`: white space stands as it is written, and line breaks part lines. */
  write(text: string, kept: boolean): void {
    const clean = text.replace(INVISIBLE, '').replace(/[\u2028\u2029\r]/g, '\n')
    if (!kept) {
      this.pieces.push({ text: clean, kept })
      return
    }
    for (const [i, line] of clean.split('\n').entries()) {
      if (i > 0) this.endLine()
      this.pieces.push({ text: line, kept })
    }
  }

  /** What is printed before the first line of an item: its number. */
  writeMark(mark: string): void {
    this.mark = mark
  }

  endLine(): void {
    const line = this.finish()
    this.pieces = []
    if (line === '') return
    this.lines.push(this.mark + line)
    this.mark = ''
  }

  /** A mark without text behind it is nothing that was said. */
  endItem(): void {
    this.endLine()
    this.mark = ''
  }

  private finish(): string {
    let line = ''
    for (let i = 0; i < this.pieces.length; ) {
      const { kept } = this.pieces[i]!
      let run = ''
      for (; i < this.pieces.length && this.pieces[i]!.kept === kept; i++) run += this.pieces[i]!.text
      line += kept ? run : collapse(run)
    }
    // \s covers &nbsp; and the ideographic space: both only indent here.
    return line.replace(/\u00a0/g, ' ').trim()
  }
}

const collapse = (text: string): string =>
  text
    .replace(/[ \t\f\v]*\n[ \t\n\f\v]*/g, '\n')
    .replace(BESIDE_WIDE, '')
    .replace(/[ \t\f\v\n]+/g, ' ')
