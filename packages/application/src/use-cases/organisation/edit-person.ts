import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { PersonDraft, StoredPerson } from '../../ports/person-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { versionConflict } from '../versions.ts'

/** Fails with `person-not-found`, `version-conflict`. */
export const editPerson = (
  ports: OrganisationPorts,
  caller: Caller,
  id: string,
  version: number,
  draft: PersonDraft,
): Promise<Outcome<StoredPerson>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const person = await ports.persons.getPerson(tx, id)
    if (person === null) return fail('person-not-found')
    const changed = { ...person, ...draft }
    if (!(await ports.persons.updatePerson(tx, id, version, changed))) return versionConflict(person.version)
    await ports.audit.append(tx, { actor: caller.actor, action: 'person.edit', subject: `person:${id}`, details: { version: version + 1 } })
    return succeed({ ...changed, version: version + 1 })
  })
