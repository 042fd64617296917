import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository: two above this file, wherever the command was typed. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
