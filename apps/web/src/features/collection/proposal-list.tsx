import type { Answers } from '@gangmu/contract'
import { describePlace } from '@gangmu/messages'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCollectionWords } from './use-collection-words.ts'

export type Proposal = Answers['viewRoundSheet']['proposals'][number]
export type Left = Answers['viewBulletin']['left'][number]

type Props = {
  readonly proposals: readonly Proposal[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** What a file says of cells, beside what stands in them, each with where it says so and what the checks say; chosen one by one. */
export const ProposalList = ({ proposals, chosen, onChoose }: Props) => {
  const { t } = useWords()
  const toggle = (id: string) => onChoose(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  return (
    <>
      <p className="proposal-tools">
        <button type="button" className="quiet" onClick={() => onChoose(new Set(proposals.map(({ askId }) => askId)))}>
          {t('collection.propose.all')}
        </button>
        <button type="button" className="quiet" onClick={() => onChoose(new Set())}>
          {t('collection.propose.none')}
        </button>
      </p>
      <ul className="proposals">
        {proposals.map((one) => (
          <ProposedCell key={one.askId} proposal={one} isChosen={chosen.has(one.askId)} onToggle={() => toggle(one.askId)} />
        ))}
      </ul>
    </>
  )
}

const ProposedCell = ({ proposal, isChosen, onToggle }: { proposal: Proposal; isChosen: boolean; onToggle: () => void }) => {
  const { t } = useWords()
  const { finding, period } = useCollectionWords()
  const { name, unit, unitName, before, raw, sentence, findings, cell, origin } = proposal
  const shown = (figure: string) => (figure === '' ? t('collection.propose.blank') : setMinus(figure))
  return (
    <li className="proposal">
      <label className="proposal-name">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t('collection.propose.choose', { name, unit: unitName })}
          onChange={onToggle}
        />
        <span>
          <b>{name}</b>
          <span className="collection-unit">{[unitName, period(proposal.period), unit].filter(Boolean).join(' · ')}</span>
        </span>
      </label>
      <p className="proposal-figures">
        <span>
          {t('collection.propose.before')} <b>{shown(before)}</b>
        </span>
        <span>
          {t('collection.propose.after')} <b>{shown(raw)}</b>
        </span>
      </p>
      <div className="proposal-why">
        {cell !== null && <p className="form-hint">{[cell, sentence].filter(Boolean).join('：')}</p>}
        {origin !== null && <Origin origin={origin} />}
        {findings.map((one) => (
          <p key={one.code} className={one.severity === 'error' ? 'collection-error' : 'collection-warning'}>
            {finding(one)}
          </p>
        ))}
      </div>
    </li>
  )
}

const Origin = ({ origin: { line, place, quote } }: { origin: NonNullable<Proposal['origin']> }) => {
  const { t, locale } = useWords()
  return (
    <p>
      <span className="form-hint">{t('collection.bulletin.from', { place: describePlace(locale, line, place) })}</span> {quote}
    </p>
  )
}

/** Figures that were not taken from a bulletin, and why. */
export const LeftCells = ({ left }: { left: readonly Left[] }) => {
  const { t, find } = useWords()
  const { period } = useCollectionWords()
  if (left.length === 0) return null
  const why = ({ miss, params }: Left): string => {
    const isNone = (miss === 'other-area' && params['area'] === null) || (miss === 'other-period' && params['period'] === null)
    const said = { ...params, ...(typeof params['period'] === 'string' && { period: period(params['period']) }) }
    return find(`collection.bulletin.${miss}${isNone ? '.none' : ''}`, said) ?? miss
  }
  return (
    <details className="collection-details" open>
      <summary>{t('collection.bulletin.left', { count: left.length })}</summary>
      <ul className="proposals">
        {left.map((one) => (
          <li key={one.askId} className="proposal">
            <p className="proposal-name">
              <span>
                <b>{one.name}</b>
                <span className="collection-unit">{[one.unitName, period(one.period), one.unit].filter(Boolean).join(' · ')}</span>
              </span>
            </p>
            <p className="proposal-left">{why(one)}</p>
            <div className="proposal-why">
              {one.origins.map((origin) => (
                <Origin key={`${origin.line} ${origin.quote}`} origin={origin} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
