import { holdsAny, isSpace, signsOf, signTable, tableOf } from '../../characters.ts'
import { readResult } from './promise-results.ts'
import {
  ABSTRACT,
  ADVERB,
  CHANGE,
  DELEGATED,
  DRIVE,
  EMPTY_OBJECT,
  EVENT,
  FRAME,
  FRONT,
  HOPE,
  IN_STEP,
  LEAD,
  MID,
  NAMED_TASK,
  NEVER,
  PASSED,
  PREPARATION,
  SLOGAN_END,
  STANDING,
  STRONG_TAIL,
  SUPPORT,
  TAIL,
  TAIL_ENDS,
  THRESHOLD,
  TOLD,
  UNNAMED,
  VAGUE,
  WATCHWORD,
  WORK_END,
  WORK_FRONT,
} from './promise-words.ts'

/** A promise without a figure, in offsets of the text it was read from. */
export type Promised = {
  readonly start: number
  readonly end: number
  readonly verb: string
  /** Empty where the phrase names nothing of its own: what was named before is meant. */
  readonly subjectStart: number
  readonly subjectEnd: number
  readonly measurable: boolean
}

export const TIME_LEAD =
  /^(?:到|至|在|于)?(?:[“"\uE000]*十[三四五六]五[”"]?(?:期?末|期间)|(?:20\d\d年|今年|本年|明年)?(?:(?:1[0-2]|[1-9])月(?:底|末|份|上旬|中旬|下旬|初|\d{1,2}日)|上半年|下半年|[一二三四]季度|前三季度|年底|年末|年内|底|末)(?:前|之前|以前|内)?|(?:1[0-2]|[1-9])月(?=开工|建成|完工|竣工|投产|投用|启动|通车|完成|开馆|开业|开学)|20\d\d年(?:度|前)?|(?:今后|未来)[一二两三四五]年|(?:国庆|春节|元旦|五一|七一|中秋|开学|主?汛期|供暖季?|采暖季?|入冬|入汛)(?:节|假期)?(?:之前|以前|前(?!夕|后)))/

/** 研究院二期〔上半年〕封顶: the time belongs to the verb. */
const TIME_BEHIND =
  /(?:(?:今年|年)?(?:1[0-2]|[1-9])月(?:底|末|份|上旬|中旬|下旬|初|\d{1,2}日)?|上半年|下半年|[一二三四]季度|年底|年末|年内)(?:前|之前|以前|内)?$/

const JOINTS = tableOf('，,：:、')

/** What LEAD and TIME_LEAD begin with. */
const LEAD_STARTS = tableOf(
  '—－-–·• \t\n\v\f\r\u00a0\u3000（(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳同此另其并还也要将我必继进从以由今本明全新在建综特尤通到届各至于“"\uE000上下前年底末未国春元五七中两开主汛供采入',
)

/** Where the promise begins: behind connectives and a leading time. */
export function promiseStart(masked: string, start: number, end: number): number {
  let at = start
  for (let guard = 0; guard < 8; guard++) {
    const rest = masked.slice(at, end)
    if (LEAD_STARTS[rest.charCodeAt(0)] !== 1) break
    const lead = LEAD.exec(rest) ?? TIME_LEAD.exec(rest)
    if (!lead || lead[0] === '' || lead[0].length >= rest.length) break
    at += lead[0].length
  }
  while (at < end && (JOINTS[masked.charCodeAt(at)] === 1 || isSpace(masked.charCodeAt(at)))) at++
  return at
}

/** A创5A景区: the grade to be won says by itself what is promised. */
const GRADED = /.{2}创(?=\dA|国家级|省级|市级|全国)/

const OPENING = new RegExp(`^(?<adverbs>${ADVERB}*)(?:(?<hope>${HOPE})|(?<support>${SUPPORT})|(?<drive>${DRIVE}))?(?<more>${ADVERB}*)`)
/** 力争推动, 确保完成: a second opening behind the first. */
const SECOND = new RegExp(`^(?:(?<hope>${HOPE})|(?<drive>${DRIVE}))(?<more>${ADVERB}*)`)

/** A phrase longer than this is no sentence of a plan; the patterns are not let loose on it. */
const LONGEST = 240

/** What one of its words begins with; half of the phrases begin with none. */
const OPENERS = tableOf(
  [ADVERB.slice('(?:'.length, -1), HOPE, SUPPORT, DRIVE].flatMap((words) => words.split('|').map((word) => word.charAt(0))).join(''),
)

type Opening = {
  readonly hope: boolean
  readonly support: boolean
  readonly drive: boolean
  readonly verb: string
  readonly length: number
}

const NO_OPENING: Opening = { hope: false, support: false, drive: false, verb: '', length: 0 }

