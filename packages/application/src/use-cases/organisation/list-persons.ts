import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { HeldAssignment, ListedPerson, StoredPerson } from '../../ports/person-store.ts'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type { Caller, Ports } from '../context.ts'

type PersonPorts = Pick<Ports, 'unitOfWork' | 'persons'>

/** `left`: those who left too. */
export type PersonQuery = { readonly search?: string | undefined; readonly left: boolean; readonly on: Day }

/** The persons of the space by name, with the posts they hold. */
export const listPersons = (ports: PersonPorts, caller: Caller, query: PersonQuery, slice: SliceRequest): Promise<Slice<ListedPerson>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.persons.listPersons(tx, query, slice))

export type PersonView = StoredPerson & { readonly assignments: readonly HeldAssignment[] }

/** A person with every post ever held, the latest first. Fails with `person-not-found`. */
export const showPerson = (ports: PersonPorts, caller: Caller, id: string): Promise<Outcome<PersonView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const person = await ports.persons.getPerson(tx, id)
    return person === null ? fail('person-not-found') : succeed({ ...person, assignments: await ports.persons.listAssignments(tx, id) })
  })
