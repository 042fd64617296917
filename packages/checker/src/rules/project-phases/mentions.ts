import type { Span } from '@gangmu/domain'
import { matchesOf } from '../../lib/matches-of.ts'
import { tenseOfLines } from '../../lib/passage-tense.ts'
import { type Passage, passagesOf } from '../../lib/passages.ts'
import type { CheckInput } from '../../rule.ts'

/** A project with the phase that is said of it. `stage`: 0 being prepared, 1 begun, 2 under way, 3 finished. */
export type Mention = {
  readonly name: string
  readonly phase: string
  readonly stage: 0 | 1 | 2 | 3
  /** Null where it is not said to be finished for good: 主体完工, 基本建成, 完成. */
  readonly milestones: Milestones | null
  readonly year: number
  readonly listed: boolean
  readonly span: Span
}

/** Steps to the end, the first and the last of them named: joined up (1), built (2), in use (3). What is built this year may open in the next. */
type Milestones = { readonly first: number; readonly last: number }

const STEPS = [/合龙|贯通/, /建成|竣工|完工/, /投产|投用|投运|投入使用|通车|启用|开放|交付|搬迁|开园/] as const

const milestonesOf = (phase: string): Milestones | null => {
  const steps = STEPS.flatMap((words, at) => (words.test(phase) ? [at + 1] : []))
  return steps.length === 0 ? null : { first: steps[0]!, last: steps.at(-1)! }
}

const STAGES: readonly (readonly [RegExp, Mention['stage']])[] = [
  [/前期|谋划|储备|策划|论证|招商|签约/, 0],
  [/竣工|完工|建成|投产|投用|投运|通车|交付|完成|达产|投入使用|启用|搬迁|开园/, 3],
  [/开工|启动|新建|动工/, 1],
  [/续建|在建|结转|加快|提速|持续|推进|扩建|合龙|贯通/, 2],
]

const stageOf = (phase: string): Mention['stage'] | null => STAGES.find(([words]) => words.test(phase))?.[1] ?? null

/** The projects of the boxes, and what the running text says of projects, in order. A box that begins and ends projects names no one phase. */
export function mentionsOf(input: CheckInput): Mention[] {
  const { reading } = input
  const { reportYear, planYear } = reading.report
  const boxed = new Set(reading.projects.map(({ line }) => line))
  const listed = reading.projects.flatMap(({ name, phase, year, line, start, end }): Mention[] => {
    const stage = phase === null || MIXED.test(phase) ? null : stageOf(phase)
    return stage === null || year === null
      ? []
      : [{ name, phase: phase!, stage, milestones: milestonesOf(phase!), year, listed: true, span: { line, start, end } }]
  })
  if (reportYear === null && planYear === null) return listed
  const tenses = tenseOfLines(input)
  const told = passagesOf(input)
    .filter(({ line, kind }) => kind === 'paragraph' && !boxed.has(line))
    .flatMap((passage) => {
      const tense = tenses.get(passage.line)
      const year = tense === 'plan' ? planYear : tense === 'review' ? (reportYear ?? (planYear === null ? null : planYear - 1)) : null
      return year === null ? [] : mentionsIn(passage, year)
    })
  return [...listed, ...told]
}

