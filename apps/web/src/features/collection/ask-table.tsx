import type { RoundKind } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import type { Proposal, ProposedLine } from './queries.ts'
import { type Choice, type Choices, choiceOf, isAskable } from './round-draft.ts'

type Props = {
  readonly proposal: Proposal
  readonly kind: RoundKind
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** The lines of the plan: which are asked for, who fills them in, whose figure it is. */
export const AskTable = ({ proposal, kind, choices, onChoose }: Props) => {
  const { t } = useWords()
  const change = (line: ProposedLine, choice: Partial<Choice>) =>
    onChoose({ ...choices, [line.lineId]: { ...choices[line.lineId], ...choice } })
  const setAll = (isAsked: boolean) =>
    onChoose(
      Object.fromEntries(
        proposal.lines.map((line) => [line.lineId, { ...choices[line.lineId], isAsked: isAsked && isAskable(line, kind) }]),
      ),
    )
  return (
    <div className="collection-asks">
      <p className="collection-asks-tools">
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {t('collection.new.all')}
        </button>
        <button type="button" className="quiet" onClick={() => setAll(false)}>
          {t('collection.new.nothing')}
        </button>
      </p>
      <ul>
        {proposal.lines.map((line) => (
          <AskRow
            key={line.lineId}
            line={line}
            units={proposal.units}
            choice={choiceOf(line, choices, kind)}
            askable={isAskable(line, kind)}
            onChange={(choice) => change(line, choice)}
          />
        ))}
      </ul>
    </div>
  )
}

type RowProps = {
  readonly line: ProposedLine
  readonly units: Proposal['units']
  readonly choice: Choice
  readonly askable: boolean
  readonly onChange: (choice: Partial<Choice>) => void
}

const AskRow = ({ line, units, choice, askable, onChange }: RowProps) => {
  const { t } = useWords()
  const why =
    !askable && line.notAskable !== null ? t(`collection.new.${line.notAskable}`) : line.usual ? null : t('collection.new.unusual')
  const isOn = askable && choice.isAsked
  return (
    <li className="collection-ask" data-off={!isOn || undefined}>
      <label className="collection-ask-name">
        <input type="checkbox" checked={isOn} disabled={!askable} onChange={({ target }) => onChange({ isAsked: target.checked })} />
        <span>
          {line.no && <span className="name-no">{line.no} </span>}
          {line.name}
          {line.unit && <span className="collection-unit">（{line.unit}）</span>}
          {why && <span className="form-hint"> {why}</span>}
        </span>
      </label>
      {isOn && (
        <>
          <UnitSelect
            label={t('collection.new.filler')}
            none={t('collection.new.no-unit')}
            units={units}
            value={choice.unitId}
            onChange={(unitId) => onChange({ unitId })}
          />
          <UnitSelect
            label={t('collection.new.provider')}
            none={t('collection.new.same')}
            units={units}
            value={choice.providerId}
            onChange={(providerId) => onChange({ providerId })}
          />
        </>
      )}
    </li>
  )
}

type SelectProps = {
  readonly label: string
  readonly none: string
  readonly units: Proposal['units']
  readonly value: string
  readonly onChange: (id: string) => void
}

const UnitSelect = ({ label, none, units, value, onChange }: SelectProps) => (
  <label className="collection-ask-unit">
    <span className="form-hint">{label}</span>
    <select className="field" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{none}</option>
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
