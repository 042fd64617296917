import { matchesOf } from '../../matches-of.ts'

/** 全产业营业收入: which industry is said earlier in the paragraph (…产业方面, …企业达42家). */
const ANAPHORIC = /^(全产业(?!链)|全行业|该产业|产业(?=实现|营业|营收|产值|规模|增加值))/
const INDUSTRY = /([一-鿿A-Za-z]{2,12}?)(产业集群|产业方面|产业(?=基地|高地|。|，|$)|企业(?=达|总数|数量|突破)|行业方面)/g
/** Verbs and joints before the name. */
const BEFORE_NAME =
  /^.*?(推动|培育|壮大|发展|打造|构建|做强|做大|做精|提升|推进|引入|引进|支持|聚力|新增|延伸|强大|实|牢|活|全力|加快|积极|稳步|重点|全面|国家|全国|全市|以及|和|与|及|的|成为|建设|聚焦)/
/** Kinds of industry, not names of one. */
const NO_NAME =
  /^(全|该|本|各|现代|主导|优势|特色|支柱|新兴|传统|百亿级?|千亿级?|上下游|五大|四大|三大|龙头|骨干|重点|规上|规模以上|相关|入驻|引进|.*级|.*[一二三四五六七八九十]大.*|.*等|.*、.*)$/

/** So far back the industry may have been named. */
const REACH = 2000

/** `text` is the paragraph, `place` where the figure stands in it, `industry` what the last topic sentence named. */
export function resolveAnaphora(subject: string, text: string, place: number, industry: string): string {
  if (!'全该产'.includes(subject.charAt(0)) || !ANAPHORIC.test(subject)) return subject
  const names = matchesOf(text.slice(Math.max(0, place - REACH), place), INDUSTRY)
    .map((match) => (match[1] as string).replace(BEFORE_NAME, ''))
    .filter((name) => name.length >= 2 && !NO_NAME.test(name))
  const name = names.at(-1) ?? (industry === '' ? undefined : industry.replace(/(产业)?集群$|产业$/, ''))
  return name === undefined || subject.includes(name) ? subject : name + subject
}
