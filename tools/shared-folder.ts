import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ROOT } from './launch/root.mjs'

/** Published reports, hand-made annotations of them and the scorer. They are not part of the repository. */
export type SharedFolder = { readonly reports: string; readonly gold: string; readonly scorer: string }

/**
 * The folder named by GANGMU_SHARED, `../shared` beside the repository by default.
 * @returns the folder, or the reason for which whatever needs it must be skipped
 */
export function findSharedFolder(env: NodeJS.ProcessEnv = process.env): SharedFolder | { readonly absent: string } {
  const folder = resolve(ROOT, env['GANGMU_SHARED'] ?? join('..', 'shared'))
  const shared = { reports: join(folder, 'reports'), gold: join(folder, 'gold'), scorer: join(folder, 'score', 'score.mjs') }
  const missing = Object.values(shared).filter((path) => !existsSync(path))
  return missing.length === 0
    ? shared
    : { absent: `no annotated reports: GANGMU_SHARED (${env['GANGMU_SHARED'] ?? '../shared'}) lacks reports, gold or score` }
}
