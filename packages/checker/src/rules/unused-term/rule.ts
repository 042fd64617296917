import { passagesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

const fold = (text: string): string => text.replace(/[\s“”‘’《》（）()·、，,—–-]/g, '')
/** A term may stand in the text in parts or with a word between: so much of it must stand there in one piece. */
const ENOUGH = 0.6

/** Terms that are explained must be used. */
export const unusedTerm: Rule = {
  id: 'unused-term',
  family: 'structure',
  severity: '疑似',
  *check(input) {
    const { glossary } = input.reading
    const explained = new Set(glossary.map(({ line }) => line))
    if (glossary.length === 0) return
    const text = passagesOf(input)
      .filter(({ line }) => !explained.has(line))
      .map((passage) => passage.text)
      .join('\n')
    let folded: string | undefined
    for (const { term, line, start, text: explanation } of glossary) {
      const parts = partsOf(term)
      // Most terms stand in the text as they are explained; it need be folded for the others only.
      if (parts.some((part) => fold(part).length > 1 && text.includes(part))) continue
      folded ??= fold(text)
      if (parts.some((part) => isUsed(fold(part), folded!))) continue
      // Terms that only explain other terms are used there.
      if (glossary.some((other) => other.line !== line && fold(other.text).includes(fold(term)) && !explanation.includes(other.text)))
        continue
      yield {
        code: 'unused',
        params: { term },
        spans: [{ line, start, end: start + term.length }],
        values: [term],
        about: [term],
      }
    }
  },
}

/** The term, and what it has in quotes or before a bracket: “3+5”产业集群 is used where “3+5”现代产业集群 stands. */
const partsOf = (term: string): string[] => [
  term,
  ...[...term.matchAll(/“([^”]{2,})”/g)].map(({ 1: quoted }) => quoted!),
  ...(/^(.{2,})[（(]/.exec(term)?.slice(1, 2) ?? []),
  ...(/[（(](.{2,})[）)]$/.exec(term)?.slice(1, 2) ?? []),
]

function isUsed(term: string, text: string): boolean {
  const enough = Math.max(2, Math.ceil(term.length * ENOUGH))
  for (let from = 0; from + enough <= term.length; from++) if (text.includes(term.slice(from, from + enough))) return true
  return false
}
