import type { GlossaryTerm, Statement, VerdictStatus } from '@gangmu/domain'
import { tableOf } from '../../characters.ts'
import type { SourceDocument } from '../../document.ts'
import { type Outcome, type OutcomeStatus, readOutcome } from '../../lexicon/outcomes.ts'
import { placeOf } from '../../segment/read-rows.ts'
import { maskDebris, readMarker } from '../../segment/shapes.ts'
import { countProjects } from './count-projects.ts'
import { readNames } from './read-names.ts'
import { type CountMention, scanCounts } from './scan-counts.ts'

type Topic = { readonly of: string; readonly noun: RegExp; readonly not: RegExp | null; readonly counters: string }

const TOPICS: readonly Topic[] = [
  { of: 'indicators', noun: /指标/, not: null, counters: '项个' },
  {
    of: 'livelihood items',
    noun: /民生实事|民生事项|民生项目|实事项目|惠民实事|为民实事|民心实事|民心工程/,
    not: /指标/,
    counters: '件项个',
  },
  { of: 'tasks', noun: /(?:重点|改革|试点|工作|分解|督办)任务/, not: /指标|民生实事/, counters: '项个件' },
]

/** One statement in the making: a whole and how its parts stand. */
type Frame = {
  total: number | null
  readonly nature: '约束性' | '预期性' | null
  readonly counts: Map<OutcomeStatus, number>
  readonly classes: Map<string, number>
  names: readonly string[]
  start: number
  end: number
  line: number
  /** A whole that is only the sum of its printed parts. */
  summed: boolean
}

/** Sentences that sum up how many of a set of indicators, livelihood items or tasks were met, missed or stay open, and how projects stand. */
export function extractStatements(document: SourceDocument, glossary: readonly GlossaryTerm[]): Statement[] {
  const explained = new Set(glossary.map((term) => term.line))
  const lines = document.lines.map(maskDebris)
  // Of a long report a few dozen lines count indicators, items or tasks; only they are asked which.
  const counts = lines.map((text) => /指标|实事|民[生心]|任务/.test(text))
  const projects = lines.flatMap((text, i) => (explained.has(i + 1) ? [] : countProjects(text, i + 1)))
  return [...TOPICS.flatMap((topic) => readTopic(lines, counts, topic, explained)), ...projects].sort(
    (a, b) => a.line - b.line || a.start - b.start,
  )
}

function readTopic(lines: readonly string[], counts: readonly boolean[], topic: Topic, explained: ReadonlySet<number>): Statement[] {
  const out: Statement[] = []
  let heading: { level: number; outcome: Outcome; total: number } | null = null
  let carried: Frame | null = null
  lines.forEach((text, i) => {
    const named = counts[i]! && topic.noun.test(text)
    // Nothing is counted here, and there is no heading or whole above that this line could end.
    if (!named && carried === null && heading === null) return
    const trimmed = text.trim()
    if (trimmed === '' || explained.has(i + 1)) return
    const marker = readMarker(trimmed)
    const isHeading = trimmed.length <= 60 && !/[。；]$/.test(trimmed) && (marker?.level ?? 9) <= 2
    if (isHeading && heading && (marker?.level ?? 9) <= heading.level) heading = null
    if (!named && carried === null) return
    const frames = readLine(text, i + 1, topic, heading, carried)
    out.push(...frames.filter((f) => worth(f, topic)).map((f) => toStatement(f, topic, text)))
    if (isHeading) {
      const own = frames.find((f) => f.total !== null && f.counts.size === 1)
      const outcome = readOutcome(trimmed)
      if (own && outcome) heading = { level: marker?.level ?? 9, outcome, total: own.total! }
      carried = null
    } else carried = frames.find((f) => f.nature === null && f.total !== null && f.counts.size === 0 && f.total > 5) ?? null
  })
  return out
}

/** Indicators are a closed set, so their bare number is worth keeping; of other things only what is said to be done. */
const worth = (f: Frame, topic: Topic): boolean => f.total !== null && (topic.of !== 'tasks' || f.counts.size > 0)

