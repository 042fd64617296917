import { holdsAny, isSpace, signsOf, signTable, tableOf, trimmedEnd } from '../../characters.ts'
import { action, carrying, dependent, empty, fall, nounless, rise, trailing } from '../../lexicon/verbs.ts'

/** What stands before a figure, taken apart: who or what (noun), what was done (verb), which way it moved (change). */
export type Head = {
  /** Without carrying verbs, adverbs and copulas; empty where the clause names nothing. */
  readonly subject: string
  /** Leading action verb(s) of the subject: 新建, 改造提升. */
  readonly verb: string
  /** The subject holds verbs and adverbs only. */
  readonly verbOnly: boolean
  readonly change: 'rise' | 'fall' | null
  /** 增至, 降到, 达到: the figure is a level reached. */
  readonly reached: boolean
  /** 保持在, 稳定在. */
  readonly kept: boolean
  /** 均, 各 (not 年均, 人均): the figure holds for each thing named. */
  readonly each: boolean
  /** 分别. */
  readonly respectively: boolean
  /** The words stripped behind the subject, in printed order. */
  readonly after: string
  /** 较2019年: the year a change is measured from, where one is printed. */
  readonly baseYear: number | null
  /** 高于全市平均: whom the figure is held against, and which way. */
  readonly gap: { readonly set: string; readonly sign: 1 | -1; readonly words: string } | null
}

/** 较2019年, 比上年同期, 与2020年相比 at the end of a head. */
const BASE =
  /(?:较|比|与|同|对比|相比)(?<year>20\d\d)?(?:年)?(?:上年|去年|前年|年初|上月|上季度|[一二三四]季度|前三季度|上半年|上届|规划|期初|同期|“?十[二三四五]五”?末?)?(?:同期|底|末|年末|年底|初|期末)?(?<budget>执行数|预算数|决算数|完成数|预计执行数)?(?:水平|基数|实绩)?(?:相比)?(?:的)?$/
/** 2017年的, 上年的 before the first end of a from–to pair. */
const TIME_TAIL =
  /(?:上半年|下半年|前三季度|[一二三四]季度|全年|同期|\d{1,2}月份?|20\d\d年|上年|去年|五年前|年初|期初|上年末|“十[二三四五]五”末)(?:底|末|初|度)?的$|(?:20\d\d年|上年末?|去年末?|年初|五年前)(?:底|末|初|度)?$|(?<=[由从])(?:上半年|一季度|前三季度|年初|上年|去年)$|每[人户亩名]?(?:每[月年天])?$/
/** 在全市11个区县中（排）. */
const AMONG = /在?(?:全[国省市州区县])?[\d一二三四五六七八九十]*个?[一-鿿]{2,8}(?:中|里)(?:排名|排|列|居|位列|位居)?$/
/** 比上年多（发行）, 同比少（收）, 比去年同期高. */
const MORE =
  /(?:(?:较|比|同比|环比)(?:上年同期|去年同期|上年末|上年底|去年末|去年底|上季度末|上月末|上季度|上月|上年|去年|年初)?(?<way>多|少)(?:增|收|支|发行|完成|建成|签约|落地|引进|入库|减|到位|投放|投入|销售|产出|培育|招引|实施|争取|兑现|发放)?|(?:较|比)(?:上年|去年|年初)?(?:同期)?(?<=[年期初])(?<way2>高|低|快|慢)出?)$/
const GAP =
  /(?:(?<verb>高于|高出|高过|快于|超出|跑赢|领先于|优于|好于|低于|慢于|落后于)(?<set>[一-鿿、]{0,12}?)(?:平均水平|平均值|平均增速|平均|均值|增速|水平|GDP增速|的)?|[比较](?!(?:上年|去年|前年|上月|年初)?(?:同期)?[高低快慢提降减])(?<set2>[一-鿿]{2,10}?)(?:平均水平|平均|增速|水平)?(?<![提降减])(?<verb2>高出|高|低|快|慢))$/

/** Each of the patterns above ends in one of these characters: a glance at the last one saves trying it at every other. */
const [BASE_END, MORE_END, AMONG_END, TIME_END] = [1, 2, 4, 8]
const ENDINGS = new Uint8Array(65_536)
for (const [bit, characters] of [
  [BASE_END, '较比与同年初月度届划期五”末底数平绩的0123456789'],
  [MORE_END, '多少增收支行成约地进库减高低快慢出位放入售育引施取现'],
  [AMONG_END, '中里名排列居'],
  [TIME_END, '的年末初前底度每人户亩名月天'],
] as const)
  for (const character of characters) ENDINGS[character.charCodeAt(0)]! |= bit
