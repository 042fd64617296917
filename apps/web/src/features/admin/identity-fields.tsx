import { Combobox } from '../../components/combobox.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field } from '../../components/form.tsx'
import type { IdentityDraft } from './rules-draft.ts'
import { useRulesWords } from './use-rules-words.ts'

type Props = {
  readonly identities: readonly IdentityDraft[]
  readonly onChange: (identities: readonly IdentityDraft[]) => void
  readonly errorOf: (field: string) => string | null
}

const NEW: IdentityDraft = { whole: '', parts: ['', ''], tolerance: '' }

/** 勾稽关系: which indicators make up which. */
export const IdentityFields = ({ identities, onChange, errorOf }: Props) => {
  const { t } = useRulesWords()
  return (
    <section aria-labelledby="rules-identities">
      <h2 id="rules-identities">{t('collection-rules.identities')}</h2>
      <p className="form-hint">{t('collection-rules.identities-note')}</p>
      {identities.map((identity, at) => (
        <Identity
          // biome-ignore lint/suspicious/noArrayIndexKey: identities have no names; their fields follow from their values alone.
          key={at}
          at={at}
          identity={identity}
          error={errorOf(`identities.${at}`)}
          onChange={(next) => onChange(identities.with(at, next))}
          onRemove={() => onChange(identities.toSpliced(at, 1))}
        />
      ))}
      <p>
        <button type="button" className="button" onClick={() => onChange([...identities, NEW])}>
          {t('collection-rules.add-identity')}
        </button>
      </p>
    </section>
  )
}

type IdentityProps = {
  readonly at: number
  readonly identity: IdentityDraft
  readonly error: string | null
  readonly onChange: (identity: IdentityDraft) => void
  readonly onRemove: () => void
}

const Identity = ({ at, identity, error, onChange, onRemove }: IdentityProps) => {
  const { t, catalogue, unitOf } = useRulesWords()
  const { whole, parts, tolerance } = identity
  const options = catalogue.map(({ code, name }) => ({ id: code, label: name }))
  const put = (change: Partial<IdentityDraft>) => onChange({ ...identity, ...change })
  return (
    <fieldset className="rules-identity">
      <legend>{t('collection-rules.identity', { at: at + 1 })}</legend>
      <div className="rules-row">
        <Field name={`identities.${at}`} label={t('collection-rules.whole')} error={error}>
          {(control) => (
            <Combobox control={control} options={options} value={whole || null} onChange={(code) => put({ whole: code ?? '' })} required />
          )}
        </Field>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are told apart by their place.
          <Field key={index} name={`identities.${at}.${index}`} label={t('collection-rules.part', { at: index + 1 })}>
            {(control) => (
              <Combobox
                control={control}
                options={options}
                value={part || null}
                onChange={(code) => put({ parts: parts.with(index, code ?? '') })}
              />
            )}
          </Field>
        ))}
        <TextField
          name={`identities.${at}.tolerance`}
          label={t('collection-rules.tolerance', { unit: whole === '' ? '—' : unitOf(whole) })}
          hint={t('collection-rules.tolerance-note')}
          value={tolerance}
          onChange={(text) => put({ tolerance: text })}
          maxLength={12}
          isShort
        />
      </div>
      <p className="rules-acts">
        <button type="button" className="quiet" onClick={() => put({ parts: [...parts, ''] })} disabled={parts.length >= 20}>
          {t('collection-rules.add-part')}
        </button>
        {parts.length > 2 && (
          <button type="button" className="quiet" onClick={() => put({ parts: parts.slice(0, -1) })}>
            {t('collection-rules.remove-part', { at: parts.length })}
          </button>
        )}
        <button type="button" className="quiet" onClick={onRemove}>
          {t('collection-rules.remove-identity')}
        </button>
      </p>
    </fieldset>
  )
}
