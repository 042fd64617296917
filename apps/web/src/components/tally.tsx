import { useWords } from '../lib/locale.tsx'
import type { VerdictWord } from './verdict.tsx'

const WORDS: readonly VerdictWord[] = ['exceeded', 'met', 'nearly', 'missed', 'undetermined']

/** How many lines came out how, in the words of the verdicts; a word without lines is left out. */
export const Tally = ({ counts }: { counts: Readonly<Partial<Record<VerdictWord, number>>> }) => {
  const { t } = useWords()
  return (
    <ul className="tally">
      {WORDS.map((word) =>
        counts[word] ? (
          <li key={word} className={`tally-item tally-${word}`}>
            <span className="tally-count">{counts[word]}</span>
            <span className="tally-word">{t(`status.${word}`)}</span>
          </li>
        ) : null,
      )}
    </ul>
  )
}