/** What a GAP cannot do without. */
const GAP_MARKS = tableOf('于出过赢比较')

const TIME_HEAD =
  /^(?:(?:截至|截止|到|至|自|从)?(?:20\d\d年(?:底|末|初|度|全年|上半年|下半年|前三季度|[一二三四]季度|\d{1,2}月(?:底|末|份)?)?|(?:全|今|去|上|本|当|前|明)年(?:全年|底|末|上半年|下半年|前三季度|[一二三四]季度)?|\d{1,2}(?:[—\-－–~～至]\d{1,2})?月(?:份|底|末|\d{1,2}日)?|上半年|下半年|前三季度|[一二三四]季度|年末|年底|期末|月末|“?[十一二三四五]{2,3}五?”?(?:期间|时期|以来|末)|(?:近|过去|未来|今后|这)?[一二三五十](?:五)?年(?:来|间|以来|期间)?|\d+年来|(?:国庆|元旦|春节|五一|七一|中秋|开学|主?汛期|供暖季?|采暖季?|入冬|入汛)(?:节|假期)?(?=之前|以前|前(?!夕|后)))(?:之前|以前|前(?![一二三四五\d两后列夕沿期景端]))?[，,]?)/
const ORDER_HEAD =
  /^(?:[—－\-–·•\s]+|(?:第?[一二三四五六七八九十]+(?:是|，|、|．))|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|①|②|③|④|⑤|⑥|⑦|⑧)/
const SOFT_WORDS =
  '其中|同时|此外|另外|目前|现在|全区|全县|全市|全省|全镇|全域|我区|我县|我市|辖区|区内|县内|市内|年内|初步核算|经初步核算|据统计|据初步统计|初步统计|预计全年|预计|力争全年|力争|确保全年|确保|全年|全年预计|全县实现|共|并|且|再|累计共|建议|计划全年|一年来|五年来|按现价计算|按可比价计算|按常住人口计算|由此|因此|特别是|尤其是|通过努力|各级各部门|全区上下|原因是|主要原因是|主要是由于'
const SOFT_HEAD = new RegExp(`^(?:${SOFT_WORDS})(?!性)[，,]?`)
const KEEP_LEADING =
  /^(?:预期性|约束性|基本(?:养老|医疗|公共|农田|建设|药物|殡葬|单元)|实际(?:使用|利用|到位|到账|用|吸收|控制|投资|完成投资|引进)|有效(?:发明|投资|期|灌溉|供给|专利|防)|保障(?:性|房|型|人口|对象)|到(?:位|账|期|岗|港|校)|对(?:口|外|上|区外|欧|美|东盟)|可(?:再生|支配|循环|回收|利用|比|燃)|将(?:军|乐|台)|要(?:素|件)|有(?:机|线|效|轨|色|研发)|再(?:生|就业|制造|贷款|融资)|并(?:网|购|联)|及(?:时|格)|和(?:谐|平|美)|成(?:功率|品|本|交)|全面(?:小康)|预期(?:寿命|目标)|建议(?:提案|案|办理|批评)|稳定(?:就业|器)|共(?:享|有产权|青|建|富|治|同)|同步(?:率)|均(?:等|衡)|达(?:标|产|峰)|实现(?:率)|完成(?:率|投资|营业收入|产值|额)|约(?:谈|束)|落实(?:率|资金)|至(?:真)|做好|推进(?:率)|促进(?:率)|保持(?:率)|平均(?:预期|工资|浓度|受教育))/
const PROTECT_TRAILING =
  /(拥有|国有|所有|占有|公有|私有|特有|现有|共有|民居|宜居|定居|村居|社居|邻居|行为|作为|人为|收到|得到|报到|签到|系列|行列|陈列|下列|减排|节排|安排|公共|一共|签约|节约|集约|预约|违约|合约|契约|条约|制约|履约|续约|解约|目的|存在|现在|所在|潜在|内在|来自|各自|成就|返还|偿还|归还|合并|自由|抢占|侵占|新占|建成|完成|形成|集成|合成|落成|促成|组成|收成|分成|乃至|人均|户均|亩均|地均|日均|月均|年均|平均|件均|每均|班均|村均|店均|站均|时均|次均|师均|生均|床均|同比|收入比|配比|占比|环比|负担比|师生比|床护比|医护比|城乡比|转移到|首次|标准的|标的|靶的|收益率为|在)$/
