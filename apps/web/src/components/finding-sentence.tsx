import type { Answers } from '@gangmu/contract'
import { describePlace } from '@gangmu/messages'
import { Link } from 'react-router'
import { useWords } from '../lib/locale.tsx'
import { formatPlace, type Place } from '../lib/place.ts'
import { useContextBar } from '../lib/use-context-bar.ts'

export type Sentence = Answers['showJointChecks']['findings'][number]['sentences'][number]

type Part = { readonly at: number; readonly text: string; readonly isMarked: boolean }

/** The text in pieces, marked and not; marks are places of the line, may overlap and may reach beyond the text. */
export const cutSentence = ({ start, text, marks }: Pick<Sentence, 'start' | 'text' | 'marks'>): readonly Part[] => {
  const parts: Part[] = []
  let at = 0
  const cut = (to: number, isMarked: boolean) => {
    const end = Math.min(to, text.length)
    if (end > at) parts.push({ at, text: text.slice(at, end), isMarked })
    at = Math.max(at, end)
  }
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    cut(mark.start - start, false)
    cut(mark.end - start, true)
  }
  cut(text.length, false)
  // Tabs that led the cell are of no interest.
  return parts.map((part, index) => (index === 0 && !part.isMarked ? { ...part, text: part.text.trimStart() } : part))
}

const GAP = '……'

/** What is not marked, only as far as `around` characters (UTF-16) from a mark; a text without marks stays whole. */
export const clipParts = (parts: readonly Part[], around: number): readonly Part[] =>
  parts.map((part, index) => {
    const { text, isMarked } = part
    const tail = index > 0 ? text.slice(0, around) : ''
    const head = index < parts.length - 1 ? text.slice(-around) : ''
    const isShort = text.length <= tail.length + head.length + GAP.length
    return isMarked || isShort || parts.length === 1 ? part : { ...part, text: `${tail}${GAP}${head}` }
  })

type Props = {
  readonly sentence: Sentence
  /** Characters kept around marks; left out, all of the sentence is shown. */
  readonly around?: number
  /** The way to a place of it, for its place in the file and for each mark; left out, only the place leads there, to the report's page. */
  readonly toPlace?: (place: Place) => string
}

/** A sentence of a report with the figures marked that do not agree, and the way to its place. Nothing of the source is ever markup. */
export const FindingSentence = ({ sentence, around, toPlace }: Props) => {
  const { t, locale } = useWords()
  const { carry } = useContextBar()
  const { reportId, line, row, start, marks, place } = sentence
  const where = describePlace(locale, line, place)
  const first = { line, ...(marks[0] ?? { start, end: start }) }
  const parts = cutSentence(sentence)
  const address = toPlace?.(first) ?? (reportId === null ? null : carry(`/reports/${reportId}?at=${formatPlace(first)}`))
  return (
    <figure className="found-sentence">
      <blockquote>
        {row !== undefined && <span className="found-row">{row}</span>}
        {(around === undefined ? parts : clipParts(parts, around)).map(({ at, text, isMarked }) =>
          isMarked ? (
            <mark key={at}>
              {toPlace ? (
                <Link to={toPlace({ line, start: start + at, end: start + at + text.length })} preventScrollReset>
                  {text}
                </Link>
              ) : (
                text
              )}
            </mark>
          ) : (
            text
          ),
        )}
      </blockquote>
      <figcaption>
        {address === null ? (
          where
        ) : (
          <Link to={address} title={t('finding-at.open')} preventScrollReset={toPlace !== undefined}>
            {where}
          </Link>
        )}
      </figcaption>
    </figure>
  )
}
