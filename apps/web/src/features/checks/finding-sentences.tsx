import { useSearchParams } from 'react-router'
import { FindingSentence, type Sentence } from '../../components/finding-sentence.tsx'
import { formatPlace, type Place } from '../../lib/place.ts'

type Props = {
  readonly sentences: readonly Sentence[]
  /** Whose page this is: places of another report say so in the address. */
  readonly reportId: string
  readonly isWhole: boolean
}

/** Characters kept before and after a mark where the sentence is not shown whole. */
const AROUND = 48

/** The sentences that do not agree, side by side (one over the other where it is narrow); each mark opens its place beside the page. */
export const FindingSentences = ({ sentences, reportId, isWhole }: Props) => {
  const [params] = useSearchParams()
  const linkIn =
    (of: string | null) =>
    (place: Place): string => {
      const next = new URLSearchParams(params)
      next.set('at', formatPlace(place))
      if (of === null || of === reportId) next.delete('of')
      else next.set('of', of)
      return `?${next}`
    }
  return (
    <div className={sentences.length === 1 ? 'sentences sentences-one' : 'sentences'}>
      {sentences.map((sentence) => (
        <FindingSentence
          key={`${sentence.reportId} ${sentence.line} ${sentence.start}`}
          sentence={sentence}
          toPlace={linkIn(sentence.reportId)}
          {...(!isWhole && { around: AROUND })}
        />
      ))}
    </div>
  )
}
