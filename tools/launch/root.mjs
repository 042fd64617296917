import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository: two above this file, wherever the command was typed. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Stamps of finished set-up steps; thrown away with node_modules, which is right: they describe what was made from it. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'gangmu')
