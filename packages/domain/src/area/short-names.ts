/** Nationality names as they stand in the names of autonomous prefectures, counties and banners; longer ones first. */
const NATIONALITIES =
  '(?:各族|达斡尔族|哈尼族|景颇族|布依族|布朗族|拉祜族|傈僳族|纳西族|仡佬族|仫佬族|毛南族|土家族|独龙族|鄂温克族|鄂伦春|普米族|东乡族|撒拉族|保安族|裕固族|朝鲜族|蒙古族|哈萨克族|维吾尔|柯尔克孜|哈萨克|塔吉克|锡伯|蒙古|壮族|回族|满族|苗族|侗族|瑶族|彝族|藏族|羌族|白族|傣族|佤族|怒族|畲族|黎族|水族|土族)'
const AUTONOMOUS = new RegExp(`^(.*?)(${NATIONALITIES}+)自治(州|县|旗)$`)
const NATIONALITY_DISTRICT = new RegExp(`^(.{2,}?)(${NATIONALITIES}+)区$`)

const PROVINCE_ENDINGS = /(?:壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市)$/

const withoutEnding = (name: string): string => {
  const bare = name.replace(/(?:地区|林区|市|盟|区|县|旗)$/, '')
  return bare.length >= 2 ? bare : name
}

/** Names in everyday use: 广西壮族自治区 → 广西; 恩施土家族苗族自治州 → 恩施州, 恩施; 彭水苗族土家族自治县 → 彭水县, 彭水; 赵县 → none. */
export const shortNamesOf = (name: string, level: 'province' | 'city' | 'county'): string[] => {
  if (level === 'province') return [name.replace(PROVINCE_ENDINGS, '')]
  const autonomous = AUTONOMOUS.exec(name)
  if (autonomous) {
    const [, place = '', nations = '', ending = ''] = autonomous
    // 东乡族自治县, 鄂温克族自治旗: the nationality is the place name.
    const stem = place === '' ? nations.replace(/族$/, '') : place
    return stem.length >= 2 ? [stem + ending, stem] : [stem + ending]
  }
  const district = NATIONALITY_DISTRICT.exec(name)
  if (district?.[1]) return [`${district[1]}区`, district[1]]
  const bare = withoutEnding(name)
  return bare === name ? [] : [bare]
}

/** 合肥高新技术产业开发区 → 合肥高新区; 河北邢台经济开发区 → 邢台经开区, 邢台经济开发区. */
export const zoneShortNames = (name: string, province: string): string[] => {
  const short = (text: string): string =>
    text
      .replace(/高新技术(?:产业)?(?:开发区|园区)$/, '高新区')
      .replace(/高技术产业开发区$/, '高新区')
      .replace(/经济(?:技术)?开发区$/, '经开区')
  // 河北邢台经济开发区 is 邢台's; in 吉林高新技术产业开发区 the name is the city's and nothing would be left without it.
  const rest = name.startsWith(province) ? name.slice(province.length) : name
  const local = /^(?:市|高新|高技术|经济)/.test(rest) ? name : rest
  return [...new Set([local, short(name), short(local), short(local).replace('市', '')])].filter((alias) => alias !== name)
}
