import { compareDecimals, convertValue, type Decimal, decimal, type FindingSeverity, multiplyDecimals } from '@gangmu/domain'
import { figuredPassages, numberOf, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { printValue } from '../../lib/ranges.ts'
import { absolute, checkSum, isPlain, type SumCheck } from '../../lib/sums.ts'
import type { Rule, RuleFinding } from '../../rule.ts'
import { boxedCounts } from './boxed-counts.ts'
import { areStages, isComplete } from './complete-parts.ts'
import { announcedEnumerations, type Enumeration } from './enumerations.ts'
import { namedEnumerations } from './partitions.ts'

/** 分项之和等于合计: every axis by which a paragraph divides a whole is added up for itself. */
export const partsSum: Rule = {
  id: 'parts-sum',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input)) {
      if (figures.length < 3) continue
      const checked = new Set<PassageFigure>()
      const all = [...namedEnumerations(figures), ...announcedEnumerations(passage.text, figures)]
      const sums = all.map((one) => ({ ...one, fitting: fittingWhole(one) }))
      for (const one of sums) {
        if (one.parts.every((part) => checked.has(part)) || (one.manner === 'far' && !isComplete(one.parts))) continue
        const said = one.fitting === null ? judge(one) : judgeLastDigits(one, one.fitting, sums)
        // Parts that are none of this whole may be those of another: three sectors of investment are not the output.
        if (said !== null || one.fitting !== null || one.manner !== 'named') for (const part of one.parts) checked.add(part)
        if (said !== null) yield said
      }
    }
    yield* boxedCounts(input)
  },
}

type Fitting = { readonly whole: PassageFigure; readonly sum: SumCheck }

/** Whichever whole the parts add up to is the one they belong to. */
function fittingWhole({ wholes, parts }: Enumeration): Fitting | null {
  for (const whole of wholes) {
    const sum = checkSum(whole, parts)
    if (sum?.fits) return { whole, sum }
  }
  return null
}

/** Parts behind 其中 need not be all of them: then only a sum beyond the whole, or a hair short of it, speaks. */
function judge(one: Enumeration): RuleFinding | null {
  const [whole] = one.wholes
  const sum = whole && checkSum(whole, one.parts)
  if (!whole || !sum) return null
  const severity = severityOf(one, whole, sum)
  return severity && tell(one.manner === 'among' && isOver(sum) ? 'over' : 'differs', severity, whole, one.parts, sum)
}

function severityOf({ manner, parts }: Enumeration, whole: PassageFigure, sum: SumCheck): FindingSeverity | null {
  const exact = [whole, ...parts].every((figure) => figure.fact.measure === 'count' && isPlain(figure))
  if (manner === 'named') return isFar(whole, sum, 0.5) ? null : '疑似'
  if (manner === 'split' || isComplete(parts)) {
    const isMeant = !isFar(whole, sum, manner === 'split' ? (isOver(sum) ? 2 : 0.5) : 0.3) || (exact && isByOne(sum))
    return isMeant ? (exact && parts.length > 2 ? '必错' : '疑似') : null
  }
  if (manner === 'far') return null
  if (manner === 'seen') return isFar(whole, sum, 0.1) ? null : '疑似'
  if (manner === 'total') return isFar(whole, sum, 0.3) ? null : '疑似'
  if (parts.some(isOverlapping)) return null
  if (exact && parts.length > 2 && areStages(parts.map(({ before }) => before)) && !isFar(whole, sum, 0.1)) return '疑似'
  if (manner === 'bracket') return isFar(whole, sum, 0.3) ? null : exact ? '疑似' : '提示'
  if (isOver(sum)) return isFar(whole, sum, 0.2) ? null : '疑似'
  // Towns are listed one by one: hardly any is left out.
  return parts.length > 2 && !isFar(whole, sum, parts.every(isTown) ? 0.15 : 0.03) ? '提示' : null
}

/** Parts like these are told of the same money twice. */
const OVERLAPS = /民间|技改|技术改造|亿元|规上|限上|规模以上|限额以上|高新|战略性|高技术|网络|网上|重点|市级以上|国家级/
const isOverlapping = ({ before }: PassageFigure): boolean => OVERLAPS.test(before)

/** Of three, one and one are two. */
const isByOne = ({ difference }: SumCheck): boolean => compareDecimals(absolute(difference), decimal(1)) === 0

const isTown = ({ fact }: PassageFigure): boolean => /(?:街道|[镇乡]|园区|管委会)(?:办事处)?$/.test(fact.subject)

const isOver = ({ difference }: SumCheck): boolean => compareDecimals(difference, decimal(0)) > 0

/** So far off that the list cannot be meant as the parts of that whole. */
const isFar = (whole: PassageFigure, { difference }: SumCheck, share: number): boolean =>
  compareDecimals(absolute(difference), multiplyDecimals(absolute(whole.quantity.low), decimal(String(share)))) > 0

/**
 * Rounding may explain two last digits, but where another axis of the same whole adds up to the digit, a sum that misses it by two is
 * worth a look; alone it is a hint.
 */
function judgeLastDigits(
  one: Enumeration,
  { whole, sum }: Fitting,
  all: readonly (Enumeration & { fitting: Fitting | null })[],
): RuleFinding | null {
  if (!isAxis(one) || sum.difference.digits === 0n) return null
  const exactElsewhere = all.some(
    ({ parts, fitting, manner }) =>
      parts !== one.parts && isAxis({ manner }) && fitting?.whole === whole && fitting.sum.difference.digits === 0n,
  )
  if (compareDecimals(absolute(sum.difference), lastSteps(one.parts, whole, 2)) < 0) return null
  return exactElsewhere ? tell('axes', '疑似', whole, one.parts, sum) : tell('rounded', '提示', whole, one.parts, sum)
}

const isAxis = ({ manner }: Pick<Enumeration, 'manner'>): boolean => manner === 'split' || manner === 'seen'

/** `count` steps of the finest last digit among the parts, in the unit of the whole. */
function lastSteps(parts: readonly PassageFigure[], whole: PassageFigure, count: number): Decimal {
  const steps = parts.map(({ quantity }) => {
    const told = convertValue({ digits: BigInt(count), scale: quantity.decimals }, quantity.unit, whole.quantity.unit)
    return told.ok ? told.value : decimal(count)
  })
  return steps.reduce((a, b) => (compareDecimals(a, b) <= 0 ? a : b))
}

function tell(
  code: string,
  severity: FindingSeverity,
  whole: PassageFigure,
  parts: readonly PassageFigure[],
  { sum, difference, arithmetic }: SumCheck,
): RuleFinding {
  return {
    code,
    severity,
    params: {
      subject: whole.fact.subject,
      whole: whole.fact.raw,
      arithmetic,
      difference: `${printValue(absolute(difference), 6)}${whole.quantity.unit ?? ''}`,
    },
    spans: [whole, ...parts].map(placeOf),
    values: [whole.fact.raw, ...parts.map(numberOf), printValue(sum, 6)],
    about: [whole.fact.indicator ?? whole.fact.subject, whole.fact.measure, ...parts.map(({ fact }) => fact.subject)],
  }
}