function readOpening(text: string): Opening {
  if (OPENERS[text.charCodeAt(0)] !== 1) return NO_OPENING
  const match = OPENING.exec(text)
  const g = match?.groups ?? {}
  let length = match?.[0].length ?? 0
  let hope = g['hope'] !== undefined
  let drive = g['drive'] !== undefined
  const second = hope || drive ? SECOND.exec(text.slice(length)) : null
  if (second && second[0].length > 0) {
    length += second[0].length
    hope ||= second.groups?.['hope'] !== undefined
    drive ||= second.groups?.['drive'] !== undefined
  }
  return { hope, drive, support: g['support'] !== undefined, verb: g['hope'] ?? g['support'] ?? g['drive'] ?? '', length }
}

/** What the patterns below cannot do without: 完成, 通过, 亿, 已, and 早, 应, 能, which a WATCHWORD repeats. */
const [DONE, PASSING, HUNDRED_MILLION, ALREADY, WATCHED] = [1, 2, 4, 8, 16]
const SIGNS = signTable('成', '通', '亿', '已', '早应能')
/** What MID begins with. */
const MID_STARTS = tableOf('成创争获入纳列晋升挂设组申共开落承建')
/** What STANDING ends in; few phrases do. */
const PLACED = /[列茅阵队强流游先十五三一]$/

/** How many characters the object has besides quotes, blanks and 等. */
function printedLength(object: string): number {
  let length = 0
  for (let i = 0; i < object.length; i++) {
    const code = object.charCodeAt(i)
    if (UNPRINTED[code] === 0 && !isSpace(code)) length++
  }
  return length
}
const UNPRINTED = tableOf('\uE000“”‘’等')

/** Only names can be held to: a quoted slogan or 一批企业 is none. */
const named = (object: string): boolean =>
  printedLength(object) >= 2 && !EMPTY_OBJECT.test(object.replace(/^等/, '')) && !UNNAMED.test(object)
/** 出台《…》, 上线“…”: a title in quotes is a name here. */
const TITLED = /^(?:出台|印发|制定出台|编制|上线|启动|争创|创建|举办|承办|办好|成立|开通|建成|启用)/
const titled = (verb: string, object: string): boolean => TITLED.test(verb) && /^\uE000{4,}/.test(object)

