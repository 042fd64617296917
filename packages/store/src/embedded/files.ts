import { randomUUID } from 'node:crypto'
import { chmod, lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMissing } from './disk.ts'

export const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )

/** Null where the file does not exist or holds no JSON (a write cut short by a power cut before files were written whole). */
export const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null
    throw error
  }
}

/** A rename is only on disk once its folder is: without this a power cut can bring the old name back. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whole or not at all: readers never see half a file, and a crash leaves the old one. */
export const writeFileWhole = async (path: string, text: string, mode: number): Promise<void> => {
  const part = `${path}.${randomUUID()}.part`
  try {
    const handle = await open(part, 'w', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** A folder with exactly this mode where we make it (the umask may ask for less); one that exists keeps its own. */
export const makeFolder = async (path: string, mode: number): Promise<void> => {
  if ((await mkdir(path, { recursive: true, mode })) !== undefined) await chmod(path, mode)
}
