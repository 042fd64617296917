import type { Answers } from '@gangmu/contract'
import { holderKindOf, holdsOn, RESPONSIBILITY_ROLES, type ResponsibilityHolder, type ResponsibilityRole } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { Option } from '../../lib/match-options.ts'
import { unitOptions } from '../../lib/picker-options.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { postsQuery, unitsQuery } from '../../lib/unit-queries.ts'
import { useAction } from '../../lib/use-action.ts'
import { Combobox } from '../combobox.tsx'
import { DateField } from '../date-field.tsx'
import { Field, Form } from '../form.tsx'
import { Modal } from '../modal.tsx'
import { changedRoles, type Held, holdersOf, holderText } from './held-roles.ts'

type Duty = Answers['listResponsibilities']['responsibilities'][number]
type Props = {
  readonly line: { readonly id: string; readonly name: string }
  readonly duties: readonly Duty[]
  readonly onClose: () => void
}

/** Who shall answer for a line from a day on. Only the roles that were changed here are sent. */
export const EditDutiesDialog = ({ line, duties, onClose }: Props) => {
  const { t } = useWords()
  // What the form began with: duties that are asked for again meanwhile do not undo what was chosen here.
  const [start] = useState(() => holdersOf(duties))
  const [held, setHeld] = useState(start)
  const [from, setFrom] = useState(today())
  const options = useHolderOptions()
  const subject = { kind: 'plan-line', id: line.id } as const
  const toSets = (wanted: Held, roles: readonly ResponsibilityRole[]) =>
    roles.map((role) => ({ subject, role, holders: (wanted.get(role) ?? []).map((id) => ({ kind: holderKindOf(role), id })) }))
  const action = useAction({
    run: (body: { readonly from: string; readonly sets: ReturnType<typeof toSets> }, key) =>
      call('setResponsibilities', {}, {}, body, { key }),
    changes: [FEATURE.plans, FEATURE.home, FEATURE.notices],
    done: () => t('duties.saved', { name: line.name }),
    undo: (_, { from: since, sets }) => {
      const roles = sets.map(({ role }) => role)
      return call('setResponsibilities', {}, {}, { from: since, sets: toSets(start, roles) })
    },
  })
  const save = () => {
    const roles = changedRoles(start, held)
    if (roles.length === 0) onClose()
    else action.mutate({ from, sets: toSets(held, roles) }, { onSuccess: onClose })
  }
  const names = new Map(duties.map((duty) => [duty.holder.id, holderText(duty)]))
  return (
    <Modal title={t('duties.edit-of', { name: line.name })} onClose={onClose}>
      <Form
        onSubmit={save}
        submit={t('duties.save')}
        isBusy={action.isPending}
        error={action.error}
        aside={
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
        }
      >
        <p className="form-hint">{t('duties.help')}</p>
        {RESPONSIBILITY_ROLES.map((role) => (
          <RoleField
            key={role}
            role={role}
            ids={held.get(role) ?? []}
            options={options[holderKindOf(role)]}
            names={names}
            onChange={(ids) => setHeld(new Map([...held, [role, ids]]))}
          />
        ))}
        <Field name="from" label={t('duties.from')}>
          {(control) => <DateField control={control} value={from} onChange={setFrom} />}
        </Field>
      </Form>
    </Modal>
  )
}

type RoleProps = {
  readonly role: ResponsibilityRole
  readonly ids: readonly string[]
  readonly options: readonly Option[]
  /** Of those who hold it already, who may have ended since. */
  readonly names: ReadonlyMap<string, string>
  readonly onChange: (ids: readonly string[]) => void
}

/** Who has one role: everybody as a word that can be removed, and a field that adds another. */
const RoleField = ({ role, ids, options, names, onChange }: RoleProps) => {
  const { t } = useWords()
  const word = t(`responsibility.${role}`)
  const nameOf = (id: string) => names.get(id) ?? options.find((option) => option.id === id)?.label ?? id
  return (
    <fieldset className="role-field">
      <legend>{word}</legend>
      {ids.length > 0 && (
        <div className="filters role-holders">
          {ids.map((id) => (
            <button
              key={id}
              type="button"
              className="filter filter-chosen"
              aria-label={t('duties.remove', { role: word, name: nameOf(id) })}
              onClick={() => onChange(ids.filter((other) => other !== id))}
            >
              {nameOf(id)} <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
      <Combobox
        label={t('duties.add', { role: word })}
        options={options.filter(({ id }) => !ids.includes(id))}
        value={null}
        onChange={(id) => id !== null && onChange([...ids, id])}
        placeholder={t(holderKindOf(role) === 'post' ? 'duties.post-placeholder' : 'duties.unit-placeholder')}
      />
    </fieldset>
  )
}

/** Units, and posts with who holds them, that are there today. */
const useHolderOptions = (): Readonly<Record<ResponsibilityHolder['kind'], readonly Option[]>> => {
  const { t } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  const { data: posts = [] } = useQuery(postsQuery)
  const day = today()
  const unit = unitOptions(
    units.filter((one) => holdsOn(one, day) && one.kind !== 'leadership'),
    (kind) => t(`unit.kind.${kind}`),
  )
  const shortNames = new Map(units.map((one) => [one.id, one.shortName]))
  const post = posts
    .filter((one) => holdsOn(one, day))
    .map(({ id, name, unitId, unitName, holders }) => {
      const people = holders.map((holder) => holder.name)
      const shortName = shortNames.get(unitId)
      return {
        id,
        label: `${unitName} ${name}`,
        detail: people.join(t('plan.comma')) || t('duties.vacant'),
        aliases: [...people, ...(shortName ? [`${shortName}${name}`] : [])],
      }
    })
  return { unit, post }
}
