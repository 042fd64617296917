/** A rule's page as written in `rule.md`: names and explanations in both languages, texts it must speak up for and texts it must let pass. */
export type WrittenPage = {
  readonly name: string
  readonly nameEn: string
  readonly why: string
  readonly whyEn: string
  readonly invalid: readonly string[]
  readonly valid: readonly string[]
}

const EXAMPLE = /```text\n([\s\S]*?)\n```/g

/**
 * `# 中文名 · English name`, a Chinese and an English paragraph (or several of each), `## 应报` and `## 不报` with examples in fenced
 * blocks of `text`.
 * @throws {Error} naming what is missing
 */
export function readRulePage(markdown: string, file: string): WrittenPage {
  const parts = /^# (.+?) · (.+)\n([\s\S]*?)\n## 应报\n([\s\S]*?)\n## 不报\n([\s\S]*)$/.exec(markdown)
  if (parts === null) throw new Error(`${file}: asks for “# 中文名 · English name”, a text, “## 应报” and “## 不报”.`)
  const [, name, nameEn, text, invalid, valid] = parts as unknown as [string, string, string, string, string, string]
  const paragraphs = text.trim().split(/\n{2,}/)
  const page: WrittenPage = {
    name,
    nameEn,
    why: paragraphs.filter(isChinese).join('\n'),
    whyEn: paragraphs.filter((paragraph) => !isChinese(paragraph)).join('\n'),
    invalid: examplesOf(invalid),
    valid: examplesOf(valid),
  }
  for (const [part, value] of Object.entries(page)) if (value.length === 0) throw new Error(`${file}: ${part} is empty.`)
  return page
}

/** An English text may name Chinese words, and a Chinese one units in Latin letters. */
const isChinese = (paragraph: string): boolean => count(paragraph, /\p{Script=Han}/gu) > count(paragraph, /\p{Script=Latin}/gu) / 2
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length
const examplesOf = (text: string): string[] => [...text.matchAll(EXAMPLE)].map(([, example]) => example!)
