/** `before`, `after`: what must stand (or not stand) around the characters for them to be wrong, as parts of a pattern. */
export type WrongWord = {
  readonly wrong: string
  readonly right: string
  readonly source: string
  readonly before?: string
  readonly after?: string
}

/** 《现代汉语词典》第7版. */
const DICTIONARY = '《现代汉语词典》'
/** 《第一批异形词整理表》: of two writings one is recommended; 账 took its meanings over from 帐. */
const VARIANTS = 'GF 1001—2001'

const pairs = (source: string, words: string): WrongWord[] =>
  words
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = '', right = ''] = pair.split('→')
      return { wrong, right, source }
    })

/** Written so by slip, and right nowhere. */
const ALWAYS = `
  零部配件→零部件 部暑→部署 布署→部署 布暑→部署 松驰→松弛 通迅→通讯 统酬→统筹 巩因→巩固 渡假→度假 精采→精彩 重迭→重叠 关健→关键 环镜→环境 幅射→辐射 辐员→幅员 震憾→震撼 震摄→震慑
  渲泄→宣泄 搏弈→博弈 博斗→搏斗 拼博→拼搏 沉缅→沉湎 亲睐→青睐 追朔→追溯 渗杂→掺杂 粗旷→粗犷 凭籍→凭借 蕴酿→酝酿 脉博→脉搏 拌脚石→绊脚石 侯车→候车 侯选人→候选人 气侯→气候 时侯→时候 
  杨尘→扬尘 弘杨→弘扬 发杨光大→发扬光大 篷勃→蓬勃 磅薄→磅礴 制肘→掣肘 瓶胫→瓶颈 短版→短板 消毁→销毁 撤消→撤销 防碍→妨碍 查觉→察觉 弛援→驰援 过度期→过渡期 度过难关→渡过难关 倍受关注→备受关注
  人才倍出→人才辈出 权利清单→权力清单 贯切落实→贯彻落实 攻艰克难→攻坚克难 脱贫攻艰→脱贫攻坚 一愁莫展→一筹莫展 再接再励→再接再厉 迫不急待→迫不及待 不径而走→不胫而走 走头无路→走投无路
  变本加利→变本加厉 提纲契领→提纲挈领 相辅相承→相辅相成 一如继往→一如既往 因地治宜→因地制宜 坚韧不拨→坚韧不拔 名列前矛→名列前茅 破斧沉舟→破釜沉舟 迎刃而介→迎刃而解 世外桃园→世外桃源 穿流不息→川流不息
  金壁辉煌→金碧辉煌 严惩不待→严惩不贷 义不容词→义不容辞 默守成规→墨守成规 融汇贯通→融会贯通 按步就班→按部就班 一股作气→一鼓作气 不可或却→不可或缺 当人不让→当仁不让 直接了当→直截了当 披星带月→披星戴月
  如火如茶→如火如荼 方兴末艾→方兴未艾 未雨绸谬→未雨绸缪 独挡一面→独当一面 首曲一指→首屈一指 相形见拙→相形见绌 鞠躬尽粹→鞠躬尽瘁 夙夜在工→夙夜在公 责无旁代→责无旁贷 有持无恐→有恃无恐 好象→好像 就象→就像 己经→已经`

export const WRONG_WORDS: readonly WrongWord[] = [
  ...pairs(DICTIONARY, ALWAYS),
  ...pairs(VARIANTS, '帐户→账户 帐目→账目 记帐→记账 对帐→对账 转帐→转账 台帐→台账 帐单→账单 呆帐→呆账 坏帐→坏账 结帐→结账 入帐→入账'),
  { wrong: '划上', right: '画上', source: DICTIONARY, after: '(?=[^，。；]{0,8}句号)' },
  // 截止 ends something (报名截止), 截至 leads to a day.
  {
    wrong: '截止',
    right: '截至',
    source: DICTIONARY,
    after: String.raw`(?=\s*(?:\d{2,4}年|\d{1,2}月|目前|今年|去年|上?年底|[本上]月|[一二三四五六七八九十]+月))`,
  },
  { wrong: '防犯', right: '防范', source: DICTIONARY, after: '(?!罪)' },
  { wrong: '复盖', right: '覆盖', source: DICTIONARY, before: '(?<![修恢回反])' },
  { wrong: '竟争', right: '竞争', source: DICTIONARY, before: '(?<![究毕])' },
  { wrong: '竟赛', right: '竞赛', source: DICTIONARY, before: '(?<![究毕])' },
  // 按装机容量 is 按 and 装机.
  { wrong: '按装', right: '安装', source: DICTIONARY, after: '(?![机配载修饰卸置])' },
  { wrong: '既使', right: '即使', source: DICTIONARY, after: '(?![^。；]{1,30}[又也还])' },
  { wrong: '座落', right: '坐落', source: DICTIONARY, before: String.raw`(?<![一二两三四五六七八九十几每\d])`, after: '(?!成)' },
  { wrong: '做为', right: '作为', source: DICTIONARY, before: '(?<![当看叫])' },
  {
    wrong: '己',
    right: '已',
    source: DICTIONARY,
    before: '(?<![自知律克贴一利])',
    after: '(?=建成|完成|开工|全面|达到|实现|签约|启动|投产)',
  },
  { wrong: '末', right: '未', source: DICTIONARY, before: '(?<![年月周期季岁始粉本学])', after: '(?=完成|开工|达到|实现|启动|按期)' },
]