const MIXED = /开竣工|[/／]|和|与|及|（|\(/

/** What most clauses lack. */
const PHASE_WORDS = /建成|完成|竣工|完工|投产|投用|投运|开工|启动建设|动工|续建|加快|提速|前期|通车|启用|合龙|贯通|投入使用/g
const PUSH =
  '(?:力争|确保|全面|基本|全力|加快|推动|推进|实现|积极|如期|同步|聚力|着力|持续|年内|全年|今年|年底前|抓好|统筹|有序|顺利|力促|争取|促进|促成|推进实施)*'
const DONE = '建成投产|建成投用|建成投运|建成通车|建成启用|建成并?投入使用|建成使用|建成|竣工投产|竣工投用|竣工|完工|投产|投用|投运|完成'
const BEGUN = '开工建设|启动建设|新开工|开工|动工'
const UNDER_WAY = '续建|加快建设|提速建设|加快推进|提速'
const PUSHED = new RegExp(`^${PUSH}`)
const HEAD = new RegExp(`^${PUSH}(${DONE}|${BEGUN}|${UNDER_WAY})`)
const TAIL =
  /(前期工作|主体工程竣工|加快推进|加快建设|提速建设|续建项目|开工建设|启动建设|全面开工|开工|(?:建成|竣工|完工)?(?:[并后]?(?:正式|顺利|整体|全面|全线)?(?:投产|投用|投运|投入使用|通车|启用|开放|交付|搬迁|开园))|建成|竣工|完工|(?:全线|顺利|成功)?(?:合龙|贯通))$/
const LONGEST_TAIL = 12
/** Steps on the way, and words that are no project: 完成可研批复, 完成投资. */
const NO_PROJECT = /^(?:投资|目标|任务|年度|一批|全部|各类|项目)|初设|选址|签约|协议|[％%]/

/** What is finished is a part of it, or nearly all. */
const PARTLY = /主体|基本|部分|首段|先行|试运|阶段|路基|标段|主线|单体|具备|[%％]/

/** 完成…控制性详细规划: what is finished is a paper. */
const PAPERS = /规划|编制|方案|可研|立项|初步设计|征地|拆迁|征收|招标/

/** The clauses that hold a phase word, with their places: found from the words, which few clauses have. */
function phaseClauses(text: string): { readonly clause: string; readonly index: number }[] {
  const found: { clause: string; index: number }[] = []
  PHASE_WORDS.lastIndex = 0
  for (let word = PHASE_WORDS.exec(text); word !== null; word = PHASE_WORDS.exec(text)) {
    let index = word.index
    while (index > 0 && !isClauseMark(text.charCodeAt(index - 1))) index--
    let end = word.index
    while (end < text.length && !isClauseMark(text.charCodeAt(end))) end++
    found.push({ clause: text.slice(index, end), index })
    PHASE_WORDS.lastIndex = end
  }
  return found
}

const MARK_CODES = [...'，。；：！？'].map((sign) => sign.charCodeAt(0))
const isClauseMark = (code: number): boolean => MARK_CODES.includes(code)

function mentionsIn({ text, line, start }: Passage, year: number): Mention[] {
  return phaseClauses(text).flatMap(({ clause, index }) => {
    const head = HEAD.exec(clause)
    const ending = Math.max(0, clause.length - LONGEST_TAIL)
    const tail = TAIL.exec(clause.slice(ending))
    const phase = tail?.[1] ?? head?.[1]
    const stage = phase === undefined ? null : phaseStage(phase)
    if (phase === undefined || stage === null || PAPERS.test(clause)) return []
    const from = head ? head[0].length : PUSHED.exec(clause)![0].length
    const to = tail ? ending + tail.index : clause.length
    return [...namesIn(clause.slice(from, to), index + from)].map(({ name, at }) => ({
      name,
      phase,
      stage,
      milestones: PARTLY.test(clause) ? null : milestonesOf(phase),
      year,
      listed: false,
      span: { line, start: start + at, end: start + at + name.length },
    }))
  })
}

const GOES_ON = new RegExp(`^(?:${UNDER_WAY})`)
const phaseStage = (phase: string): Mention['stage'] | null => (GOES_ON.test(phase) ? 2 : stageOf(phase))

const PARTS = /[^、和及与]+/g
const WHEN = /(?:年内|年底前?|(?:前)?[一二三四]季度|[上下]半年|\d{1,2}月(?:底|份)?前?|早日|尽快|如期|全面|正式|顺利|提前|已)+$/
/** The last characters of what `WHEN` finds. */
const WHEN_ENDS = '内底前度年月份日快期面式利已'
const AND_SO_ON = /等(?:\d+个|[一二三四五六七八九十]+个)?(?:重大|重点|一批)?(?:项目|工程|续建项目|基础设施)?(?:建设)?$/

/** 甲、乙和丙等项目: names of four characters or more, with their places in the clause. */
function* namesIn(text: string, at: number): Iterable<{ name: string; at: number }> {
  for (const { 0: part, index } of matchesOf(text, PARTS)) {
    const dated = WHEN_ENDS.includes(part.charAt(part.length - 1)) ? part.replace(WHEN, '') : part
    const name = (dated.includes('等') ? dated.replace(AND_SO_ON, '') : dated).trim()
    if (name.length >= 3 && name.length <= 40 && !NO_PROJECT.test(name)) yield { name, at: at + index + part.indexOf(name) }
  }
}
