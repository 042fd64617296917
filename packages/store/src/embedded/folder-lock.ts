import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreFailure } from '../store-failure.ts'
import { withFolder } from './disk.ts'
import { readJson, writeFileWhole } from './files.ts'
import { identify, isAlive, type ProcessIdentity } from './process-table.ts'

/** `address` is where the running server answers, for the message to whoever starts a second one. */
type LockContent = ProcessIdentity & { readonly address: string | null }

export type FolderLock = {
  /** Writes down where this server answers, once it is known. */
  readonly setAddress: (address: string) => Promise<void>
  readonly release: () => Promise<void>
}

export const LOCK_NAME = 'gangmu.lock'

const asContent = (value: unknown): LockContent | null => {
  const content = value as Partial<LockContent> | null
  return typeof content?.pid === 'number' && typeof content.startTicks === 'string' && typeof content.bootId === 'string'
    ? { pid: content.pid, startTicks: content.startTicks, bootId: content.bootId, address: content.address ?? null }
    : null
}

/**
 * Takes the data folder for this process.
 * Errors: `data-folder-in-use` while the process that holds it lives. A lock whose process is gone is taken over.
 */
export const lockFolder = (folder: string, address: string | null): Promise<FolderLock> =>
  withFolder(folder, async () => {
    const path = join(folder, LOCK_NAME)
    const self = await identify(process.pid)
    if (self === null) throw new Error('no /proc entry of our own')
    const mine = join(folder, `${LOCK_NAME}.${randomUUID()}`)
    let content: LockContent = { ...self, address }
    await writeFile(mine, JSON.stringify(content), { mode: 0o644 })
    try {
      // `link` fails where the name exists, so exactly one of two servers starting together gets it.
      for (;;) {
        const taken = await link(mine, path).then(
          () => true,
          (error: NodeJS.ErrnoException) => {
            if (error.code === 'EEXIST') return false
            throw error
          },
        )
        if (taken) break
        const text = await readFile(path, 'utf8').catch(() => null)
        if (text === null) continue
        const holder = asContent(await readJson(path))
        if (holder !== null && (await isAlive(holder)))
          throw new StoreFailure('data-folder-in-use', { folder, pid: holder.pid, address: holder.address })
        await discardStale(path, text)
      }
    } finally {
      await rm(mine, { force: true })
    }
    return {
      setAddress: async (next) => {
        content = { ...content, address: next }
        await writeFileWhole(path, JSON.stringify(content), 0o644)
      },
      release: () => rm(path, { force: true }),
    }
  })

/** Two servers may find the same stale lock; the slower one must not throw away the fresh lock of the faster. */
const discardStale = async (path: string, stale: string): Promise<void> => {
  const aside = `${path}.${randomUUID()}`
  await rename(path, aside).catch(() => undefined)
  if ((await readFile(aside, 'utf8').catch(() => stale)) !== stale) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}