function readLine(
  text: string,
  line: number,
  topic: Topic,
  heading: { outcome: Outcome; total: number } | null,
  carried: Frame | null,
): Frame[] {
  const mentions = scanCounts(text, topic)
  if (mentions.length === 0) return []
  const frames: Frame[] = []
  let main: Frame | null = carried
    ? { ...carried, counts: new Map(), classes: new Map(carried.classes), names: [], line, start: -1, end: -1 }
    : null
  let natures: Frame[] = []
  let sentence = -1
  let counted = 0
  const sentenceStarts = starts(text)
  let classed: CountMention | null = null
  for (const mention of mentions) {
    // 未完成6项（其中约束性1项、预期性5项）: the bracket takes a class apart, not the whole.
    if (mention.nature !== null && classed && /^\s*[（(][^）)]*$/.test(text.slice(classed.end, mention.start))) continue
    classed = mention.nature === null && mention.outcome !== null ? mention : null
    // A list of names begins behind the last count of its sentence.
    const from =
      mention.sentence === sentence ? Math.max(counted, sentenceStarts[mention.sentence] ?? 0) : (sentenceStarts[mention.sentence] ?? 0)
    if (mention.outcome !== null || mention.named) counted = mention.end
    if (mention.sentence !== sentence) {
      sentence = mention.sentence
      natures = []
    }
    const open = (nature: Frame['nature']): Frame => {
      const frame: Frame = {
        total: null,
        nature,
        counts: new Map(),
        classes: new Map(),
        names: [],
        start: mention.clause.start,
        end: mention.clause.end,
        line,
        summed: false,
      }
      frames.push(frame)
      return frame
    }
    const touch = (frame: Frame): void => {
      if (frame.start < 0) {
        frame.start = mention.clause.start
        frames.push(frame)
      }
      frame.end = Math.max(frame.end, mention.clause.end)
    }
    if (mention.nature !== null) {
      // 约束性指标8项，完成7项: a whole of its own, and a class of the whole before it.
      const own = open(mention.nature)
      own.total = mention.value
      own.names = readNames(text, from, mention.start, mention.end, mention.value)
      if (mention.outcome && mention.outcome.status !== 'undetermined') own.counts.set(mention.outcome.status, mention.value)
      natures.push(own)
      if (main === null || (mention.rest && main.total === null)) main ??= sumFrame(frames, own)
      touch(main)
      main.classes.set(mention.nature, (main.classes.get(mention.nature) ?? 0) + mention.value)
      if (main.summed) main.total = [...main.classes.values()].reduce((a, b) => a + b, 0)
      continue
    }
    if (mention.outcome === null) {
      if (!mention.named) {
        // 其余7件均按节点推进: what is left is under way.
        if (mention.rest && main?.total != null && sum(main) + mention.value === main.total && UNDER_WAY.test(mention.own)) {
          touch(main)
          main.counts.set('undetermined', (main.counts.get('undetermined') ?? 0) + mention.value)
        }
        continue
      }
      if (isPart(mention)) continue
      main = open(null)
      natures = []
      main.total = mention.value
      main.names = readNames(text, from, mention.start, mention.end, mention.value)
      // Below a heading such as 二、9项指标未完成 every group counted shares its outcome.
      if (heading && mention.value <= heading.total) {
        main.counts.set(heading.outcome.status, mention.value)
        main.classes.set(heading.outcome.word, mention.value)
      }
      continue
    }
    // An outcome with a count.
    const nature = natures.at(-1)
    const symmetrical = natures.slice(0, -1).every((n) => n.counts.size > 0)
    if (/的(?:有|共|为|达)?\s*$/.test(mention.lead) && mention.named && !isClassOfMain(mention, main)) {
      // 指标完成较好的有15项，基本完成10项: classes of a whole that is only their sum.
      main = sumFrame(frames, open(null))
      frames.splice(-2, 1)
      natures = []
    }
    const whole = mention.named && !main?.summed && !isClassOfMain(mention, main)
    if (whole) {
      main = open(null)
      natures = []
      main.total = mention.value
      main.counts.set(mention.outcome.status, mention.value)
      main.classes.set(mention.outcome.word, mention.value)
      main.names = readNames(text, from, mention.start, mention.end, mention.value)
      continue
    }
    if (nature && symmetrical && nature.total !== null && sum(nature) + mention.value <= nature.total && !mention.named) {
      add(nature, mention)
      touch(nature)
      // The sentence is not over for the whole either: its quote runs on to the last count of its parts.
      if (main !== null && main.start >= 0) touch(main)
      continue
    }
    if (main === null) continue
    touch(main)
    if (isPartOfOutcome(mention, main)) continue
    add(main, mention)
    if (main.summed)
      main.total = Math.max(
        sum(main),
        [...natureCounts(main)].reduce((a, b) => a + b, 0),
      )
    const names = readNames(text, from, mention.start, mention.end, mention.value)
    if (names.length >= 2) {
      // A class that lists its members is a statement of its own.
      const part = open(null)
      part.total = mention.value
      part.names = names
      add(part, mention)
    }
  }
  for (const frame of frames) {
    if (frame.summed && frame.total === null) frame.total = sum(frame)
    if (frame.summed && frame.counts.size === 0) sumParts(frame, frames)
    // 约束性指标6项，预计全部完成: the clause behind counts them all without a number.
    const all = frame.total !== null && frame.counts.size === 0 && frame.start >= 0 ? ALL_MET.exec(text.slice(frame.end)) : null
    if (all && (frame.nature !== null || frame.classes.size === 0)) {
      frame.counts.set('met', frame.total!)
      frame.classes.set(all[1]!, frame.total!)
      frame.end += all[0].length
    }
  }
  // One nature alone is no whole of its own.
  return frames.filter((f) => !(f.summed && f.counts.size === 0 && f.classes.size === 1) && !toldAgain(f, frames))
}

