/**
 * Units as tables of indicators print them: alone in a column, in a bracket behind the name, joined by a slash.
 * Built from magnitudes, base words and their combinations rather than listed one by one.
 */
const BASE =
  '(?:%|％|‰|百分点|个百分点|元|美元|人民币|亩|公顷|人次|人|户|家|个|件|项|条|处|座|栋|幢|套|台|辆|部|张|床|所|册|篇|场|次|天|日|小时|分钟?|年|岁|吨(?:标准?煤)?|公斤|千克|克|头|只|羽|株|公里|千米|米|厘米|毫米|海里|平方公里|平方千米|平方米|㎡|km²|km2|m²|m³|立方米|千瓦时|千瓦|兆瓦|吉瓦|瓦|度|微克|毫克|倍|分|位|名|例|对|班|节|车次|班次|批次|批|间|片|箱|标箱|标准箱|TEU|kW|MW|GW|kWh|μg|ug|mg|L|升)'
const MAGNITUDE = '(?:[十百千万亿兆]{1,3})?'
const ONE = `${MAGNITUDE}${BASE}`
const UNIT = new RegExp(`^${ONE}(?:[/／·每]${MAGNITUDE}(?:${BASE}|人口|劳动力|亩)(?:·年)?|/10万|/万|/千)?$`)

/** The unit a text is, without its bracket; null where it is something else (`含税收总量`, `助理`, `GDP`) or a dash. */
export function readUnit(text: string): string | null {
  const bare = text
    .replace(/\s+/g, '')
    .replace(/^[（(【[]/, '')
    .replace(/[）)】\]]$/, '')
    .replace(/^单位[：:]/, '')
  if (bare === '' || bare.length > 16 || /^[-—–－/]+$/.test(bare)) return null
  if (UNIT.test(bare)) return bare
  // 亿元、% on one heading, 元/人·年: every part has to be a unit.
  const parts = bare.split(/[、，,]/)
  return parts.length > 1 && parts.every((p) => UNIT.test(p)) ? bare : null
}
