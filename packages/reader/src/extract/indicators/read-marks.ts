import type { Nature } from '@gangmu/domain'
import type { SourceDocument } from '../../document.ts'
import { cleanText } from '../../segment/shapes.ts'

/** What a mark behind an indicator's name means, as a note of the report says it. */
export type MarkMeaning = { readonly mark: string; readonly nature: Nature | null; readonly core: boolean }

const SAY =
  /(?:带|标注?|标有|加|注有?|打|有|以|，|：|:|。|、|\d[.．]?|^)\s*[“"'‘「（(]?\s*([*＊※▲△▼●○◆◇■□★☆✱⭐#＃])\s*[”"'’」）)]?\s*(?:号|标记|标识|符号|标注)?\s*(?:的|者)?\s*(?:指标)?\s*(?:为|是|系|表示|代表|属于?|标注的是|标识)?\s*(?:的)?[^，。；\n]{0,8}?(约束性|预期性|核心)/g

const fold = (mark: string): string => (mark === '＊' || mark === '✱' ? '*' : mark === '＃' ? '#' : mark)

/** Reads every note that explains a mark (`带*号为约束性指标`, `▲为核心指标`). The notes of one table hold for the whole report. */
export function readMarkMeanings(document: SourceDocument): MarkMeaning[] {
  const found: MarkMeaning[] = []
  for (const line of document.lines) {
    if (line.length > 600 || !/约束性|预期性|核心/.test(line) || !/[*＊※▲△▼●○◆◇■□★☆✱⭐#＃]/.test(line)) continue
    for (const m of cleanText(line).matchAll(SAY)) {
      const mark = fold(m[1]!)
      if (found.some((f) => f.mark === mark)) continue
      found.push({ mark, nature: m[2] === '核心' ? null : (m[2] as Nature), core: m[2] === '核心' })
    }
  }
  return found
}

/** Nature of a numbered row by its marks: the marked ones have the nature of the note, the others the opposite. Null where no note speaks of nature. */
export function natureByMark(marks: string, meanings: readonly MarkMeaning[]): Nature | null {
  const speaking = meanings.filter((m) => m.nature !== null)
  if (speaking.length === 0) return null
  const printed = [...marks].map(fold)
  const own = speaking.find((m) => printed.includes(m.mark))
  if (own) return own.nature
  if (speaking.length > 1) return null
  return speaking[0]!.nature === '约束性' ? '预期性' : '约束性'
}

/** Core by mark: true or false where a note says which mark is 核心, else null. */
export function coreByMark(marks: string, meanings: readonly MarkMeaning[]): boolean | null {
  const core = meanings.find((m) => m.core)
  return core ? [...marks].map(fold).includes(core.mark) : null
}

export const readNature = (text: string): Nature | null =>
  /约束/.test(text) && !/预期/.test(text) ? '约束性' : /预期/.test(text) && !/约束/.test(text) ? '预期性' : null
