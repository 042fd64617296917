import type { VerdictStatus } from '@gangmu/domain'

/** `nearly`: 基本完成, 接近完成 as a class of its own. What it counts as depends on the classes beside it. */
export type OutcomeStatus = VerdictStatus | 'nearly'

/** Words by which a report sums up how its items stand. The first that fits counts, so the more special come first. */
const OUTCOMES: readonly (readonly [OutcomeStatus, RegExp])[] = [
  [
    'undetermined',
    /特殊(?:指标|情况)?|待(?:市级?|省级?|上级|国家)?.{0,4}(?:反馈|下达|认定|公布|核[算定实]|考核|评估|评价|统计|确[定认]|通报)|(?:年度|年底|年终|次年)(?:才)?(?:反馈|核算|统计|公布|考核|评价)|(?:暂|尚)(?:未|无|不|无法).{0,8}|(?:市级?|省级?|上级)(?:暂|尚)?未.{0,4}(?:下达|反馈|公布)|无法(?:预计|核算|评价|判断|统计)|不(?:作|纳入|进行|予|设)?(?:考核|评价|预计|设年度目标)|口径(?:调整|变化)/,
  ],
  [
    'missed',
    /(?:未|没有?|没能|不能|难以|无法|不)(?:能|够)?(?:如期|按期|全面|全部)?(?:完成|实现|达到|达标|达预期|达序时|达|及)|(?:低|慢|落后|滞后)于?(?:(?:序时|时序|时间)(?:进度)?|预期|目标|计划|年度)|未(?:达|完成)|未(?:能|实现|达到?)?[“"]?(?:双|任务)?过半|较?为?困难|有(?:一定|较大)?(?:差距|难度|压力)|难度(?:较|很|比较)?大|完成难度|滞后|欠账|不及预期|完不成|进度(?:偏慢|滞后|缓慢)/,
  ],
  [
    'nearly',
    /(?:接近|临近)(?:于)?(?:全部|全面)?(?:完成|达到|实现|达标|目标|预期|序时|时序)|(?<!(?:完成|达到|实现|达标|超过)[或和及、])基本(?:完成|达到|实现|达成|达标)(?![或和及、](?:超额|全面)?(?:完成|达到|实现|超过))/,
  ],
  [
    'met',
    /超额(?:完成|实现|达成)?|(?:均|全部|全面|如期|圆满|预计|基本|顺利|共|已|能够|可以?|累计|提前|较好)?(?:完成|实现|达成|办结|办理完毕)|达到?(?:或(?:超过|好于|优于|快于))?(?:了)?(?:(?:序时|时序|时间)(?:进度)?|全年|年度|预期|目标|要求|进度|计划|以上)|(?:目标|计划|预期|序时)(?:任务|进度|值|水平)?(?:基本)?(?:持平|一致|相符)|双过半|任务数?过半|过半(?=要求|目标|[的，。；]|$)|达标|(?:好|优|高|快)于(?:(?:序时|时序)(?:进度)?|预期|目标|计划|年度)|超(?:过)?(?:预期|目标|序时|时序|计划|进度)|符合预期/,
  ],
]

/** Words that look like an outcome but say something else. */
const NOT_OUTCOME = /(?:完成|达标|办结|达成)(?:情况|率|度)|完成时限|目标完成|实现路径|完成投资/g

export type Outcome = { readonly status: OutcomeStatus; readonly word: string }

export function readOutcome(clause: string): Outcome | null {
  const text = clause.replace(NOT_OUTCOME, (m) => '　'.repeat(m.length))
  for (const [status, pattern] of OUTCOMES) {
    const m = pattern.exec(text)
    if (m) return { status, word: m[0] }
  }
  return null
}
