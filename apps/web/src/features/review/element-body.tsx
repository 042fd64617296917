import type { Fact, FactValue, ReviewedThing } from '@gangmu/domain'
import type { ReactNode } from 'react'
import { Missing } from '../../components/missing.tsx'
import { Verdict, verdictWord } from '../../components/verdict.tsx'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { Element } from './review-elements.ts'

const SIGNS = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '≈ ' } as const

/** What was read of an element, in two lines: what it is, and what is said of it. */
export const ElementBody = ({ element }: { element: Element }): ReactNode => {
  switch (element.kind) {
    case 'indicator':
      return <IndicatorBody row={element.thing} />
    case 'fact':
      return <FactBody fact={element.thing} />
    case 'commitment':
      return <CommitmentBody commitment={element.thing} />
    case 'project':
      return <Two head={element.thing.name} notes={[element.thing.phase, element.thing.category, element.thing.year, element.thing.box]} />
    case 'livelihood':
      return <LivelihoodBody item={element.thing} />
    case 'glossary':
      return <Two head={element.thing.term} notes={[element.thing.text]} />
    case 'statement':
      return <StatementBody statement={element.thing} />
  }
}

type TwoProps = { readonly head: ReactNode; readonly notes: readonly ReactNode[] }

/** Notes that are null are left out. */
const Two = ({ head, notes }: TwoProps) => (
  <>
    <p className="element-head">{head}</p>
    <p className="element-notes">
      {notes
        .filter((note) => note !== null && note !== undefined && note !== '' && note !== false)
        .map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a kind never change places.
          <span key={at}>{note}</span>
        ))}
    </p>
  </>
)

const IndicatorBody = ({ row }: { row: ReviewedThing['indicator'] }) => {
  const { t } = useWords()
  const word = verdictWord(row)
  return (
    <Two
      head={
        <>
          {row.no !== null && <span className="element-no">{row.no}</span>}
          {row.name}
          {row.unit !== null && <span className="unit"> {row.unit}</span>}
          {row.nature !== null && <span className="element-nature">{row.nature}</span>}
        </>
      }
      notes={[
        <span key="target">
          {row.year !== null && `${row.year}年`}
          {t('table.target')} <b>{row.target ? setMinus(row.target.text) : <Missing reason={t('table.missing-target')} />}</b>
        </span>,
        row.actual && (
          <span>
            {t('table.actual')} <b>{setMinus(row.actual.text)}</b>
          </span>
        ),
        word && <Verdict word={word} />,
        row.declared && t('review.declared', { text: row.declared.text }),
      ]}
    />
  )
}

export const printValue = (value: FactValue): string => setMinus(Array.isArray(value) ? value.join('—') : String(value))

const FactBody = ({ fact }: { fact: Fact }) => {
  const { t } = useWords()
  return (
    <Two
      head={
        <>
          {fact.subject} <b className="element-figure">{SIGNS[fact.cmp] + printValue(fact.value)}</b>
          {fact.unit !== null && <span className="unit"> {fact.unit}</span>}
        </>
      }
      notes={[
        t(`modality.${fact.modality}`),
        t(`measure.${fact.measure}`),
        fact.period ?? <Missing reason={t('facts.missing-period')} />,
        fact.scope.join('、'),
        fact.comparedWith && t(fact.measure === 'rank' ? 'facts.ranked' : 'facts.compared', { set: fact.comparedWith }),
      ]}
    />
  )
}

const CommitmentBody = ({ commitment }: { commitment: ReviewedThing['commitment'] }) => {
  const { t } = useWords()
  const { quote, subject, value, unit, cmp, deadline } = commitment
  return (
    <Two
      head={quote}
      notes={[
        subject !== quote && subject,
        value !== null && `${cmp ? SIGNS[cmp] : ''}${printValue(value)}${unit ?? ''}`,
        deadline ? t('review.deadline', { deadline }) : t('commitments.missing-deadline'),
      ]}
    />
  )
}

const LivelihoodBody = ({ item: { no, target, result, status, group } }: { item: ReviewedThing['livelihood'] }) => (
  <Two
    head={
      <>
        {no !== null && <span className="element-no">{no}</span>}
        {target.text}
      </>
    }
    notes={[status, result?.text, group]}
  />
)

const StatementBody = ({ statement }: { statement: ReviewedThing['statement'] }) => {
  const { t } = useWords()
  const { quote, total, met, missed, undetermined } = statement
  const counted = (['total', 'met', 'missed', 'undetermined'] as const).map(
    (name) =>
      ({ total, met, missed, undetermined })[name] !== null && `${t(`review.field.${name}`)} ${{ total, met, missed, undetermined }[name]}`,
  )
  return <Two head={quote} notes={counted} />
}
