import type { Commitment, Fact, ReportHeader } from '@gangmu/domain'
import { holdsAny, isSpace, tableOf } from '../../characters.ts'
import type { SourceDocument } from '../../document.ts'
import { type Stance, stancesByLine } from '../../segment/stance.ts'
import { type Stretch, splitClauses } from '../facts/clauses.ts'
import { foldSubject } from '../facts/fact-key.ts'
import { type Paragraph, paragraphOf } from '../facts/paragraph.ts'
import { carriedBy, type DeadlineCue, deadlineOf, scanDeadlines } from './deadline.ts'
import { BREAKDOWN, DUTY, EXPLAINS, LOOKS_BACK } from './promise-words.ts'
import { promisesOfFigures } from './read-figures.ts'
import { readPromise } from './read-promise.ts'
import { splitPhrases } from './split-phrases.ts'

/** A character of each word of EXPLAINS, and of those that look five years ahead. */
const EXPLAINING = tableOf('虑据由素')
const AHEAD = tableOf('后来斗')
const CLOSES = tableOf('）)')

/** Sections that explain words. */
const ASIDE = /(?:名词|术语|用语|词语|专有名词)(?:解释|注释|说明|释义)|^注释$/
/** A line that is one sentence, with or without who answers for it in brackets. */
const ITEM_END = /^[^。；;]*[。；;]?\s*(?:[（(](?:牵头|责任|配合|主办|完成时限|时限|分管)[^（）()]*[）)])?[。；;]?\s*$/
const REASON = /^[—\s]*(?:[一二三四五六七八九十]是|第[一二三四五六七八]|[（(]?[\d一二三四五六七八][)）.．、]|其余|其他)/

/**
 * The promises of the plan part: sentences that say what will be done by when. Each figure that is a target makes one;
 * a phrase without figures makes one where it names a milestone (建成, 启动, 争创 …) or a task on something named.
 * `facts` are those of the same document: value, unit and bound are taken from them and not read again.
 */
export function extractCommitments(document: SourceDocument, header: ReportHeader, facts: readonly Fact[]): Commitment[] {
  const stances = stancesByLine(document, header)
  const byLine = new Map<number, Fact[]>()
  for (const fact of facts) {
    const list = byLine.get(fact.line)
    if (list) list.push(fact)
    else byLine.set(fact.line, [fact])
  }
  const commitments: Commitment[] = []
  let aside = false
  let reasons = false
  for (const block of document.blocks) {
    if (block.kind === 'heading' && (block.level <= 1 || ASIDE.test(block.text))) aside = ASIDE.test(block.text.replace(/\s/g, ''))
    if (block.kind === 'heading') reasons = false
    const list = block.kind === 'heading' && block.level >= 3
    if (block.kind !== 'paragraph' && !list) continue
    const stance = stances.get(block.line)
    if (stance?.tense !== 'plan' || aside) continue
    if (reasons && REASON.test(block.text)) continue
    reasons = /(?:主要考虑|主要依据|主要理由)[：:。是]*\s*$/.test(block.text)
    // A heading's place covers its marker, its text does not.
    const line = document.lines[block.line - 1] ?? ''
    const offset = list ? Math.max(block.start, line.indexOf(block.text, block.start)) : block.start
    const found = commitmentsOfText(paragraphOf(block), { line: block.line, offset, stance }, byLine.get(block.line) ?? [])
    // A numbered line may be a heading (1.加快建成产业高地) or an item (1.新建公厕8座。): where text runs on it is a heading.
    const rest = line.slice(block.start)
    const item = !list || (/[。；;]/.test(rest) && ITEM_END.test(rest))
    commitments.push(...(item ? found : found.filter((commitment) => commitment.value !== null)))
  }
  return commitments
}

export type CommitmentPlace = { readonly line: number; readonly offset: number; readonly stance: Stance }

