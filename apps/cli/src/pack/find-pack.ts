import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Locale, message } from '@gangmu/messages'
import { fileProblem } from '../open-report.ts'
import { type Pack, packSchema } from './pack-schema.ts'

const FOLDER = fileURLToPath(new URL('../../../../corpus/packs/', import.meta.url))
const NAME = /^[a-z0-9-]+$/

export type FoundPack = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problem: string }

/** Names of the packs that come along. */
export const packNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort()

/** A pack by its name, or by the path of a file. What is wrong with it comes back as a sentence. */
export const findPack = (asked: string, locale: Locale): FoundPack => {
  if (NAME.test(asked) && !packNames().includes(asked))
    return { ok: false, problem: message(locale, 'pack.unknown', { name: asked, names: packNames().join('、') }) }
  return readPack(NAME.test(asked) ? join(FOLDER, `${asked}.json`) : asked, locale)
}

const readPack = (file: string, locale: Locale): FoundPack => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return { ok: false, problem: fileProblem(file, error, locale) }
  }
  try {
    const parsed = packSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    if (parsed.success) return { ok: true, pack: parsed.data }
    const [issue] = parsed.error.issues
    return { ok: false, problem: message(locale, 'pack.invalid', { file, place: issue?.path.join('.') || '—' }) }
  } catch (error) {
    return { ok: false, problem: message(locale, 'cli.mapping-not-json', { file, detail: error instanceof Error ? error.message : '' }) }
  }
}
