import type { ClassTarget, RankTarget, SimpleTarget } from './expression.ts'
import type { FoldedCell } from './fold-cell.ts'

/** Cells that name a standing: a quality class or a rank. */
export function parseStanding(cell: FoldedCell): SimpleTarget | null {
  return parseClass(cell) ?? parseRank(cell)
}

/** Roman numerals of GB 3838 water classes, also typed as Latin letters; 劣Ⅴ is worse than every class. */
const grades: Readonly<Record<string, number>> = {
  Ⅰ: 1,
  Ⅱ: 2,
  Ⅲ: 3,
  Ⅳ: 4,
  Ⅴ: 5,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  甲: 1,
  乙: 2,
  丙: 3,
  丁: 4,
}

const classForm =
  /^((?:总体|稳定|持续|全面|全部|均|力争|确保|达到|达|保持|维持|水质|质量|优于|好于|高于|或|并|及|和|在|不低于|不劣于|消除|消灭|为|国家|地表水|以上|断面)*)(劣?)(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|I{1,3}|IV|V|[一二三四五甲乙丙丁A-E])(类|级|档|等)((?:水质|水体|水域|标准|要求|水|及|或|以上|以内|优于|及以上|断面|不变)*)$/

function parseClass({ text, folded }: FoldedCell): ClassTarget | null {
  const found = classForm.exec(folded)
  if (found === null) return null
  const [, before = '', worse, numeral = '', unit = '', after = ''] = found
  const mark = `${worse}${numeral}${unit}`
  const grade = grades[numeral]! + (worse === '' ? 0 : 1)
  if (/消除|消灭/.test(before)) return { kind: 'class', compare: 'better', grade, mark, text }
  if (/不低于|不劣于|或|并|及|和/.test(before) || /以上|以内|优于/.test(after))
    return { kind: 'class', compare: 'at-least-as-good', grade, mark, text }
  if (/优于|好于|高于/.test(before)) return { kind: 'class', compare: 'better', grade, mark, text }
  return { kind: 'class', compare: 'equal', grade, mark, text }
}

const AMONG =
  '(?:省级|市级|国家级|全市|全省|全国|全区|全州|全盟|全县|全疆|中心城区|主城都市区|主城区|主城|渝西地区|渝西|渝东北|渝东南|同类区县|同类区|同类县|同类地区|区县|全市区县|各区县|县区|各县区|县市区|省内|市内|国内|[\\u4e00-\\u9fa5]{1,8}(?:地区|片区|城区|都市圈|区县|县区|县市|各区|各县|城市群|新区|开发区|板块|组团|组别|类组|组))'
const AT =
  '(?:持续|继续|稳定|稳步|总体|总量|增速|力争|确保|努力|争取|保持|稳居|居于|居|位于|位次|位|列|排名|排|进入|进|跻身|挺进|处于|在|达到|实现|综合|考核|水平)*'
const WORDS =
  '(?:最前列|前列|前茅|第一方阵|第一梯队|第一位|上游水平|上游|中上游水平|中上游|中上水平|领先水平|领先|先进水平|先进行列|先进|靠前|首位|前位|中等以上|平均水平以上)'
const rankForm = new RegExp(
  `^(${AT})(${AMONG})?(${AT})(?:(?:的)?(${WORDS})|第([0-9]+|[一二三四五六七八九十]+)(?:名|位)?|(?:前)([0-9]+|[一二三四五六七八九十]+)(?:名|位|强)?(以内|之内|内|以上)?)(?:水平|行列|位次|地位)?$`,
)

function parseRank({ text, folded }: FoldedCell): RankTarget | null {
  const found = rankForm.exec(folded)
  if (found === null) return null
  const [, before = '', among = null, , words, place, front] = found
  // A bare 居前 or 第三 without a set or a verb is a rank all the same; words like 领先 alone are not.
  if (words !== undefined && among === null && before === '' && /领先|先进|靠前|上游|平均/.test(words)) return null
  if (words === '首位' || words === '第一位') return { kind: 'rank', among, place: 1, word: words, text }
  if (words !== undefined) return { kind: 'rank', among, place: null, word: words, text }
  const numeral = (place ?? front)!
  return { kind: 'rank', among, place: readOrdinal(numeral), word: front === undefined ? `第${numeral}` : `前${numeral}`, text }
}

const digits = '零一二三四五六七八九'

/** Ordinals of ranks run to 九十九; no larger set of districts is ranked. */
function readOrdinal(numeral: string): number {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral)
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral]
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (units === '' ? 0 : digits.indexOf(units))
}
