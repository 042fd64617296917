import type { Diagnostic, IndicatorEntry, Reading, ReviewedElement, ReviewKind, ReviewState } from '@gangmu/domain'
import type { MarkSpan } from './mark-layout.ts'

/** An element as the page has it; `id` names it in the page and in its address. */
export type Element = ReviewedElement & { readonly id: string; readonly doubts: readonly Doubt[] }

/** Why an element deserves a look. */
export type Doubt =
  | { readonly code: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly code: 'target-unparsed' | 'not-catalogued' | 'declared-differs' | 'period-unknown' }

/** In the order of the tabs. */
export const TAB_KINDS = [
  'indicator',
  'fact',
  'commitment',
  'project',
  'livelihood',
  'glossary',
  'statement',
] as const satisfies readonly ReviewKind[]

export const elementId = ({ kind, key }: { readonly kind: string; readonly key: string }): string => `${kind}.${key}`

/** Elements in the order of the text within each kind, with what is doubtful about them. */
export const describeElements = (
  reading: Reading,
  elements: readonly ReviewedElement[],
  catalogue: readonly Pick<IndicatorEntry, 'name' | 'aliases'>[],
): readonly Element[] => {
  const diagnostics = new Map<number, Diagnostic[]>()
  for (const diagnostic of reading.diagnostics) {
    if (diagnostic.line === null) continue
    diagnostics.set(diagnostic.line, [...(diagnostics.get(diagnostic.line) ?? []), diagnostic])
  }
  const names = new Set(catalogue.flatMap(({ name, aliases }) => [name, ...aliases]))
  return elements.map((element) => {
    const told = linesOf(element).flatMap((line) => diagnostics.get(line) ?? [])
    const doubts: Doubt[] = [...new Set(told)].map((diagnostic) => ({ code: 'diagnostic', diagnostic }))
    return { ...element, id: elementId(element), doubts: [...doubts, ...ownDoubts(element, names)] }
  })
}

const ownDoubts = (element: ReviewedElement, catalogued: ReadonlySet<string>): readonly Doubt[] => {
  if (element.kind === 'fact') return element.thing.period === null ? [{ code: 'period-unknown' }] : []
  if (element.kind !== 'indicator') return []
  const { target, indicator, name, declared, status } = element.thing
  return [
    ...(target !== null && target.expression === null ? [{ code: 'target-unparsed' } as const] : []),
    ...(indicator === null && !catalogued.has(name) ? [{ code: 'not-catalogued' } as const] : []),
    ...(isContradicted(declared?.class ?? null, status) ? [{ code: 'declared-differs' } as const] : []),
  ]
}

/** The report says met where the figures show missed, or the other way round. An undecided side contradicts nothing. */
const isContradicted = (declared: string | null, computed: string | null): boolean =>
  declared !== null && computed !== null && declared !== 'undetermined' && computed !== 'undetermined' && declared !== computed

export const linesOf = (element: ReviewedElement): readonly number[] => {
  if (element.kind !== 'indicator') return [element.line]
  const { name, target, actual } = element.thing.spans
  return [...new Set([name, target, actual].flatMap((span) => (span === null ? [] : [span.line])))]
}

export type ElementSpan = MarkSpan & { readonly look: MarkLook; readonly state: ReviewState }

/** How the text shows it: facts that are targets look apart from those that are results. */
export type MarkLook = ReviewKind | 'target' | 'hit'

const lookOf = (element: ReviewedElement): MarkLook =>
  element.kind === 'fact' && element.thing.modality === 'target' ? 'target' : element.kind

/** What is marked in each line. An indicator is marked at its name, its target and its result. */
export const spansByLine = (elements: readonly Element[]): ReadonlyMap<number, readonly ElementSpan[]> => {
  const byLine = new Map<number, ElementSpan[]>()
  for (const element of elements) {
    for (const { line, start, end } of placesOf(element)) {
      const span = { id: element.id, look: lookOf(element), state: element.state, start, end }
      const spans = byLine.get(line)
      if (spans === undefined) byLine.set(line, [span])
      else spans.push(span)
    }
  }
  return byLine
}

const placesOf = (element: Element): readonly { readonly line: number; readonly start: number; readonly end: number }[] => {
  if (element.kind !== 'indicator') return [element]
  const { name, target, actual } = element.thing.spans
  return [name, target, actual].flatMap((span) => (span === null ? [] : [span]))
}

export type Progress = { readonly decided: number; readonly total: number }

export const progressOf = (elements: readonly Pick<Element, 'state'>[]): Progress => ({
  decided: elements.filter(({ state }) => state !== 'open').length,
  total: elements.length,
})

/** What an element is called in a sentence: the name, the subject, the first words. */
export const titleOf = (element: Pick<ReviewedElement, 'kind' | 'thing'>): string => {
  const thing = element.thing as unknown as Record<string, unknown>
  const target = thing['target'] as { readonly text?: string } | null | undefined
  const text = { indicator: thing['name'], fact: thing['subject'], commitment: thing['quote'], project: thing['name'] }[
    element.kind as 'fact'
  ]
  const rest = { livelihood: target?.text, glossary: thing['term'], statement: thing['quote'] }[element.kind as 'glossary']
  return String(text ?? rest ?? '')
}
