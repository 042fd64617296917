import type { Head } from './heads.ts'

/** What a sentence has named so far; later figures lean on it. */
export type Naming = {
  /** Subjects of the last figure group, in order (one unless 分别). */
  subjects: readonly string[]
  /** All things of the running sentence, in order: 分别较2019年增长 reaches back over several. */
  recent: string[]
  /** The amounts and counts of the running sentence, parts behind 其中 among them: 占比分别为 reaches back over several. */
  amounts: string[]
  /** The last list of things as printed (甲、乙、丙产值): 合计 behind it is of all of them. */
  whole: string
  /** The last figure was the first end of a pair (由9户…). */
  pairs: boolean
  /** What is taken apart again and again (按类别分…。按进度看…). */
  total: string | null
  /** The whole whose parts are told (88个重点项目中，新开工21个…), and whether a stop has ended the telling. */
  among: string
  stopped: boolean
  /** The last amount belonged to a thing named behind it (规模3亿元的基金). */
  attributive: boolean
  /** The park or zone a clause without figures spoke of. */
  place: string
  /** The last thing counted was applied for (争取专项债券项目23个): 到位资金 behind it is theirs. */
  sought: boolean
  /** 同比增长N%（下同）: a bare percentage behind an amount is its growth from here on. */
  growthsBare: boolean
  /** The last thing that was counted. */
  counted: string | null
  /** The action verb of the running 、-list (新建公厕8座、驿站10个). */
  listVerb: string
  /** The last subject that was no share or completion: growth behind 占全县的10% is of the thing itself. */
  base: string
  /** The last statement was a growth; 全年达到8.5% behind it is one too. */
  grew: boolean
  /** What a clause without figures spoke of (生产总值跨越300亿元大关，达到312亿元). */
  topic: string
  /** The industry a topic sentence named (数字经济持续壮大。全产业营收…). */
  industry: string
  /** The last figure was a plan inside a review: 年度计划投资 behind it is one too. */
  intended: boolean
}

export const startNaming = (): Naming => ({
  subjects: [],
  recent: [],
  amounts: [],
  whole: '',
  pairs: false,
  total: null,
  among: '',
  stopped: false,
  attributive: false,
  place: '',
  sought: false,
  growthsBare: false,
  counted: null,
  listVerb: '',
  base: '',
  grew: false,
  topic: '',
  industry: '',
  intended: false,
})

/** One figure (or list of values) with the words around it, as the naming rules see it. */
export type Figure = {
  /** Printed text between the last delimiter or figure and this one, and behind it up to the next. */
  readonly headText: string
  readonly tailText: string
  /** Anything but a percentage or rank: the thing may stand behind the figure. */
  readonly counts: boolean
  /** The unit is a counter (个, 家), not money or a measure. */
  readonly countUnit: boolean
  readonly percent: boolean
  /** Percentage points. */
  readonly points: boolean
  readonly money: boolean
  readonly rank: boolean
  readonly value: number | null
  /** It follows another figure of the same 、-list. */
  readonly listed: boolean
  /** The clause begins with 其中. */
  readonly opensAside: boolean
  readonly inBracket: boolean
}

export type Named = {
  /** The rule of subject-rules.ts that decided. */
  readonly rule: string
  readonly subject: string
  /** The subject before examples were folded: a list of values may be shared out over them. */
  readonly unfolded: string
  readonly head: Head
  /** What the whole head names, where it is not only its last phrase that was read. */
  readonly lead: string | null
  /** False where the subject is wholly inherited (，增长5.2%). */
  readonly own: boolean
  /** A side remark (为预算的101%, 占全县的10%): what follows leans on the thing itself. */
  readonly aside: boolean
  /** 总投资52亿元的项目: the amount belongs to a thing named behind it. */
  readonly attributive: boolean
}
