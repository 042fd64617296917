import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { onCleanUp } from './embedded-fixture.ts'
import { makeTestFolder } from './test-cluster.ts'

const run = promisify(execFile)

/** Containers often give root without the right to mount. */
const probeMount = async (): Promise<boolean> => {
  const folder = await makeTestFolder()
  const works = await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]).then(
    () => run('umount', [folder]).then(() => true),
    () => false,
  )
  await rm(folder, { recursive: true, force: true })
  return works
}

export const mountable = process.getuid?.() === 0 && (await probeMount())

/** A file system of its own size; `resize` gives it more. */
export const mountSmall = async (size: string) => {
  const folder = await makeTestFolder()
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'none', folder])
  onCleanUp(async () => {
    await run('umount', ['-l', folder])
    await rm(folder, { recursive: true, force: true })
  })
  return { folder, resize: (to: string) => run('mount', ['-o', `remount,size=${to}`, folder]) }
}

/** Takes what is left, to the last byte. */
export const fillUp = async (path: string): Promise<void> => {
  await run('dd', ['if=/dev/zero', `of=${path}`, 'bs=4k']).catch(() => undefined)
}
