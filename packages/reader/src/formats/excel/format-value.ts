import { printGeneral } from './decimal-text.ts'
import { type Condition, type FormatSection, parseFormat } from './parse-format.ts'
import { printDate } from './print-date.ts'
import { printAround, printNumber } from './print-number.ts'

/** Prints what a cell holds the way its format shows it. */
export type FormatValue = { readonly number: (value: number) => string; readonly text: (text: string) => string }

/** A format made ready once for all cells that have it. `since1904`: the calendar old Macs began with. */
export function prepareFormat(code: string, since1904: boolean): FormatValue {
  if (/^(?:General|@|G\/通用格式)?$/i.test(code)) return { number: printGeneral, text: (text) => text }
  const sections = parseFormat(code)
  // The fourth section is that of texts, and any last one with an @.
  const texts = sections[3] ?? (sections.at(-1)!.isText ? sections.at(-1)! : null)
  const numeric = sections.slice(0, 3).filter((s) => s !== texts)
  return {
    number: (value) => (numeric.length === 0 ? printGeneral(value) : printBy(numeric, value, since1904)).trim(),
    text: (text) => (texts === null ? text : printAround(texts.tokens, 'text', text)),
  }
}

function printBy(sections: readonly FormatSection[], value: number, since1904: boolean): string {
  const section = chooseSection(sections, value)
  if (section.isDate) return printDate(value, section, since1904) ?? printGeneral(value)
  const printed = printNumber(Math.abs(value), section)
  return value < 0 && !saysNegative(sections, section) && section.tokens.length > 0 ? `-${printed}` : printed
}

function chooseSection(sections: readonly FormatSection[], value: number): FormatSection {
  if (sections.some((s) => s.condition !== null))
    return sections.find((s) => s.condition === null || holds(s.condition, value)) ?? sections.at(-1)!
  const [positive, negative = positive!, zero = positive!] = sections
  return value < 0 ? negative : value === 0 ? zero : positive!
}

/** A section for negative numbers prints their sign itself, or brackets, or nothing. */
const saysNegative = (sections: readonly FormatSection[], section: FormatSection): boolean =>
  section.condition === null
    ? sections.every((s) => s.condition === null) && sections.length > 1
    : section.condition.test.startsWith('<') && section.condition.value <= 0

function holds({ test, value }: Condition, n: number): boolean {
  switch (test) {
    case '<':
      return n < value
    case '<=':
      return n <= value
    case '=':
      return n === value
    case '>=':
      return n >= value
    case '>':
      return n > value
    case '<>':
      return n !== value
  }
}
