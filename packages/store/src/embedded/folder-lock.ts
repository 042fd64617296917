import { rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { invariant } from '../invariant.ts'
import { StoreFailure } from '../store-failure.ts'
import { withFolder } from './disk.ts'
import { readJson, writeFileWhole } from './files.ts'
import { pollUntil } from './poll.ts'
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
    invariant(self !== null, 'this process is in /proc')
    const write = (current: string | null) => writeFileWhole(path, JSON.stringify({ ...self, address: current }), 0o644)
    await oneAtATime(folder, async () => {
      const holder = asContent(await readJson(path))
      if (holder !== null && (await isAlive(holder)))
        throw new StoreFailure('data-folder-in-use', { folder, pid: holder.pid, address: holder.address })
      await write(address)
    })
    return { setAddress: write, release: () => rm(path, { force: true }) }
  })

const GUARD_WITHIN_MS = 5_000

/**
 * Looking at a lock and replacing it are two steps, and servers starting together may all find the same stale one. Files alone cannot
 * make that one step; a name in the kernel can: only one process has it, and it is free the moment that process ends (unix(7), abstract
 * sockets). Who keeps the name for long is not one of us and is not waited for.
 */
const oneAtATime = async (folder: string, work: () => Promise<void>): Promise<void> => {
  const { dev, ino } = await stat(folder)
  const guard = await pollUntil(() => takeName(`\0gangmu-lock-${dev}-${ino}`), GUARD_WITHIN_MS)
  try {
    await work()
  } finally {
    if (guard !== null) await new Promise((resolve) => guard.close(resolve))
  }
}

const takeName = (name: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => resolve(server))
  })
