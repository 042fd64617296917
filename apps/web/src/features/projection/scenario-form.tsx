import { placesOf, proposalReasons, roundTo, SCENARIO_LEVELS, type ScenarioLevel, targetValueOf } from '@gangmu/domain'
import { describeProposal } from '@gangmu/messages'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { ChoiceField, TextAreaField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import type { GoalLine } from '../../lib/projection-queries.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { useGoalWords } from './use-goal-words.ts'

type Props = { readonly planId: string; readonly year: number; readonly line: GoalLine; readonly round: number }

type Texts = Readonly<Record<ScenarioLevel, string>>

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** A draft is told as finely as targets of the line are. */
const draftTexts = ({ draft, target, anchors }: GoalLine): Texts | null => {
  if (draft === null) return null
  const printed = anchors.filter(({ text }) => text !== null).map(({ value }) => value)
  const places = Math.max(1, placesOf([...printed, ...(target?.value == null ? [] : [target.value])]))
  const text = (value: number) => String(roundTo(value, places))
  return { low: text(draft.low), middle: text(draft.middle), high: text(draft.high) }
}

/** 保底, 建议 and 力争 of one round, which of them is proposed, and why. */
export const ScenarioForm = ({ planId, year, line, round }: Props) => {
  const { t, locale, roundText } = useGoalWords()
  const stored = line.scenarios.find((one) => one.round === round)
  const [texts, setTexts] = useState<Texts>({ low: stored?.low ?? '', middle: stored?.middle ?? '', high: stored?.high ?? '' })
  const [chosen, setChosen] = useState<ScenarioLevel | ''>(stored?.chosen ?? '')
  const [rationale, setRationale] = useState(stored?.rationale ?? '')
  const action = useAction({
    run: () => {
      const body = {
        low: orNull(texts.low),
        middle: orNull(texts.middle),
        high: orNull(texts.high),
        chosen: chosen || null,
        rationale: orNull(rationale),
      }
      return call('saveScenario', { id: planId, line: line.lineId, round: String(round) }, {}, body, { version: stored?.version ?? 0 })
    },
    changes: [FEATURE.projection],
    done: () => t('goals.saved', { name: line.name, round: roundText(round) }),
  })
  const draft = draftTexts(line)
  const value = chosen === '' ? null : targetValueOf(line, texts[chosen], line.direction)
  const better = line.direction === 'up' ? 1 : line.direction === 'down' ? -1 : null
  const reasons =
    value === null || better === null ? '' : describeProposal(locale, proposalReasons(value, line.anchors, better, line.peers), line)
  return (
    <section>
      <h3>
        {roundText(round)} {t('goals.scenarios')}
      </h3>
      <Form
        onSubmit={() => action.mutate(undefined)}
        submit={t('goals.save')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'scenario-value-invalid': 'chosen' }}
        aside={<ConflictButton error={action.error} changes={FEATURE.projection} onLoaded={() => action.reset()} />}
      >
        {draft && (
          <p>
            <button type="button" className="button" onClick={() => setTexts(draft)}>
              {t('goals.use-draft')}
            </button>{' '}
            <span className="form-hint">{t('goals.use-draft-hint')}</span>
          </p>
        )}
        <div className="scenario-fields">
          {SCENARIO_LEVELS.map((level) => (
            <TextField
              key={level}
              name={level}
              label={t(`projection.level.${level}`)}
              value={texts[level]}
              onChange={(text) => setTexts((before) => ({ ...before, [level]: text }))}
              isShort
            />
          ))}
        </div>
        <p className="form-hint">{t('goals.scenario-hint')}</p>
        <ChoiceField
          name="chosen"
          label={t('goals.proposed', { year })}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: '' as const, label: t('goals.choose-none') },
            ...SCENARIO_LEVELS.map((level) => ({ value: level, label: t(`projection.level.${level}`) })),
          ]}
        />
        <Reasons text={reasons} onTake={() => setRationale(reasons)} />
        <TextAreaField
          name="rationale"
          label={t('goals.rationale')}
          hint={t('goals.rationale-hint')}
          value={rationale}
          onChange={setRationale}
          maxLength={4_000}
          rows={4}
        />
        {stored && (
          <p className="form-hint">
            {t('goals.recorded', { by: stored.recordedBy, at: formatInstant(stored.recordedAt), version: stored.version })}
          </p>
        )}
      </Form>
    </section>
  )
}

/** 一是…四是…, to copy or to go on from. */
const Reasons = ({ text, onTake }: { text: string; onTake: () => void }) => {
  const { t } = useGoalWords()
  const [isCopied, setIsCopied] = useState(false)
  if (text === '') return <p className="form-hint">{t('goals.no-reasons')}</p>
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <div className="goal-reasons">
      <h4>{t('goals.reasons')}</h4>
      <p>{text}</p>
      <p>
        {navigator.clipboard && (
          <button type="button" className="quiet" onClick={() => void copy()} onBlur={() => setIsCopied(false)}>
            {t(isCopied ? 'goals.copied' : 'goals.copy')}
          </button>
        )}
        <button type="button" className="quiet" onClick={onTake}>
          {t('goals.take-reasons')}
        </button>
      </p>
    </div>
  )
}
