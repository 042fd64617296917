import type { ClassTarget, RankTarget } from '../target/expression.ts'
import { printTarget } from '../target/print-target.ts'
import { type Judgement, judgement, undetermined } from './case.ts'

/** Classes are ordinal: Ⅰ is better than Ⅱ. 保持Ⅲ类 as a target is met by every class at least as good. */
export function judgeClass(target: ClassTarget, actual: ClassTarget): Judgement {
  const texts = { target: printTarget(target), actual: printTarget(actual) }
  if (scaleOf(target.mark) !== scaleOf(actual.mark)) return undetermined('measure-differs', texts)
  const [worstAllowed, worstActual] = [worstGrade(target), worstGrade(actual)]
  if (worstActual <= worstAllowed) return judgement('met', 'class-met', texts)
  // 优于Ⅲ类 and 达到或优于Ⅲ类 only bound the class from below: it may still be the better one.
  return actual.compare === 'equal' ? judgement('missed', 'class-missed', texts) : undetermined('bound-straddles', texts)
}

/** The worst grade that is still good enough. */
export const worstGrade = ({ compare, grade }: ClassTarget): number => (compare === 'better' ? grade - 1 : grade)

/** Ⅱ类, 二级 and B级 are different scales. */
export function scaleOf(mark: string): string {
  const numeral = mark.replace(/^劣/, '').slice(0, -1)
  const script = /[Ⅰ-ⅤIV]/.test(numeral) ? 'roman' : /[A-E]/.test(numeral) ? 'latin' : /[甲乙丙丁]/.test(numeral) ? 'stem' : 'number'
  return script + mark.slice(-1)
}

/** 前列 has no threshold: only the same words in the result, or the first place, settle it. */
export function judgeRank(target: RankTarget, actual: RankTarget): Judgement {
  const texts = { target: printTarget(target), actual: printTarget(actual) }
  if (target.among !== null && actual.among !== null && target.among !== actual.among) return undetermined('rank-set-differs', texts)
  if (target.place === null) {
    return actual.place === 1 || actual.word === target.word ? judgement('met', 'rank-met', texts) : undetermined('rank-vague', texts)
  }
  if (actual.place === null) return undetermined('rank-vague', texts)
  if (actual.place <= target.place) return judgement('met', 'rank-met', texts)
  // 前十 as a result says only that the place is among the first ten.
  return actual.word.startsWith('前') ? undetermined('bound-straddles', texts) : judgement('missed', 'rank-missed', texts)
}
