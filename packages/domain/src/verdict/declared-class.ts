import { foldCell } from '../target/fold-cell.ts'
import type { VerdictStatus } from './types.ts'

const open =
  /^(?:待|暂|尚|无法|不作|不纳入|不评|无$|特殊|未(?:反馈|下达|公布|认定|核定|到))|(?:待|暂未|尚未|未)(?:反馈|下达|公布|认定|核定|考核|评定|核算|提供)|不可判|不设|无年度|其他|另行/
const below =
  /(?:略|稍|明显|大幅|远)?(?:低于|慢于|落后于?|逊于)|不(?:达|及)|未|没有?|^否$|^不是$|^×$|^✗$|^✘$|欠|滞后|有差距|不理想|不完成|^不$/
const reached =
  /完成|达到|达标|达成|实现|超(?:额|过|预期|计划|目标|进度|出)|^超$|高于|快于|优于|好于|符合|持平|^是$|^√$|^✓$|^✔$|正常|合格|顺利|同步|^达$/

/**
 * The class a report gives a row in its own words: 是/否, 超额完成, 未达到, 略低于预期, 待反馈. Null for a blank cell
 * and for words that class nothing. 基本完成 counts as met, because that is what the report says.
 */
export function classifyDeclared(text: string | null): VerdictStatus | null {
  if (text === null) return null
  const { folded } = foldCell(text)
  if (folded === '') return null
  if (/^[-—/]+$/.test(folded) || open.test(folded)) return 'undetermined'
  if (below.test(folded)) return 'missed'
  return reached.test(folded) ? 'met' : null
}