/** Reads one phrase without figures. `masked` hides quotations; null where it promises nothing concrete. */
export function readPromise(masked: string, from: number, to: number): Promised | null {
  const start = promiseStart(masked, from, to)
  const text = masked.slice(start, to)
  // 上半年封顶、年底前投用: the time says more than the verb, and what was named before is meant.
  if (text.length < 4 && start > from && FRONT.exec(text)?.[0] === text)
    return { start: from, end: to, verb: text, subjectStart: to, subjectEnd: to, measurable: true }
  if (text.length < 4 || text.length > LONGEST || FRAME.test(text)) return null
  const signs = signsOf(text, SIGNS)
  if (((signs & ALREADY) !== 0 && TOLD.test(text)) || ((signs & WATCHED) !== 0 && WATCHWORD.test(text))) return null
  const opening = readOpening(text)
  const opened = start + opening.length
  const base = opened + (TIME_LEAD.exec(masked.slice(opened, to))?.[0].length ?? 0)
  const core = masked.slice(base, to)
  const made = (verb: string, subject: readonly [number, number], measurable: boolean): Promised => ({
    start,
    end: to,
    verb,
    subjectStart: subject[0],
    subjectEnd: subject[1],
    measurable,
  })

  const delegated = (signs & DONE) !== 0 ? DELEGATED.exec(text) : null
  if (delegated) {
    const before = delegated.groups?.['subject'] ?? ''
    const what = delegated.groups?.['what'] ?? ''
    const own = before.replace(new RegExp(`^${ADVERB}*(?:${HOPE})?`), '')
    if (own.length >= 2) return made('完成', [start + before.length - own.length, start + before.length], false)
    if (what.length >= 2) {
      const at = start + text.lastIndexOf(what)
      return made('完成', [at, at + what.length], false)
    }
    return null
  }

  const never = opening.hope ? NEVER.exec(core) : null
  if (never) {
    const object = never.groups?.['object'] as string
    const at = base + core.indexOf(object)
    return made('不发生', [at, at + object.length], true)
  }
  const passed = (signs & PASSING) !== 0 ? PASSED.exec(core) : null
  if (passed && !opening.support) return made('通过', [base, to], true)
  const threshold = (signs & HUNDRED_MILLION) !== 0 ? THRESHOLD.exec(opening.hope || opening.drive ? core : text) : null
  if (threshold) {
    const at = opening.hope || opening.drive ? base : start
    return made(threshold.groups?.['verb'] as string, [at, at + (threshold.groups?.['subject'] as string).length], true)
  }
  const standing = PLACED.test(text) ? STANDING.exec(opening.hope ? core : text) : null
  if (standing) {
    const at = opening.hope ? base : start
    const subject = standing.groups?.['subject'] as string
    if (named(subject)) return made(standing.groups?.['verb'] as string, [at, at + subject.length], false)
  }
  const inStep = /步$|配$|平$/.test(text) ? IN_STEP.exec(opening.hope ? core : text) : null
  if (inStep) {
    const at = opening.hope ? base : start
    return made('同步', [at, at + (inStep.groups?.['subject'] as string).length], false)
  }

  const result = readResult(core)
  if (result && named(core.slice(0, result.subject))) return made(result.verb, [base, base + result.subject], true)

  const front = FRONT.exec(core)
  if (front) {
    const object = core.slice(front[0].length)
    // 力争启动建设, 力争9月开工: whatever was named before.
    if (opening.hope && /^(?:建设|实施|运营)?$/.test(object)) return made(front[0], [to, to], true)
    const hosts = /^(?:办好|举办|承办|举行|召开)/.test(front[0])
    const held = /^(?:完成|启动)/.test(front[0]) || (hosts ? EVENT.test(object) || titled(front[0], object) : !ABSTRACT.test(object))
    if ((named(object) || titled(front[0], object)) && held && !(SLOGAN_END.test(object) && VAGUE.test(object) && object.length < 5))
      return made(
        front[0],
        [base + front[0].length, to],
        !opening.support && !/一批|一系列/.test(object) && !/^完成.*(?:任务|目标)$/.test(front[0] + object),
      )
  }

  const tail = TAIL_ENDS[core.charCodeAt(core.length - 1)] === 1 ? TAIL.exec(core) : null
  if (tail && tail.index >= 2 && (opening.hope || opening.drive || STRONG_TAIL.test(core))) {
    const timed = TIME_BEHIND.exec(core.slice(0, tail.index))
    const subject = core.slice(0, timed && timed.index >= 2 ? timed.index : tail.index)
    const soft = /落地|落户|达标|入驻|完成|验收|开放|搬迁|运营$/.test(tail[0]) && !STRONG_TAIL.test(core)
    if (named(subject) && !(soft && VAGUE.test(subject.replace(/等$/, ''))))
      return made(tail[0], [base, base + subject.length], !opening.support && !/^一批|一系列/.test(subject))
  }

  if (opening.hope || opening.drive || opening.support || (core.includes('创') && GRADED.test(core))) {
    const mid = holdsAny(core, MID_STARTS, 2) ? MID.exec(core.slice(2)) : null
    const rest = mid ? core.slice(mid.index + 2 + mid[0].length) : ''
    if (mid && rest.length >= 2 && !/^(?:行动|工作|活动|攻坚|反馈|等|任务|和|与|协作|成果|标准)/.test(rest)) {
      const left = core.slice(0, mid.index + 2)
      const right = rest
      const general = /^(各类|广大|更多|有条件的)?(企业|中小企业|民营企业|群众|社会资本|社会力量|居民)$/.test(left)
      if (!general && named(right) && !(opening.support && VAGUE.test(right.replace(/等$/, ''))))
        return made(mid[0], [base, to], !opening.support && !/申报|共建|共同建设/.test(mid[0]) && !/^(抓好|做好|抓实)/.test(opening.verb))
    }
  }

  const striving = /^(?:力争|力促|争取|务求|力求)/.test(opening.verb)
  if (striving && core.length >= 5 && named(core) && !SLOGAN_END.test(core) && !VAGUE.test(core))
    return made(opening.verb, [base, to], false)

  return readTask(text, core, base, to, opening, made)
}

type Make = (verb: string, subject: readonly [number, number], measurable: boolean) => Promised

/** Work on something named, without a milestone: it can be followed, not measured. */
function readTask(text: string, core: string, base: number, to: number, opening: Opening, made: Make): Promised | null {
  const change = CHANGE.exec(core)
  if (change) return made(change.groups?.['verb'] as string, [base + (change.groups?.['verb'] as string).length, to], false)
  if (
    core.includes('创') &&
    /(?:创建|创\dA|创国家级|创省级|创市级)(?:工作)?$/.test(core) &&
    (opening.drive || /^深化/.test(text)) &&
    named(core)
  )
    return made(opening.verb || '创建', [base, to], false)
  const work = WORK_FRONT.exec(core)
  const object = work ? core.slice(work[0].length) : core
  if (!named(object) || (!work && !opening.drive && !opening.support)) return null
  if (PREPARATION.test(object) && object.length > 6) return made(opening.verb || (work?.[0] ?? ''), [to - object.length, to], false)
  if (opening.support && !work) return null
  if (/^(加强|保障|服务|带动|引领)$/.test(opening.verb)) return null
  if (/^深化|^开展/.test(text) && !work) return null
  if (!NAMED_TASK.test(object)) return null
  const built = /(?:项目|工程|期)$/.test(object)
  const trial = object.endsWith('改革试点')
  if (!built && !trial && VAGUE.test(object.replace(WORK_END, '').replace(/等$/, ''))) return null
  if (!work && !WORK_END.test(object) && !built && !trial) return null
  return made(work?.[0] ?? opening.verb, [to - object.length, to], false)
}
