import { DEFAULT_SETTINGS, invariant } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Form } from '../../components/form.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { ChainFields } from './chain-fields.tsx'
import { EntryCheckFields } from './entry-check-fields.tsx'
import { IdentityFields } from './identity-fields.tsx'
import { settingsQuery, settingVersionsQuery } from './queries.ts'
import { type CollectionRules, findRulesProblems, type RulesProblem, readRulesDraft, toRulesDraft } from './rules-draft.ts'
import { useRulesWords } from './use-rules-words.ts'

/** 报送规则: whom a form goes through, what is checked at entry, which indicators have to agree. */
export const CollectionRulesPage = () => {
  const { t } = useRulesWords()
  const { data, error, isPending, refetch } = useQuery(settingsQuery)
  const setting = data?.find(({ name }) => name === 'collection')
  return (
    <div className="collection-rules">
      <PageHead title={t('admin.nav.collection-rules')} purpose={t('collection-rules.purpose')} />
      {isPending && <Loading rows={12} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {setting?.name === 'collection' && (
        <>
          <Editor key={setting.version} rules={setting.value} version={setting.version} />
          <Versions />
        </>
      )}
    </div>
  )
}

const Editor = ({ rules, version }: { readonly rules: CollectionRules; readonly version: number }) => {
  const { t, stepName } = useRulesWords()
  const mayChange = useCan('lamp.rules')
  const [draft, setDraft] = useState(() => toRulesDraft(rules))
  const [problems, setProblems] = useState<readonly RulesProblem[]>([])
  const save = useAction({
    run: (next: CollectionRules) => call('changeCollectionRules', {}, {}, next, { version }),
    changes: [FEATURE.admin],
    done: (saved) => t('collection-rules.saved', { version: saved.version }),
  })
  const submit = () => {
    const found = findRulesProblems(draft, stepName)
    setProblems(found)
    if (found.length === 0) save.mutate(readRulesDraft(draft))
  }
  const errorOf = (field: string): string | null => {
    const problem = problems.find((one) => one.field === field)
    return problem === undefined ? null : t(`collection-rules.${problem.code}`, problem.params as { low: number; high: number; at: number })
  }
  const change = (next: typeof draft) => {
    setDraft(next)
    // What was wrong is looked at again as it is mended; nothing is called wrong before somebody tried to save.
    if (problems.length > 0) setProblems(findRulesProblems(next, stepName))
  }
  return (
    <>
      {!mayChange && <p className="form-hint">{t('collection-rules.read-only')}</p>}
      <fieldset className="plain-fieldset" disabled={!mayChange}>
        <Form
          onSubmit={submit}
          submit={t('collection-rules.save')}
          isBusy={save.isPending}
          error={save.error}
          aside={
            <>
              {problems.length > 0 && (
                <span className="form-error" role="alert">
                  {t('collection-rules.problems', { count: problems.length })}
                </span>
              )}
              <ConflictButton error={save.error} changes={FEATURE.admin} onLoaded={save.reset} />
            </>
          }
        >
          <ChainFields chain={draft.chain} onChange={(chain) => change({ ...draft, chain })} errorOf={errorOf} />
          <EntryCheckFields draft={draft} onChange={change} errorOf={errorOf} />
          <IdentityFields identities={draft.identities} onChange={(identities) => change({ ...draft, identities })} errorOf={errorOf} />
        </Form>
      </fieldset>
      <section aria-labelledby="rules-path">
        <h2 id="rules-path">{t('collection-rules.path')}</h2>
        <p className="form-hint">{t('collection-rules.path-note')}</p>
        <ContextLink className="button" to="/monitor/lamps">
          {t('collection-rules.path-link')}
        </ContextLink>
      </section>
    </>
  )
}

/** Who changed what when: each line that says something else than before. */
const Versions = () => {
  const { t, lines } = useRulesWords()
  const { data, error, refetch } = useQuery(settingVersionsQuery('collection'))
  const rulesOf = (at: number): CollectionRules => {
    const setting = data?.[at]
    if (setting === undefined) return DEFAULT_SETTINGS.collection
    invariant(setting.name === 'collection', 'versions of a setting are of that setting')
    return setting.value
  }
  return (
    <section aria-labelledby="rules-versions">
      <h2 id="rules-versions">{t('collection-rules.versions')}</h2>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="form-hint">{t('collection-rules.no-versions')}</p>}
      <ol className="history">
        {data?.map(({ version, recordedBy, recordedAt }, at) => {
          const before = lines(rulesOf(at + 1))
          return (
            <li key={version}>
              {t('admin.settings.version', { version, by: recordedBy ?? '', at: recordedAt === null ? '' : formatInstant(recordedAt) })}
              {lines(rulesOf(at)).map(({ label, text }, index) => {
                const was = before[index]!.text
                return was === text ? null : (
                  <span key={label} className="form-hint">
                    {t('admin.settings.change', { label, before: was, after: text })}
                  </span>
                )
              })}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
