import { compareDecimals, convertValue, decimal, divideDecimals, multiplyDecimals, type Span } from '@gangmu/domain'
import { figuredPassages, isChange, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import type { CheckInput, RuleFinding } from '../../rule.ts'

/**
 * 万 that was left out or put in: what was done this year and what is planned for the next (新建…2.6亩, 新增…3万亩), or what two sets of
 * projects cost, in numbers of one size and units ten thousand times apart. What was `told` of a figure already is not told again.
 */
export function* slippedUnits(input: CheckInput, told: readonly RuleFinding[]): Iterable<RuleFinding> {
  const known = new Set(told.flatMap(({ spans }) => spans.map(keyOf)))
  for (const [name, figures] of figuresByThing(input)) {
    const found = firstPair(figures)
    if (found === null || found.some((one) => known.has(keyOf(placeOf(one))))) continue
    const [small, big] = found
    yield {
      code: 'shifted',
      params: { subject: small.fact.subject, value: small.fact.raw, other: big.fact.raw, times: 10_000 },
      spans: [small, big].map(placeOf),
      values: [small.fact.raw, big.fact.raw],
      about: [name, 'unit'],
    }
  }
  yield* tooLittle(input)
}

/** 签约亿元以上项目36个，合同引资152万元: so many projects of that size come to more. */
function* tooLittle(input: CheckInput): Iterable<RuleFinding> {
  for (const { passage, figures } of figuredPassages(input))
    for (const [at, total] of figures.entries()) {
      const count = figures[at - 1]
      const size = count && /元$/.test(total.quantity.unit ?? '') && AMOUNT.test(total.before) ? sizeOf(count, passage.text) : null
      if (!size || !count || size.unit === total.quantity.unit) continue
      const least = multiplyDecimals(size.each, count.quantity.low)
      const told = convertValue(total.quantity.low, total.quantity.unit, size.unit)
      if (!told.ok || compareDecimals(multiplyDecimals(told.value, decimal(100)), least) >= 0) continue
      yield {
        code: 'too-little',
        params: { count: count.fact.raw, size: size.printed, total: total.fact.raw },
        spans: [total, count].map(placeOf),
        values: [total.fact.raw, count.fact.raw, size.printed],
        about: [total.fact.subject, 'too-little'],
      }
    }
}

const AMOUNT = /^[，、（(](?:其中)?[^，。；、\d]{0,6}(?:投资|引资|资金|金额|总额|合同)[^，。；、\d]{0,4}$/
const SIZE = /(\d{0,4})([千百]?[万亿]元)(?:及)?以上[^，。；、\d]{0,10}$/
const MANY: Readonly<Record<string, number>> = { 千: 1000, 百: 100 }

/** What each of the projects comes to at least. */
function sizeOf(count: PassageFigure, text: string) {
  const size = count.fact.measure === 'count' ? SIZE.exec(text.slice(Math.max(0, count.from - 24), count.from)) : null
  if (!size) return null
  const [, number, unit] = size
  const each = decimal((MANY[unit![0]!] ?? 1) * Number(number || 1))
  return { each, unit: unit!.replace(/[千百]/, ''), printed: `${number}${unit}` }
}

const keyOf = ({ line, start }: Span): string => `${line} ${start}`

/** Figures of the year reported on and of the plan, by what was built or spent. */
function figuresByThing(input: CheckInput): ReadonlyMap<string, readonly PassageFigure[]> {
  const found = new Map<string, PassageFigure[]>()
  for (const { passage, figures } of figuredPassages(input))
    for (const [at, figure] of figures.entries()) {
      const { fact, quantity } = figure
      if (fact.measure !== 'level' && fact.measure !== 'count') continue
      if (quantity.form !== 'number' || quantity.unit === null || quantity.low.digits <= 0n || isChange(figure)) continue
      const name = spentOnProjects(figure, figures[at - 1], passage.text) ?? thingOf(fact.subject)
      if (name === null) continue
      const known = found.get(name)
      if (known === undefined) found.set(name, [figure])
      else known.push(figure)
    }
  return found
}

const VERBS =
  /^(?:全年|全区|全县|全市|年度|计划|预计|力争|确保|完成|实施|推进|新增|新建成?|新改扩建|新改建|改扩建|建设|建成|改造|提升|打造|发展|扩种|种植|整治|修复|营造|培育|落实|争取|投入|发放)+/

/** 高标准农田 of 新建高标准农田; nothing where too little is left to tell things apart. */
function thingOf(subject: string): string | null {
  const thing = subject.replace(VERBS, '')
  return thing.length >= 4 && !/[投资金额]$|累计|平均|每/.test(thing) ? thing : null
}

/** 重点项目110个（续建60个、新建50个），计划完成投资70亿元: what so many projects cost in the year. */
function spentOnProjects({ fact, before, from }: PassageFigure, ahead: PassageFigure | undefined, text: string): string | null {
  if (!/元$/.test(fact.unit ?? '') || !/(?:投资|资金)[^。；，]{0,4}$/.test(before)) return null
  const isNext = ahead !== undefined && ahead.fact.measure === 'count' && !/[。；]/.test(before)
  const [, projects] =
    BRACKETED.exec(text.slice(Math.max(0, from - LONGEST), from)) ?? (isNext ? PROJECTS.exec(ahead.fact.subject) : null) ?? []
  return projects === undefined ? null : `${projects} 投资`
}

const PROJECTS = /([一-龥]{2}(?:项目|工程))$/
const BRACKETED = /([一-龥]{2}(?:项目|工程))\d+[个项][（(][^（()）。；]*[）)][，、](?:年度|计划|完成|总)*投资$/
const LONGEST = 120

/** What is told more often than this is told of many things. */
const MOST_TOLD = 60

/** The first two whose units are ten thousand times apart and whose numbers are of one size, the smaller amount first. */
function firstPair(figures: readonly PassageFigure[]): readonly [PassageFigure, PassageFigure] | null {
  if (figures.length > MOST_TOLD) return null
  for (const small of figures)
    for (const big of figures)
      if (small.fact.modality !== big.fact.modality && isSlip(small, big) && !isBackedUp(small, figures)) return [small, big]
  return null
}

const SLIP = decimal(10_000)

function isSlip(small: PassageFigure, big: PassageFigure): boolean {
  const one = small.quantity.unit === big.quantity.unit ? null : convertValue(decimal(1), big.quantity.unit, small.quantity.unit)
  return one?.ok === true && compareDecimals(one.value, SLIP) === 0 && areOfOneSize(small, big)
}

/** Some other figure of the thing is as small: then there are two things of one name. */
const isBackedUp = (small: PassageFigure, figures: readonly PassageFigure[]): boolean =>
  figures.some((one) => one !== small && one.quantity.unit === small.quantity.unit)

function areOfOneSize(a: PassageFigure, b: PassageFigure): boolean {
  const ratio = divideDecimals(a.quantity.low, b.quantity.low, 4)
  return compareDecimals(ratio, decimal('0.4')) >= 0 && compareDecimals(ratio, decimal('2.5')) <= 0
}
