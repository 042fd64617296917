import { type LampRules, shiftMonth } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { LampRuleSet } from './queries.ts'

type Props = { readonly draft: LampRules; readonly latest: LampRuleSet; readonly onClose: () => void }

/** From which month the draft holds, and under what name. */
export const SwitchOnDialog = ({ draft, latest, onClose }: Props) => {
  const { t } = useWords()
  const now = today().slice(0, 7)
  const [name, setName] = useState(latest.version === 0 ? '' : latest.name)
  const [activeFrom, setActiveFrom] = useState(now)
  const save = useAction({
    run: (_: null, key) => call('saveLampRules', {}, {}, { name, content: draft, activeFrom }, { version: latest.version, key }),
    changes: [FEATURE.plans],
    done: ({ version, activeFrom: month }) => {
      onClose()
      return t('lamps.saved', { version, month })
    },
  })
  // Past months may be chosen: a district that begins in autumn wants its year told by one set of rules.
  const months = Array.from({ length: 37 }, (_, at) => shiftMonth(now, 12 - at))
  return (
    <Modal title={t('lamps.switch-on-title')} onClose={onClose}>
      <Form
        onSubmit={() => save.mutate(null)}
        submit={t('lamps.switch-on')}
        isBusy={save.isPending}
        error={save.error}
        aside={
          <>
            <button type="button" className="button" onClick={onClose}>
              {t('lamps.cancel')}
            </button>
            <ConflictButton error={save.error} onLoaded={save.reset} />
          </>
        }
      >
        <p className="form-hint">{t('lamps.switch-on-note')}</p>
        <TextField name="name" label={t('lamps.set-name')} value={name} onChange={setName} maxLength={60} required />
        <ChoiceField
          name="activeFrom"
          label={t('lamps.active-from')}
          value={activeFrom}
          options={months.map((value) => ({ value, label: value }))}
          onChange={setActiveFrom}
        />
      </Form>
    </Modal>
  )
}
