import { createHash, randomBytes } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreFailure } from '../store-failure.ts'
import { withFolder } from './disk.ts'
import { exists, makeFolder, readJson, writeFileWhole } from './files.ts'
import { canReach, chooseOsUser, type OsUser, userOfId } from './os-user.ts'

/**
 * Where a cluster lives: `pgdata` belongs to the OS user PostgreSQL runs as; what lies beside it in `root` belongs to whoever starts
 * Gangmu. `user` is null where that is one and the same.
 */
export type ClusterPlace = {
  readonly root: string
  readonly pgdata: string
  readonly secrets: string
  readonly log: string
  readonly user: OsUser | null
  /** Clusters made earlier for a data folder at this path and no longer named by it. They are kept, never picked up. */
  readonly leftBehind: readonly string[]
}

const POINTER_NAME = 'database.json'

const place = (root: string, user: OsUser | null, leftBehind: readonly string[] = []): ClusterPlace => ({
  root,
  pgdata: join(root, 'pgdata'),
  secrets: join(root, 'secrets.json'),
  log: join(root, 'postgres.log'),
  user,
  leftBehind,
})

/** The first of `folders` that root can make and that `user` can reach. A folder someone else could write to is passed over. */
export const findSharedFolder = async (folders: readonly string[], user: OsUser): Promise<string> => {
  for (const folder of folders) {
    await makeFolder(folder, 0o755).catch(() => undefined)
    const status = await stat(folder).catch(() => null)
    if (status !== null && status.uid === 0 && (status.mode & 0o022) === 0 && (await canReach(folder, user, 1))) return folder
  }
  throw new StoreFailure('data-folder-unreachable', { folder: folders.join(', '), user: user.name })
}

/** An existing cluster runs as the user it belongs to, whoever starts it. */
const ownerOf = async (root: string, fresh: () => Promise<OsUser | null>): Promise<OsUser | null> => {
  const status = await stat(join(root, 'pgdata')).catch(() => null)
  const self = process.getuid?.() ?? 0
  if (status === null) return fresh()
  if (status.uid === self && self !== 0) return null
  if (self !== 0 || status.uid === 0) {
    const owner = await userOfId(status.uid, status.gid)
    const user = await userOfId(self, self)
    throw new StoreFailure('data-folder-owner', { folder: join(root, 'pgdata'), owner: owner.name, user: user.name })
  }
  return userOfId(status.uid, status.gid)
}

const insideOf = (dataFolder: string): string => join(dataFolder, 'postgres')

/** The folder of the cluster that a data folder has; null where it has none yet. */
const findRoot = async (dataFolder: string): Promise<string | null> => {
  const pointer = (await readJson(join(dataFolder, POINTER_NAME))) as { cluster?: string } | null
  if (pointer?.cluster !== undefined) {
    if (!(await exists(pointer.cluster)))
      throw new StoreFailure('data-folder-pointer-broken', { folder: dataFolder, cluster: pointer.cluster })
    return pointer.cluster
  }
  return (await exists(join(insideOf(dataFolder), 'pgdata'))) ? insideOf(dataFolder) : null
}

/** The cluster of a data folder, looked for only; null where there is none, or none whose making was finished. */
export const findCluster = async (dataFolder: string): Promise<ClusterPlace | null> => {
  const root = await findRoot(dataFolder)
  return root !== null && (await exists(join(root, 'pgdata'))) ? existingPlace(root, async () => null) : null
}

const existingPlace = async (root: string, fresh: () => Promise<OsUser | null>): Promise<ClusterPlace> => {
  const user = await ownerOf(root, fresh)
  if (user !== null && !(await canReach(root, user, 1)))
    throw new StoreFailure('data-folder-unreachable', { folder: root, user: user.name })
  return place(root, user)
}

const isRoot = (): boolean => process.getuid?.() === 0

/** As root the folder is open to the OS user PostgreSQL runs as; what is secret inside has its own mode. */
export const ensureDataFolder = async (dataFolder: string): Promise<void> => {
  await withFolder(dataFolder, () => makeFolder(dataFolder, isRoot() ? 0o755 : 0o700))
}

/**
 * Finds or chooses the place of the cluster of a data folder: inside it where PostgreSQL's user can reach it; else (root under a
 * private home) in a shared folder, and `database.json` in the data folder names it. The user's folders keep their modes.
 */
export const locateCluster = async (dataFolder: string, sharedFolders: readonly string[]): Promise<ClusterPlace> => {
  const asRoot = isRoot()
  const fresh = async () => (asRoot ? chooseOsUser() : null)

  const found = await findRoot(dataFolder)
  if (found !== null) return existingPlace(found, fresh)

  const inside = insideOf(dataFolder)
  const user = await fresh()
  if (user === null || (await canReach(dataFolder, user, 1))) {
    await withFolder(dataFolder, () => makeFolder(inside, user === null ? 0o700 : 0o755))
    return place(inside, user)
  }
  const clusters = join(await findSharedFolder(sharedFolders, user), 'clusters')
  const hash = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex')
    .slice(0, 12)
  return withFolder(clusters, async () => {
    await makeFolder(clusters, 0o755)
    const earlier = (await readdir(clusters)).filter((name) => name.startsWith(`${hash}-`)).map((name) => join(clusters, name))
    // A name of its own: whoever deletes the data folder means to start afresh and must not get the old rows back.
    const root = join(clusters, `${hash}-${randomBytes(4).toString('hex')}`)
    await makeFolder(root, 0o755)
    await withFolder(dataFolder, () => writeFileWhole(join(dataFolder, POINTER_NAME), `${JSON.stringify({ cluster: root })}\n`, 0o644))
    return place(root, user, earlier)
  })
}

/** Where copied programs go: beside the data for an ordinary user, in a shared folder for root. */
export const stageFolderOf = async (at: ClusterPlace, sharedFolders: readonly string[]): Promise<string> =>
  at.user === null ? dirname(at.root) : findSharedFolder(sharedFolders, at.user)
