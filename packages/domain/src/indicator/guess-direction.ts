import { foldIndicatorName } from './fold-name.ts'
import { type IndicatorIndex, indicatorByCode, shippedIndicatorIndex } from './lookup-indicator.ts'
import type { Direction } from './types.ts'

/** The catalogue's direction of the indicator, null for an unknown code. */
export const directionOf = (code: string, index: IndicatorIndex = shippedIndicatorIndex()): Direction | null =>
  indicatorByCode(code, index)?.direction ?? null

/** A class to hold (水质类别), unless it is a share of what reaches the class. */
const KEPT = /(?:水质|水质类别|环境质量类别|债务等级|噪声)$/

/** The name itself counts the good side of something bad: 死亡人数下降, 减排量, 化解率, 事故结案率, 投诉办结率. */
const TURNED =
  /下降|减少|减量|减排|削减|压减|压降|缩小|降幅|化解|处置|整改|治理|消除|清零|销号|结案|办结|调解|调处|回收|利用|处理率|处理量|达标|覆盖|参保|满意|合格|防治|救助|防控|安置|脱贫|监测|完成|修复|节能|节水|节约|及格|优良|自给|保障|侦破|破案|查处|追回|挽回/

const BETTER_LOW =
  /失业率|不良(?:贷款)?率|死亡|事故|伤亡|受伤|火灾|浓度|PM25|PM10|能耗|耗能|煤耗|电耗|水耗|用水量|用水总量|煤炭消费|排放|CPI|价格|物价|城乡.*收入比|收入差距|倍差|负债率|债务率|债务余额|债务规模|杠杆率|赤字|发案|案件|犯罪|信访|投诉|纠纷|漏损率|漏失率|返贫|贫困|辍学率|流失率|空置率|发病率|患病率|近视率|感染率|死亡率|违法|超标|欠薪|拖欠|逾期|退库|成本|费用|时限|时长|耗时|三公|库存|缺口|拥堵|劣V类|黑臭|撂荒|闲置|恩格尔|基尼/

/**
 * Which way is better for an indicator the catalogue does not know, judged by its name: 失业率, 能耗, 死亡 … lower; 能耗下降, 减排量,
 * 事故结案率 … higher; everything else higher. A guess, so callers say that it is one.
 */
export const guessDirection = (name: string): Direction => {
  // A share is about its numerator: 非化石能源占能源消费比重.
  const [folded = ''] = foldIndicatorName(name).split('占')
  if (KEPT.test(folded)) return 'keep'
  if (TURNED.test(folded)) return 'up'
  return BETTER_LOW.test(folded) ? 'down' : 'up'
}
