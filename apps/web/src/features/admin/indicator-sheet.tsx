import type { Answers } from '@gangmu/contract'
import { useState } from 'react'
import { TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { IndicatorDialog } from './indicator-dialog.tsx'
import { SheetFacts } from './sheet-facts.tsx'

export type Indicator = Answers['listIndicators']['indicators'][number]

/** The space's own have codes of their own (`localCode` of the application). */
export const isLocal = ({ code }: Pick<Indicator, 'code'>): boolean => code.startsWith('local-')

type Props = {
  readonly indicator: Indicator
  readonly catalogue: readonly Indicator[]
  readonly canEdit: boolean
  readonly onClose: () => void
}

/** What an indicator is, what it is also called, and what it must never be taken for. */
export const IndicatorSheet = ({ indicator, catalogue, canEdit, onClose }: Props) => {
  const { t } = useWords()
  const [isEditing, setIsEditing] = useState(false)
  const nameOf = (code: string) => catalogue.find((entry) => entry.code === code)?.name ?? code
  const { name, code, units, kind, direction, nature, lead, definition, aliases, neverMerge, replacedBy } = indicator
  const facts: readonly (readonly [string, string])[] = [
    [t('admin.catalogue.code'), code],
    [t('table.unit'), units.join('、')],
    [t('admin.kind'), t(`indicator.kind.${kind}`)],
    [t('confirmation.direction'), t(`indicator.direction.${direction}`)],
    [t('admin.catalogue.nature'), nature ?? ''],
    [t('admin.catalogue.lead'), lead],
    [t('plan.definition'), definition.text],
    [t('admin.catalogue.source'), definition.source],
    [t('admin.catalogue.aliases'), aliases.join('、')],
    [t('admin.catalogue.never-merge'), neverMerge.map(nameOf).join('、')],
    [t('admin.catalogue.replaced-by'), replacedBy === null ? '' : nameOf(replacedBy)],
  ]
  return (
    <SideSheet title={name} onClose={onClose}>
      <SheetFacts facts={facts} />
      {canEdit && isLocal(indicator) && (
        <div className="form-foot">
          <button type="button" className="button" onClick={() => setIsEditing(true)}>
            {t('admin.catalogue.correct')}
          </button>
        </div>
      )}
      {canEdit && <AliasForm indicator={indicator} />}
      {isEditing && <IndicatorDialog indicator={indicator} onClose={() => setIsEditing(false)} />}
    </SideSheet>
  )
}

const AliasForm = ({ indicator: { code, name, units } }: { indicator: Indicator }) => {
  const { t } = useWords()
  const [alias, setAlias] = useState('')
  const action = useAction({
    run: (given: string) => call('mapAlias', {}, {}, { alias: given, unit: units[0] ?? null, code }),
    changes: [FEATURE.catalogue],
    done: (_, given) => t('admin.catalogue.alias-added', { alias: given, name }),
    undo: (_, given) => call('mapAlias', {}, {}, { alias: given, unit: units[0] ?? null, code: null }),
  })
  return (
    <section className="sheet-part">
      <h3>{t('admin.catalogue.add-alias')}</h3>
      <Form
        onSubmit={() => action.mutate(alias.trim(), { onSuccess: () => setAlias('') })}
        submit={t('admin.catalogue.add-alias')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'indicator-name-taken': 'alias' }}
      >
        <TextField
          name="alias"
          label={t('admin.catalogue.alias')}
          value={alias}
          onChange={setAlias}
          hint={t('admin.catalogue.alias-hint')}
          maxLength={100}
          required
        />
      </Form>
    </section>
  )
}
