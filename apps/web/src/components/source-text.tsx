import { type Evidence, findSentence } from '@gangmu/domain'
import { describePlace } from '@gangmu/messages'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../lib/locale.tsx'

/** The lines around a place as plain text, its sentence in full ink and its characters marked. Nothing of the source is ever markup. */
export const SourceText = ({ evidence }: { evidence: Evidence }) => {
  const { t, locale } = useWords()
  const mark = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place of the same text moves the mark.
  useEffect(() => mark.current?.scrollIntoView({ block: 'nearest' }), [evidence])
  return (
    <>
      <ol className="source" start={evidence.lines[0]?.line}>
        {evidence.lines.map(({ line, text }) => (
          <li key={line} value={line} className={line === evidence.line ? 'source-line source-here' : 'source-line'}>
            <span className="source-number" aria-hidden="true">
              {line}
            </span>
            {line === evidence.line ? (
              <Marked key={`${line}-${evidence.start}`} evidence={evidence} text={text} mark={mark} />
            ) : (
              <Nearby text={text} />
            )}
          </li>
        ))}
      </ol>
      <p className="source-where">
        {evidence.place && <span>{t('evidence.place', { place: describePlace(locale, evidence.line, evidence.place) })}</span>}
        <span>{t('evidence.line', { line: evidence.line, count: evidence.lineCount })}</span>
      </p>
    </>
  )
}

const NEARBY_LENGTH = 80

const Nearby = ({ text }: { text: string }) => (
  <span className="source-text">{text.length > NEARBY_LENGTH ? `${text.slice(0, NEARBY_LENGTH)}……` : text.trim()}</span>
)

const CONTEXT_LENGTH = 60

type MarkedProps = { readonly evidence: Evidence; readonly text: string; readonly mark: React.RefObject<HTMLElement | null> }

const Marked = ({ evidence: { start, end }, text, mark }: MarkedProps) => {
  const { t } = useWords()
  const [whole, setWhole] = useState(false)
  const sentence = findSentence(text, start, end)
  // Tabs that led the cell are of no interest.
  const lead = text.length - text.trimStart().length
  const from = whole ? lead : Math.max(Math.min(lead, start), sentence.start - CONTEXT_LENGTH)
  const to = whole ? text.length : Math.min(text.length, sentence.end + CONTEXT_LENGTH)
  return (
    <span className="source-text">
      {from > lead && '……'}
      {text.slice(from, sentence.start)}
      <span className="sentence">
        {text.slice(Math.max(from, sentence.start), start)}
        {/* A line as a whole has no characters to mark. */}
        {start < end && <mark ref={mark}>{text.slice(start, end)}</mark>}
        {text.slice(end, sentence.end)}
      </span>
      {text.slice(sentence.end, to)}
      {to < text.length && '……'}
      {!whole && (from > lead || to < text.length) && (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          {t('evidence.more-text')}
        </button>
      )}
    </span>
  )
}