/** Nouns that end in a change verb. */
const CHANGE_NOUN =
  /(增速|增幅|涨幅|降幅|减幅|跌幅|增加值|节约|技术改造提升|提质提升|品质提升|治理提升|改造提升|能力提升|质效提升|投入增长|人口增长|经济增长|自然增长|环境提升|功能提升|环境综合提升|翻)$/

/** By UTF-16 unit, what a head that begins with it may open with: bits of PUNCTUATED, KEPT, ORDERED, TIMED, SOFT. */
const [PUNCTUATED, KEPT, ORDERED, TIMED, SOFT] = [1, 2, 4, 8, 16]
const OPENINGS = new Uint8Array(65_536)
const mark = (bit: number, characters: string): void => {
  for (let i = 0; i < characters.length; i++) OPENINGS[characters.charCodeAt(i)]! |= bit
}
mark(PUNCTUATED, '、，,；;：:）) \t\n\v\f\r\u00a0\u3000')
mark(KEPT, '预约基实有保到对可将要再并及和成全建稳共同均达完落至做推促平')
mark(ORDERED, '—－-–·• \t\u3000第一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧')
mark(TIMED, '截到至自从全今去上本当前明下一二三四五年期月“十近过未这0123456789国元春七中开主汛供采入')
mark(SOFT, SOFT_WORDS.replaceAll(/(^|\|)(.)[^|]*/g, '$2'))

function stripLeading(text: string): string {
  let rest = text.trim()
  for (let guard = 0; guard < 24 && rest !== ''; guard++) {
    const before = rest
    if (opensWith(rest, PUNCTUATED)) rest = rest.replace(/^[、，,；;：:\s）)]+/, '')
    // 规划提出“到2026年达到45%”: the quotation goes on behind the head.
    if (rest.startsWith('“') && !rest.includes('”')) rest = rest.slice(1)
    if (opensWith(rest, KEPT) && KEEP_LEADING.test(rest)) break
    if (opensWith(rest, ORDERED)) rest = rest.replace(ORDER_HEAD, '')
    if (opensWith(rest, TIMED)) rest = rest.replace(TIME_HEAD, '')
    if (opensWith(rest, SOFT)) rest = rest.replace(SOFT_HEAD, '')
    const word = longer(carrying.at(rest, 0), empty.at(rest, 0))
    // 全区性会议: an adjective.
    if (word !== null && rest[word.length] === '性') break
    if (
      word !== null &&
      word !== '累计' &&
      word !== '计划' &&
      word !== '其余' &&
      word !== '剩余' &&
      word !== '占' &&
      word !== '平均' &&
      dependent.at(rest, 0) === null
    ) {
      const next = rest.slice(word.length)
      const opensVerb = nounless.at(next, 0) !== null || next === ''
      if (word.length > 1 || (opensVerb && !KEEP_LEADING.test(next)) || /^(和|及|与|并|且)$/.test(word)) rest = next
    }
    if (rest.length > 4 && (rest.startsWith('将') || rest.startsWith('把'))) rest = rest.slice(1)
    if (rest === before) break
  }
  return rest
}

const opensWith = (text: string, bit: number): boolean => (OPENINGS[text.charCodeAt(0)]! & bit) !== 0

const longer = (a: string | null, b: string | null): string | null => ((a?.length ?? 0) >= (b?.length ?? 0) ? a : b)

const PLAIN_STARTS = tableOf('台大关门受')
const COMMAS = tableOf('，、')
const JOINTS = tableOf('，、：:；')
const TRAILERS = tableOf('的，、：')
/** Brackets, 产业, and 分别, 依次, 各, 均. */
const [BRACKETED, INDUSTRIAL, SHARED] = [1, 2, 4]
const PLAIN_SIGNS = signTable('（(', '产', '分依各均')

