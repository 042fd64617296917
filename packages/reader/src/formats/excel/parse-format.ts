/** A piece of a number format (ECMA-376 part 1, 18.8.31). `digit` is a placeholder, `scale` a comma behind the last placeholder. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'half-day'; readonly text: string }
  | { readonly kind: 'exponent'; readonly text: '+' | '-' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general' }

export type Condition = { readonly test: '<' | '<=' | '=' | '>=' | '>' | '<>'; readonly value: number }

export type FormatSection = {
  readonly tokens: readonly FormatToken[]
  readonly condition: Condition | null
  /** Figures in Chinese characters (`[DBNum1]`), which dates are printed with: 二〇二四年三月. */
  readonly chinese: boolean
  readonly isDate: boolean
  readonly isText: boolean
}

/** Formats are short; a long one is hostile. */
const MOST_FORMAT = 512

/** The system's own long date and time, as a Chinese system shows them. */
const SYSTEM: Readonly<Record<string, string>> = { f800: 'yyyy"年"m"月"d"日"', f400: 'h:mm:ss' }

/** Takes a format apart into its sections: one for all numbers; or positive, negative, zero, text; or by printed conditions. */
export function parseFormat(code: string): readonly FormatSection[] {
  const system = /\[\$-(?:[a-z-]+,)?(f800|f400)\]/i.exec(code)?.[1]
  return splitSections(system ? SYSTEM[system.toLowerCase()]! : code.slice(0, MOST_FORMAT)).map(parseSection)
}

function splitSections(code: string): string[] {
  const sections: string[] = []
  let section = ''
  for (let i = 0; i < code.length; i++) {
    const c = code[i]!
    const close = c === '"' ? code.indexOf('"', i + 1) : c === '[' ? code.indexOf(']', i + 1) : '\\!_*'.includes(c) ? i + 1 : i
    const end = close < 0 ? code.length - 1 : close
    if (c === ';') {
      sections.push(section)
      section = ''
    } else section += code.slice(i, end + 1)
    i = end
  }
  return [...sections, section]
}

const PIECE =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|_(?<gap>.)|\*(?<fill>.)|\[(?<bracket>[^\]]*)\]|(?<general>General|G\/通用格式)|(?<half>AM\/PM|A\/P|上午\/下午)|E(?<exponent>[+-])|(?<date>y+|m+|d+|h+|s+|a{3,4}|e+|g+|b{2,4})|(?<digit>[0#?])|(?<mark>[.,%/@])|(?<other>.)/gisy

function parseSection(code: string): FormatSection {
  const tokens: FormatToken[] = []
  let condition: Condition | null = null
  let chinese = false
  for (const { groups = {} } of code.matchAll(PIECE)) {
    const { quoted, escaped, gap, bracket, general, half, exponent, date, digit, mark, other } = groups
    const literal = quoted ?? escaped ?? other ?? (gap === undefined ? undefined : ' ')
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal })
    else if (general !== undefined) tokens.push({ kind: 'general' })
    else if (half !== undefined) tokens.push({ kind: 'half-day', text: half })
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', text: exponent as '+' | '-' })
    else if (date !== undefined) tokens.push({ kind: 'date', text: date.toLowerCase() })
    else if (digit !== undefined) tokens.push({ kind: 'digit', text: digit as '0' })
    else if (mark !== undefined) tokens.push({ kind: MARKS[mark as keyof typeof MARKS] })
    else if (bracket !== undefined) {
      if (/^(?:h+|m+|s+)$/i.test(bracket)) tokens.push({ kind: 'elapsed', text: bracket.toLowerCase() })
      else if (/^dbnum1$/i.test(bracket)) chinese = true
      else condition ??= readCondition(bracket)
      const symbol = /^\$([^-]+)/.exec(bracket)?.[1]
      if (symbol !== undefined) tokens.push({ kind: 'literal', text: symbol })
    }
  }
  const isText = tokens.some((t) => t.kind === 'text')
  return { tokens, condition, chinese, isText, isDate: !isText && tokens.some((t) => DATE_KINDS.has(t.kind)) }
}

const MARKS = { '.': 'point', ',': 'comma', '%': 'percent', '/': 'slash', '@': 'text' } as const
const DATE_KINDS: ReadonlySet<string> = new Set(['date', 'elapsed', 'half-day'])

function readCondition(bracket: string): Condition | null {
  const [, test, value] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)$/i.exec(bracket) ?? []
  return test === undefined ? null : { test: test as Condition['test'], value: Number(value) }
}
