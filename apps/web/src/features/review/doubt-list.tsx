import { NewIndicator } from '../../components/confirmation/new-indicator.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import type { Doubt, Element } from './review-elements.ts'

/** What is doubtful about an element, said where it is decided; what can be settled at once is. */
export const DoubtList = ({ element, isCurrent }: { element: Element; isCurrent: boolean }) => {
  const { t, find } = useWords()
  const canCatalogue = useCan('catalogue.edit')
  if (element.doubts.length === 0) return null
  const textOf = (doubt: Doubt): string =>
    doubt.code === 'diagnostic'
      ? (find(`diagnostic.${doubt.diagnostic.code}`) ?? doubt.diagnostic.message)
      : t(`review.doubt.${doubt.code}`)
  const isUnknown = element.doubts.some(({ code }) => code === 'not-catalogued')
  return (
    <div className="element-doubts">
      {[...new Set(element.doubts.map(textOf))].map((text) => (
        <p key={text} className="element-doubt">
          {text}
        </p>
      ))}
      {isCurrent && isUnknown && canCatalogue && element.kind === 'indicator' && (
        <ul className="element-catalogue">
          <NewIndicator indicator={{ code: '', name: element.thing.name, unit: element.thing.unit }} />
        </ul>
      )}
    </div>
  )
}
