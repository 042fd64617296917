import { checkRoles, type Day, type Failure, fail, holdsOn, type Outcome, type Role, succeed } from '@gangmu/domain'
import type { FilledUser } from '@gangmu/writer'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { ListedPost, StoredUnit } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { checkNewRoles } from './check-rights.ts'

/** A row of the form, read: units and posts by their names. `row` is its number in the sheet. */
export type PersonRow = FilledUser

export type ImportProblem = { readonly row: number; readonly field: 'unit' | 'post' | 'username' | 'roles'; readonly failure: Failure }

/** A row with what its names stand for. */
export type PlacedRow = PersonRow & { readonly unitId: string; readonly postId: string | null }

/** The space on the day, and what earlier rows have taken of it: user names (folded), and posts with their holder. */
type World = {
  readonly units: readonly StoredUnit[]
  readonly posts: readonly ListedPost[]
  readonly single: boolean
  readonly userNames: Set<string>
  readonly holders: Map<string, string>
}

/** How far a role of the form reaches: who fills in does so for the unit, everything else is the space's. */
export const reachOf = (role: Role, unitId: string): string | null => (role === 'reporter' ? unitId : null)

/** The rows as far as they can be placed, and every problem of every row. `takenNames` are user names of other accounts. */
export const checkImport = async (
  ports: OrganisationPorts,
  tx: Tx,
  caller: Caller,
  rows: readonly PersonRow[],
  on: Day,
  takenNames: readonly string[],
): Promise<{ readonly placed: readonly PlacedRow[]; readonly problems: readonly ImportProblem[] }> => {
  const world = await loadWorld(ports, tx, on, takenNames)
  const problems: ImportProblem[] = []
  const placed: PlacedRow[] = []
  for (const row of rows) {
    const report = (field: ImportProblem['field'], failure: Failure | null) => {
      if (failure !== null) problems.push({ row: row.row, field, failure })
    }
    report('username', takeName(world, row))
    const unit = findUnit(world, row)
    if (!unit.ok) report('unit', unit.failure)
    else {
      report('unit', refuseAction(caller, 'organisation.edit', unit.value.id))
      const post = takePost(world, row, unit.value)
      if (!post.ok) report('post', post.failure)
      else {
        report('roles', await checkRowRoles(ports, tx, caller, world, row, unit.value.id, post.value, on))
        placed.push({ ...row, unitId: unit.value.id, postId: post.value })
      }
    }
  }
  return { placed, problems }
}

const loadWorld = async (ports: OrganisationPorts, tx: Tx, on: Day, takenNames: readonly string[]): Promise<World> => {
  const units = await ports.units.listUnits(tx)
  const posts = (await ports.units.listPosts(tx, { on })).filter((post) => holdsOn(post, on))
  const held = posts.flatMap(({ id, holders }) => holders.filter(({ acting }) => !acting).map(({ name }) => [id, name] as const))
  return {
    units: units.filter((unit) => holdsOn(unit, on)),
    posts,
    single: (await ports.settings.getSetting(tx, 'administrators')).value.single,
    userNames: new Set(takenNames.map((name) => name.toLowerCase())),
    holders: new Map(held),
  }
}

const takeName = ({ userNames }: World, { username }: PersonRow): Failure | null => {
  const folded = username.toLowerCase()
  if (userNames.has(folded)) return fail('user-name-taken', { userName: username }).failure
  userNames.add(folded)
  return null
}

const findUnit = ({ units }: World, { unit }: PersonRow): Outcome<StoredUnit> => {
  const [found, another] = units.filter(({ name, shortName }) => name === unit || shortName === unit)
  if (found === undefined) return fail('unit-not-found')
  return another === undefined ? succeed(found) : fail('unit-ambiguous', { unit })
}

const takePost = ({ posts, holders }: World, { post, name }: PersonRow, unit: StoredUnit): Outcome<string | null> => {
  if (post === null) return succeed(null)
  const found = posts.find((each) => each.unitId === unit.id && each.name === post)
  if (found === undefined) return fail('post-not-found')
  const holder = holders.get(found.id)
  if (holder !== undefined) return fail('post-occupied', { person: holder, from: null, to: null })
  holders.set(found.id, name)
  return succeed(found.id)
}

/** The caller may give them, the person may have them beside those of the post, and so may whoever acts in the post. */
const checkRowRoles = async (
  ports: OrganisationPorts,
  tx: Tx,
  caller: Caller,
  { single }: World,
  { name, roles }: PersonRow,
  unitId: string,
  postId: string | null,
  on: Day,
): Promise<Failure | null> => {
  const refusal = roles.map((role) => refuseAction(caller, 'grant.manage', reachOf(role, unitId))).find((failure) => failure !== null)
  if (refusal !== undefined) return refusal
  const ofPost = postId === null ? [] : await ports.grants.listPostRoles(tx, postId, on)
  const problem = single ? null : checkRoles([...roles, ...ofPost])
  if (problem !== null) return fail(problem, { person: name }).failure
  if (postId === null || roles.length === 0) return null
  return checkNewRoles(ports, tx, caller, await ports.grants.listAffected(tx, { kind: 'post', id: postId }, on), roles)
}
