/** 公开 / 内部 / 工作秘密 / 秘密 / 机密 / 绝密, in rising order. The last three are state secrets, which this system may never hold. */
export const SECRECIES = ['public', 'internal', 'work-secret', 'secret', 'confidential', 'top-secret'] as const
export type Secrecy = (typeof SECRECIES)[number]

/** What an installation may be set to hold at most: the system is none for state secrets (非涉密系统), whatever is configured. */
export const SECRECY_LIMITS = ['public', 'internal', 'work-secret'] as const satisfies readonly Secrecy[]
export type SecrecyLimit = (typeof SECRECY_LIMITS)[number]

export const exceedsSecrecy = (level: Secrecy, limit: SecrecyLimit): boolean => SECRECIES.indexOf(level) > SECRECIES.indexOf(limit)

export const SECRET_MARKINGS = ['秘密', '机密', '绝密'] as const
export type SecretMarking = (typeof SECRET_MARKINGS)[number]

/** The head of a document: 份号, 密级 and 紧急程度 are its first three lines, but a page or a letterhead may print some before them. */
const HEAD_LINES = 15

const WORD = '(?:[【〔［[（(]?密级[:：])?[【〔［[（(]?(?<word>绝密|机密|秘密)级?'
const TERM = '(?:长期|[0-9０-９]{1,3}(?:年|个月|月|天|日)|[一二三五十]{1,3}年)'
const PERIOD = `(?:[★☆]?${TERM}|[★☆](?:[^，。；、]{1,12}前)?)`
const COPY = '(?:No[.:．：]?|第|份号[:：]?)?[0-9]{1,8}号?'
const URGENCY = '(?:特提|特急|加急|平急|急件)'
/** A place of its own: the level, with ★ and period or without, and what GB/T 9704—2012, 7.2.1–7.2.3 prints beside it. */
const ALONE = new RegExp(`^(?:${COPY})?${WORD}${PERIOD}?[】〕］\\]）)]?(?:${URGENCY})?$`)
/** With ★ nothing else can be meant, so it may share its line: at its beginning or its end. */
const STARRED = [new RegExp(`^(?:${COPY})?${WORD}[★☆]`), new RegExp(`(?<!工作|商业)${WORD}(?=[★☆])${PERIOD}(?:${URGENCY})?$`)]

/**
 * The level of secrecy a document carries as its mark (GB/T 9704—2012, 7.2.2: top left, alone on its line; elsewhere in a corner, apart
 * from the rest by a wide blank), or null. A sentence that only speaks of 秘密 carries none.
 */
export const findSecrecyMarking = (lines: readonly string[]): SecretMarking | null => {
  for (const line of lines.filter((text) => text.trim() !== '').slice(0, HEAD_LINES)) {
    const whole = foldMark(line)
    const corners = line.split(/[\t|│\u3000]+| {2,}/).map(foldMark)
    const found =
      [whole, ...corners].map((text) => ALONE.exec(text)).find((match) => match !== null) ??
      STARRED.map((pattern) => pattern.exec(whole)).find((match) => match !== null)
    if (found !== undefined) return found.groups!['word'] as SecretMarking
  }
  return null
}

/** Without blanks (机 密), and without what Markdown puts around a word. */
const foldMark = (text: string): string => text.replace(/[\s*#_>`]/g, '')
