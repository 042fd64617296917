import { romanNumeral } from '../roman-numeral.ts'
import { attributeOf, type Element, isElement, isHidden, styleOf } from './dom.ts'

/** What browsers print before each item of the list, by the item; nothing for bullets. */
export function listMarks(list: Element): ReadonlyMap<Element, string> {
  const items = list.childNodes.filter(isElement).filter((child) => child.tagName === 'li' && !isHidden(child))
  const ordered = list.tagName === 'ol'
  const reversed = ordered && attributeOf(list, 'reversed') !== null
  const style = styleTypeOf(list)
  let number = ordered ? (integer(attributeOf(list, 'start')) ?? (reversed ? items.length : 1)) : 1
  const marks = new Map<Element, string>()
  for (const item of items) {
    number = integer(attributeOf(item, 'value')) ?? number
    const own = styleTypeOf(item) ?? style ?? (ordered ? 'decimal' : 'disc')
    marks.set(item, markOf(own, number))
    number += reversed ? -1 : 1
  }
  return marks
}

const integer = (text: string | null): number | null => {
  const n = /^\s*[+-]?\d{1,9}/.exec(text ?? '')?.[0]
  return n === undefined ? null : Number(n)
}

const TYPES: Readonly<Record<string, string>> = { '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' }

function styleTypeOf(element: Element): string | null {
  const set = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style')
  if (set !== null && set !== '' && set !== 'inherit') return set
  const type = attributeOf(element, 'type')
  return type === null ? null : (TYPES[type] ?? type.toLowerCase())
}

function markOf(style: string, n: number): string {
  // list-style-type: '3) ' prints the words themselves (CSS Lists 3).
  const printed = /^(["'])(.*)\1$/.exec(style)?.[2]
  if (printed !== undefined) return printed
  switch (/[a-z-]+/.exec(style.replace(/\b(?:inside|outside)\b/g, ''))?.[0]) {
    case 'decimal':
      return `${n}. `
    case 'decimal-leading-zero':
      return `${String(n).padStart(2, '0')}. `
    case 'lower-alpha':
    case 'lower-latin':
      return `${letters(n) ?? n}. `
    case 'upper-alpha':
    case 'upper-latin':
      return `${letters(n)?.toUpperCase() ?? n}. `
    case 'lower-roman':
      return `${romanNumeral(n) ?? n}. `
    case 'upper-roman':
      return `${romanNumeral(n)?.toUpperCase() ?? n}. `
    case 'cjk-ideographic':
    case 'simp-chinese-informal':
    case 'trad-chinese-informal':
    case 'cjk-decimal':
      return `${chinese(n) ?? n}、`
    default:
      return ''
  }
}

function letters(n: number): string | null {
  if (n < 1) return null
  let text = ''
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

const DIGITS = '零一二三四五六七八九'

function chinese(n: number): string | null {
  if (n < 1 || n > 99) return null
  const tens = Math.floor(n / 10)
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (n % 10 > 0 ? DIGITS[n % 10]! : '')
}