const UNDER_WAY = /(?:推进|实施|办理|进行|建设|施工)(?:中|之中)?\s*$/

/** 低于目标的6项指标为：…: told once, with its names. */
const toldAgain = (frame: Frame, frames: readonly Frame[]): boolean =>
  frame.summed &&
  frames.some(
    (other) =>
      !other.summed &&
      other.names.length > 0 &&
      other.start === frame.start &&
      other.total === frame.total &&
      [...other.counts].every(([status, n]) => frame.counts.get(status) === n),
  )

/** 9项约束性指标和21项预期性指标全部完成: what is said of every part holds for their sum. */
function sumParts(whole: Frame, frames: readonly Frame[]): void {
  const parts = frames.filter((f) => f.nature !== null && whole.classes.has(f.nature))
  if (parts.length < 2 || parts.some((p) => !p.counts.has('met')) || parts.reduce((n, p) => n + p.total!, 0) !== whole.total) return
  for (const part of parts) for (const [status, n] of part.counts) whole.counts.set(status, (whole.counts.get(status) ?? 0) + n)
}

const ALL_MET =
  /^[，,]\s*(?:预计|已|目前|年内|全年)*(?:能够?|可)?((?:全部|全面|均|都)(?:已|能够?|可)?(?:如期|顺利|圆满|超额)?(?:完成|实现|达到|达标|好于|优于)[^，。；、\d]{0,12})/

const natureCounts = (frame: Frame): number[] => [...frame.classes].flatMap(([word, n]) => (/^(?:约束性|预期性)$/.test(word) ? [n] : []))

const sum = (frame: Frame): number => [...frame.counts.values()].reduce((a, b) => a + b, 0)

function add(frame: Frame, mention: CountMention): void {
  const { status, word } = mention.outcome!
  frame.counts.set(status, (frame.counts.get(status) ?? 0) + mention.value)
  frame.classes.set(word, (frame.classes.get(word) ?? 0) + mention.value)
}

/** 5项带*为约束性，其余33项为预期性: the whole is printed only as its parts. */
function sumFrame(frames: Frame[], part: Frame): Frame {
  const frame: Frame = {
    total: null,
    nature: null,
    counts: new Map(),
    classes: new Map(),
    names: [],
    start: part.start,
    end: part.end,
    line: part.line,
    summed: true,
  }
  frames.push(frame)
  return frame
}

/** 特殊指标3项, 有3项指标未完成 behind a whole that still has room for it count as its classes. */
function isClassOfMain(mention: CountMention, main: Frame | null): boolean {
  if (main === null || main.total === null || main.start < 0)
    return main !== null && main.total !== null && mention.value <= main.total && !/以上|上述|等\s*$/.test(mention.lead)
  if (/以上|上述|等\s*$/.test(mention.lead)) return false
  const full = main.counts.size === 1 && sum(main) === main.total
  return !full && sum(main) + mention.value <= main.total && mention.value < main.total
}

/** 新增5项指标, 调整1项指标, 37项指标中的3项: counts of a part that say nothing about a whole. */
const isPart = (mention: CountMention): boolean =>
  /新增|增加|调整|删除|取消|减少|修改|替换|优化|优于|高于|排名|位居|居全|排全/.test(mention.own.replace(/优化调整后|调整后|优化后/g, ''))

/** 完成20项，其中超额完成12项: a part of those counted before it, told again. */
const isPartOfOutcome = ({ lead, outcome, value }: CountMention, main: Frame): boolean =>
  /其中[^，。；、\d]*$/.test(lead) && value <= (main.counts.get(outcome!.status) ?? 0)

const STOPS = tableOf('。！？')

function starts(text: string): number[] {
  const out: number[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && STOPS[text.charCodeAt(i)] === 0) continue
    if (text.slice(from, i).trim() !== '') out.push(from)
    from = i + 1
  }
  return out
}

function toStatement(frame: Frame, topic: Topic, text: string): Statement {
  const place = placeOf(frame.line, text, Math.max(0, frame.start), Math.max(frame.end, frame.start))
  const count = (status: VerdictStatus): number | null => frame.counts.get(status) ?? null
  const basically = [...frame.classes].reduce((all, [word, n]) => (word.startsWith('基本') ? all + n : all), 0)
  return {
    line: frame.line,
    start: place.start,
    end: place.end,
    quote: text.slice(place.start, place.end),
    of: frame.nature === null ? topic.of : `${topic.of} (${frame.nature})`,
    total: frame.total,
    met: metOf(count('met'), basically, topic),
    missed: count('missed'),
    undetermined: count('undetermined'),
    classes: Object.fromEntries(frame.classes),
    names: frame.names,
  }
}

/**
 * 22项达到目标、1项基本完成: of indicators the report itself tells what came near from what was met; where it tells no more than
 * 基本完成, and of works, whose last trimmings may follow, it counts as done.
 */
const metOf = (met: number | null, basically: number, topic: Topic): number | null =>
  basically === 0 || (topic.of === 'indicators' && met !== null) ? met : (met ?? 0) + basically