/** Notes that say nothing of the thing (（下同）, （按可比价计算）) and 分别实现 go first; 一二三产业 is written out. */
function plainHead(text: string): string {
  let plain = text
  const signs = signsOf(text, PLAIN_SIGNS)
  if ((signs & BRACKETED) !== 0)
    plain = plain.replace(
      /[（(](?:以?下同|按?可比价[^（）()]*|按?不变价[^（）()]*|按现价[^（）()]*|同口径|同比口径|预计|预计数|快报数|初步核算数?|初步统计|含\d[^（）()]*)[）)]/g,
      '',
    )
  if ((signs & INDUSTRIAL) !== 0)
    plain = plain
      .replace(/第?一、?二、?三次?产业/g, '第一产业、第二产业、第三产业')
      .replace(/三次产业(?=[一-鿿]{1,8}(?:分别|依次))/g, '第一产业、第二产业、第三产业')
  if ((signs & SHARED) !== 0)
    plain = plain
      .replace(/(?<=、[一-鿿]{1,2})[两三四]级(?=[一-鿿]{2,})/g, '')
      .replace(/存贷款(余额)(?=分别|依次)/g, '存款$1、贷款$1')
      .replace(
        /[三四五六七八九十两\d]+(?:大|个|类)[一-鿿]{0,6}?(?:产业|行业|区域|片区|园区|集群|企业|领域|板块|指标)(?=分别|依次|各|均)/g,
        '',
      )
      .replace(/(?:分别|依次)(?:实现|完成|达到|达)(?=[一-鿿])/g, '')
  if (PLAIN_STARTS[plain.charCodeAt(0)] === 1)
    plain = plain.replace(/^(?:台阶|大关|关口|门槛)[、，]?/, '').replace(/^受[一-鿿]{2,16}?影响[，、]?/, '')
  return trimmedEnd(plain, JOINTS)
}

/** Takes a head apart. `text` is what stands between the previous delimiter or figure and this figure. */
export function readHead(text: string): Head {
  let rest = plainHead(text)
  let after = ''
  let change: Head['change'] = null
  let reached = false
  let kept = false
  let each = false
  let respectively = false
  let baseYear: number | null = null
  let gap: Head['gap'] = null
  for (let guard = 0; guard < 16 && rest !== ''; guard++) {
    rest = trimmedEnd(rest, COMMAS)
    const ends = ENDINGS[rest.charCodeAt(rest.length - 1)] ?? 0
    const base = (ends & BASE_END) !== 0 ? BASE.exec(rest) : null
    if (base && base[0].length >= 2) {
      if (base.groups?.['year'] && !base.groups['budget']) baseYear = Number(base.groups['year'])
      after = base[0] + after
      rest = rest.slice(0, base.index)
      continue
    }
    const more = (ends & MORE_END) !== 0 ? MORE.exec(rest) : null
    if (more) {
      change = /[少低慢]/.test(more.groups?.['way'] ?? more.groups?.['way2'] ?? '') ? 'fall' : 'rise'
      after = more[0] + after
      rest = rest.slice(0, more.index)
      continue
    }
    const around = ((ends & AMONG_END) !== 0 ? AMONG.exec(rest) : null) ?? ((ends & TIME_END) !== 0 ? TIME_TAIL.exec(rest) : null)
    if (around) {
      rest = rest.slice(0, around.index)
      continue
    }
    const held: RegExpExecArray | null = gap === null && holdsAny(rest, GAP_MARKS) ? GAP.exec(rest) : null
    if (held) {
      const which: string = held.groups?.['verb'] ?? held.groups?.['verb2'] ?? ''
      gap = { set: held.groups?.['set'] ?? held.groups?.['set2'] ?? '', sign: /低|慢|落后/.test(which) ? -1 : 1, words: held[0] }
      rest = rest.slice(0, held.index)
      continue
    }
    const tail = trailing.endingAt(rest, rest.length)
    const up = rise.endingAt(rest, rest.length)
    const down = fall.endingAt(rest, rest.length)
    const verb: string | null = longer(up, down)
    const word: string | null = longer(tail, verb)
    if (word === null) break
    if (word === verb && tail !== word) {
      if (CHANGE_NOUN.test(rest) && !/(增长|下降)$/.test(rest)) {
        break
      }
      if (
        word.length === 1 &&
        !/^(至|到|为)/.test(after) &&
        !/[\s，、）)年比期均]$/.test(rest.slice(0, -1)) &&
        rest.length > 1 &&
        nounless.endingAt(rest, rest.length - 1) === null
      )
        break
      if (change === null) change = word === down ? 'fall' : 'rise'
    } else {
      if (PROTECT_TRAILING.test(rest) && word.length === 1) break
      if (/^人?均$/.test(word) && /[人户亩地日月年每平班村店站时次师生床]均$/.test(rest)) break
      if (/至|到|为|达|突破|迈上|迈入|站上|跨上|登上|首破/.test(word) && !/^(达标|比例达)$/.test(word)) reached = true
      if (/保持|稳定|维持|控制|巩固/.test(word)) kept = true
      if (/^均|^各$|^双双|^全部/.test(word)) each = true
      if (/分别/.test(word)) respectively = true
    }
    after = word + after
    rest = rest.slice(0, rest.length - word.length)
  }
  const subject = stripLeading(TRAILERS[rest.charCodeAt(rest.length - 1)] === 1 ? rest.replace(/(的|，|、|：)+$/, '') : rest)
  const verb = leadingVerb(subject)
  return { subject, verb, verbOnly: subject !== '' && isNounless(subject), change, reached, kept, each, respectively, after, baseYear, gap }
}