/** Promises of one stretch of running text; `facts` are those of its line, `offset` is where it begins there. */
export function commitmentsOfText(paragraph: Paragraph, place: CommitmentPlace, facts: readonly Fact[]): Commitment[] {
  const { text, masked, sentences } = paragraph
  const commitments: Commitment[] = []
  const seen = new Set<string>()
  const add = (commitment: Commitment): void => {
    const key = `${commitment.start}:${commitment.end}:${foldSubject(commitment.subject)}`
    if (seen.has(key)) return
    seen.add(key)
    commitments.push(commitment)
  }
  const takeFacts = sweep(
    facts
      .map((fact) => ({ fact, start: fact.start - place.offset, end: fact.end - place.offset }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  )
  let stance = place.stance
  for (const sentence of sentences) {
    const printed = masked.slice(sentence.start, sentence.end).replace(/^[\s—－\-–]+/, '')
    if (EXPLAINS.test(printed.slice(0, 8))) break
    if (LOOKS_BACK.test(printed)) continue
    const explained = holdsAny(printed, EXPLAINING) && EXPLAINS.test(printed)
    const cues = scanDeadlines(text.slice(sentence.start, sentence.end), place.stance).map(
      ({ start, end, code, carries }): DeadlineCue => ({ start: start + sentence.start, end: end + sentence.start, code, carries }),
    )
    // 今后五年的奋斗目标是：到2026年，…: the paragraph keeps that horizon.
    const horizon =
      holdsAny(printed, AHEAD) && /(?:今后|未来)[三四五3-5]年|奋斗目标/.test(printed)
        ? cues.find((cue) => cue.carries && cue.code !== null)
        : undefined
    if (horizon?.code && stance.year !== null && !stance.span) stance = { ...stance, span: [stance.year, Number(horizon.code.slice(0, 4))] }
    const takeCues = sweep<DeadlineCue>(cues)
    let carried: string | null = null
    let parts = false
    let before = ''
    // 计划投资9亿元，其中…5亿元，占比56%: the parts of what is planned are no promises of their own.
    let planned = false
    let within = false
    for (const clause of splitClauses(masked, sentence)) {
      const times = takeCues(clause)
      const words = masked.slice(clause.start, clause.end)
      if (explained && EXPLAINS.test(words)) break
      // The parts of a list add nothing to what is promised of the whole.
      parts ||= words.includes('按') && BREAKDOWN.test(`${words}，`)
      if (parts) continue
      within = (planned && /^\s*其中/.test(words)) || (within && /^\s*占/.test(words))
      if (within) continue
      for (const whole of splitPhrases(masked, clause)) {
        const duty =
          CLOSES[masked.charCodeAt(isSpace(masked.charCodeAt(whole.end - 1)) ? whole.end - 2 : whole.end - 1)] === 1
            ? DUTY.exec(masked.slice(whole.start, whole.end))
            : null
        const phrase = duty ? { start: whole.start, end: whole.start + duty.index } : whole
        const deadline = (stretch: Stretch): string | null =>
          deadlineOf(stretch.end === phrase.end ? { ...stretch, end: whole.end } : stretch, times, carried, stance)
        const placed = takeFacts(phrase)
        if (placed.length > 0) planned = /计划投资额?$/.test((placed.at(-1) as (typeof placed)[number]).fact.subject)
        const figures = promisesOfFigures(masked, phrase, placed)
        for (const promise of figures.promises) {
          add(commitmentOf(text, promise, deadline(promise), place))
          before = promise.subject
        }
        if (figures.taken) continue
        const promise = readPromise(masked, phrase.start, phrase.end)
        if (!promise) continue
        const by = deadline(promise)
        const own = text.slice(promise.subjectStart, promise.subjectEnd).trim()
        const subject = own === '' ? before : /^增[速幅]$/.test(own) ? before + own : own
        if (subject === '') continue
        before = subject
        add(
          commitmentOf(
            text,
            { ...promise, subject, value: null, unit: null, cmp: null, measurable: promise.measurable && by !== null },
            by,
            place,
          ),
        )
      }
      carried = carriedBy(times, text) ?? carried
    }
    if (explained) break
  }
  return commitments
}

/** Hands out the marks of a sorted list stretch by stretch, from left to right, each looked at once. */
function sweep<T extends Stretch>(marks: readonly T[]): (stretch: Stretch) => T[] {
  let next = 0
  return (stretch) => {
    const inside: T[] = []
    for (; next < marks.length && (marks[next] as T).start < stretch.end; next++) {
      const mark = marks[next] as T
      if (mark.start >= stretch.start && mark.end <= stretch.end) inside.push(mark)
    }
    return inside
  }
}

type Read = Pick<Commitment, 'start' | 'end' | 'subject' | 'verb' | 'value' | 'unit' | 'cmp' | 'measurable'>

const commitmentOf = (text: string, read: Read, deadline: string | null, place: CommitmentPlace): Commitment => ({
  line: place.line,
  start: read.start + place.offset,
  end: read.end + place.offset,
  quote: text.slice(read.start, read.end),
  subject: read.subject,
  verb: read.verb === '' ? null : read.verb,
  value: read.value,
  unit: read.unit,
  cmp: read.cmp,
  deadline,
  measurable: read.measurable,
})
