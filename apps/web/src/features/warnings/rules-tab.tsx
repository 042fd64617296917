import { WARNING_LEVELS } from '@gangmu/domain'
import { describeWarningRule, nameWarningRule } from '@gangmu/messages'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { CheckField, ChoiceField, TextAreaField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { type WarningRules, warningRulesQuery, warningRuleVersionsQuery } from './queries.ts'
import { type DraftProblem, type RuleDraft, readDraft, THRESHOLDS, toDraft } from './rule-draft.ts'

/** The rules as data: thresholds, where warnings begin, on which day a month is looked at; every change is a version. */
export const RulesTab = () => {
  const { t } = useWords()
  const mayChange = useCan('warning.manage')
  const { data, error, isPending, refetch } = useQuery(warningRulesQuery)
  return (
    <>
      <p className="purpose">{t('warning-rules.purpose')}</p>
      {isPending && <Loading rows={8} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <RulesForm key={data.version} rules={data} mayChange={mayChange} />}
      {data && <Versions />}
    </>
  )
}

const RulesForm = ({ rules, mayChange }: { readonly rules: WarningRules; readonly mayChange: boolean }) => {
  const { t } = useWords()
  const [draft, setDraft] = useState(() => toDraft(rules))
  const [problems, setProblems] = useState<readonly DraftProblem[]>([])
  const save = useAction({
    run: (value: ReturnType<typeof readDraft>['value']) => call('changeWarningRules', {}, {}, value, { version: rules.version }),
    changes: [FEATURE.warnings],
    done: ({ version }) => t('warning-rules.saved', { version }),
  })
  const submit = () => {
    const read = readDraft(draft)
    setProblems(read.problems)
    if (read.problems.length === 0) save.mutate(read.value)
  }
  const say = (field: string): string | null => {
    const problem = problems.find((one) => one.field === field)
    if (problem === undefined) return null
    if (problem.code === 'month') return t('warning-rules.from-invalid')
    return problem.code === 'pair' ? t('warning-rules.pairs-invalid', problem) : t('warning-rules.number-invalid', problem)
  }
  const put = (at: number, change: Partial<RuleDraft>) =>
    setDraft({ ...draft, rules: draft.rules.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  return (
    <fieldset className="plain-fieldset warning-rules" disabled={!mayChange}>
      <Form
        onSubmit={submit}
        submit={t('warning-rules.save')}
        isBusy={save.isPending}
        error={save.error}
        aside={<ConflictButton error={save.error} changes={FEATURE.warnings} onLoaded={save.reset} />}
      >
        <div className="warning-rule-numbers">
          <TextField
            name="day"
            label={t('warning-rules.day')}
            hint={t('warning-rules.day-hint')}
            error={say('day')}
            value={draft.day}
            onChange={(day) => setDraft({ ...draft, day })}
            isShort
            maxLength={2}
          />
          <TextField
            name="from"
            label={t('warning-rules.from')}
            hint={t('warning-rules.from-hint')}
            error={say('from')}
            value={draft.from}
            onChange={(from) => setDraft({ ...draft, from })}
            isShort
            maxLength={7}
          />
        </div>
        {draft.rules.map((rule, at) => (
          <RuleFields key={rule.rule.code} draft={rule} say={say} onChange={(change) => put(at, change)} />
        ))}
        {!mayChange && <p className="form-hint">{t('warning-rules.may-not')}</p>}
      </Form>
    </fieldset>
  )
}

type RuleProps = {
  readonly draft: RuleDraft
  readonly say: (field: string) => string | null
  readonly onChange: (change: Partial<RuleDraft>) => void
}

const RuleFields = ({ draft: { rule, on, level, numbers, pairs }, say, onChange }: RuleProps) => {
  const { t, locale } = useWords()
  const { code, condition } = rule
  return (
    <fieldset className="warning-rule">
      <legend>{nameWarningRule(locale, condition.kind, code)}</legend>
      <p className="form-hint">{describeWarningRule(locale, condition)}</p>
      <div className="warning-rule-numbers">
        <CheckField label={t('warning-rules.on')} checked={on} onChange={(next) => onChange({ on: next })} />
        <ChoiceField
          name={`${code}.level`}
          label={t('warning-rules.start-level')}
          value={level}
          options={WARNING_LEVELS.map((value) => ({ value, label: t(`warning-level.${value}`) }))}
          onChange={(next) => onChange({ level: next })}
        />
        {THRESHOLDS[condition.kind].map(({ name }) => (
          <TextField
            key={name}
            name={`${code}.${name}`}
            label={t(`warning-rules.unit.${name}`)}
            error={say(`${code}.${name}`)}
            value={numbers[name] ?? ''}
            onChange={(text) => onChange({ numbers: { ...numbers, [name]: text } })}
            isShort
            maxLength={6}
          />
        ))}
      </div>
      {pairs !== null && (
        <TextAreaField
          name={`${code}.pairs`}
          label={t('warning-rules.pairs')}
          hint={t('warning-rules.pairs-hint')}
          error={say(`${code}.pairs`)}
          value={pairs}
          onChange={(text) => onChange({ pairs: text })}
          rows={3}
          maxLength={5_000}
        />
      )}
    </fieldset>
  )
}

const Versions = () => {
  const { t, locale } = useWords()
  const { data, error, refetch } = useQuery(warningRuleVersionsQuery)
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <section aria-labelledby="rule-versions">
      <h2 id="rule-versions">{t('warning-rules.history')}</h2>
      {data?.length === 0 && <p className="form-hint">{t('warning-rules.default')}</p>}
      {data?.map(({ version, recordedBy, recordedAt, rules }) => (
        <details key={version} className="warning-version">
          <summary>
            {t('warning-rules.version', { version, by: recordedBy, at: recordedAt === null ? null : formatInstant(recordedAt) })}
          </summary>
          <ul>
            {rules.map(({ code, on, level, condition }) => (
              <li key={code}>
                {`${nameWarningRule(locale, condition.kind, code)}：${on ? describeWarningRule(locale, condition) : t('warning-rules.off')}`}
                {on && `（${t(`warning-level.${level}`)}）`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