/** First characters of the nouns that a verb may turn out to begin, or to stand before. */
const NOUN_OPENINGS = tableOf('性率量额数值度面商站厂者费权证期网类业金价段链力方群圈所师员版总规余里能周成用主机中平基协体系工标')
const NOUN_VERBS = tableOf('建投服发管生消支出进销交融种播培补救奖创运检治覆利处办收保储注入拥存')

/** The run of action verbs a phrase begins with (新建改建, 新培育). */
export function leadingVerb(text: string): string {
  let end = 0
  for (;;) {
    const word = action.at(text, end)
    if (word === null) break
    const behind = text.charCodeAt(end + word.length)
    if (
      NOUN_OPENINGS[behind] === 1 &&
      /^(率|量|额|数(?!字)|值|度|面(?!向)|商|站|厂|者|费|权|证|期|网|类|业|金(?!融|属)|价|段|链|力|方|群|圈|所|师|员|版|性(?!能|别|教)|额度|总额|规模|余额|面积|里程|能力|能耗|周期|成本|用地|用房|用水|用电|主体|机构|中心|平台|基地|协会|体系|系统|工具|标准|机制)/.test(
        text.slice(end + word.length),
      )
    )
      break
    // 建设用地, 投资项目, 服务业: the verb is part of a noun.
    if (
      NOUN_VERBS[text.charCodeAt(end)] === 1 &&
      /^(建设用地|投资(额|总额|项目|协议)|服务(业|站|中心|平台|贸易|量|点)|发展(指数|资金|水平)|管理(站|所|人员)|生产(总值|基地|线|企业|经营|性|能力|资料)|消费(品|价格|券|金融)|支出|出口(额|总额|产品|企业|退税)|进口(额|总额)|销售(额|收入|量)|交易(额|量)|融资(额|规模|余额|担保)|发电(量|站|机)|种植面积|播种面积|培训(班|基地)|补助资金|救助金|奖补资金|创新|创业|创客|发明|运营(商|中心)|检测(站|机构)|治理(率|面积)|覆盖(率|面)|利用率|处理(率|厂|能力)|办结率|收入|保护(区|面积)|储备(项目|粮|库|金)|注册(资本|商标|企业|用户)|出让金|入库(税收|税金)|保有量|拥有量|存栏量|出栏量)/.test(
        text.slice(end),
      )
    )
      break
    end += word.length
    if (/^[和、及并与]/.test(text.slice(end)) && action.at(text, end + 1) !== null) end += 1
  }
  return text.slice(0, end)
}

/** Verbs, adverbs and function words only: nothing is named. */
export function isNounless(text: string): boolean {
  if (dependent.at(text, 0) !== null) return false
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (COMMAS[code] === 1 || isSpace(code)) {
      i++
      continue
    }
    const word = nounless.at(text, i)
    if (word === null) return false
    i += word.length
  }
  return true
}

/** The thing itself: a subject without its leading verbs and without the examples before 等. */
export function nounOf(subject: string): string {
  const bare = subject.slice(leadingVerb(subject).length)
  const examples = bare.lastIndexOf('等')
  const named = examples > 0 && examples < bare.length - 1 ? bare.slice(examples + 1) : bare
  return named.replace(/^(计划|剩余|其余|累计)/, '').replace(/[（(][^（）()]*[）)]$/, '')
}
