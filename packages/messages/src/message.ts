import { en } from './en/catalogue.ts'
import { zhCn } from './zh-cn/catalogue.ts'

/** The Chinese catalogue is the original; the English one has the same keys and placeholders (proved by a test). */
export type Locale = 'zh-CN' | 'en'
export type MessageKey = keyof typeof zhCn

type Placeholder<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never
type ParamValue = string | number | null

/** What the sentence of a key needs: nothing, or one value for each `{name}` in the Chinese text. */
export type MessageParams<K extends MessageKey> = [Placeholder<(typeof zhCn)[K]>] extends [never]
  ? []
  : [params: Readonly<Record<Placeholder<(typeof zhCn)[K]>, ParamValue>>]

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCn, en }

export const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/** The sentence of `key` in `locale`, its placeholders filled. */
export const message = <K extends MessageKey>(locale: Locale, key: K, ...params: MessageParams<K>): string =>
  fill(CATALOGUES[locale][key] as string, params[0])

/** For keys built from data (`reason.…`, `error.…`): the sentence, or null where the catalogue has no such key. */
export const messageFor = (locale: Locale, key: string, params: Readonly<Record<string, ParamValue>> = {}): string | null =>
  key in zhCn ? fill(CATALOGUES[locale][key as MessageKey], params) : null

const fill = (text: string, params: Readonly<Record<string, ParamValue>> | undefined): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => print(params?.[name] ?? null))

/**
 * A value that is null or not given prints as — : a hole in a sentence must be seen, not hidden. A number has the minus sign (U+2212); a text
 * stays as it was printed.
 */
const print = (value: ParamValue): string => {
  if (value === null) return '—'
  return typeof value === 'number' && value < 0 ? `−${-value}` : String(value)
}

/** The locale for an Accept-Language header or a stored choice; Chinese unless English is asked for first. */
export const chooseLocale = (asked: string | null | undefined): Locale => (/^\s*en\b/i.test(asked ?? '') ? 'en' : 'zh-CN')
