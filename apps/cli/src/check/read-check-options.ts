import { FINDING_SEVERITIES, type FindingSeverity } from '@gangmu/domain'
import { type Locale, message } from '@gangmu/messages'

const CHECK_FORMATS = ['text', 'json', 'sarif', 'docx'] as const
type CheckFormat = (typeof CHECK_FORMATS)[number]

export type AskedCheck = {
  readonly format: CheckFormat
  /** What is shown and counted, and everything more severe. */
  readonly severity: FindingSeverity
  readonly against: string | null
  readonly out: string | null
  readonly force: boolean
}

type Given = {
  readonly json?: boolean | undefined
  readonly format?: string | undefined
  readonly severity?: string | undefined
  readonly against?: string | undefined
  readonly out?: string | undefined
  readonly force?: boolean | undefined
}

/** What the terminal of somebody who writes English takes as well. */
const SEVERITY_WORDS: Readonly<Record<string, FindingSeverity>> = { error: '必错', suspect: '疑似', hint: '提示' }
const DEFAULT_SEVERITY: FindingSeverity = '疑似'

/** What `gangmu check` was asked for, or the sentence of what is wrong with it. */
export function readCheckOptions(paths: readonly string[], given: Given, locale: Locale): AskedCheck | string {
  const { json = false, against = null, out = null, force = false } = given
  if (paths.length === 0) return message(locale, 'cli.check-nothing')
  if (json && given.format !== undefined && given.format !== 'json') return message(locale, 'cli.format-twice', { format: given.format })
  const format = json ? 'json' : (given.format ?? 'text')
  if (!isFormat(format)) return message(locale, 'cli.format-unknown')
  const asked = given.severity ?? DEFAULT_SEVERITY
  const severity = FINDING_SEVERITIES.find((known) => known === asked) ?? SEVERITY_WORDS[asked]
  if (severity === undefined) return message(locale, 'cli.severity-unknown')
  return { format, severity, against, out, force }
}

const isFormat = (word: string): word is CheckFormat => CHECK_FORMATS.some((known) => known === word)
