/** Words for the phase of a project, as boxes print them at the head of a list or as the verb of a sentence. Kept as printed: 完工 is not 竣工. */
const PHASES = [
  '建成投运',
  '完工投运',
  '投入使用',
  '建成投产',
  '建成投用',
  '建成通车',
  '建成运营',
  '建成完工',
  '竣工投产',
  '竣工投用',
  '竣工验收',
  '竣工交付',
  '完工投用',
  '完工投产',
  '投产达产',
  '投产达效',
  '开工建设',
  '启动建设',
  '加快建设',
  '续建推进',
  '加快推进',
  '提速建设',
  '持续推进',
  '全面建成',
  '前期工作',
  '前期准备',
  '前期谋划',
  '前期研究',
  '谋划储备',
  '策划储备',
  '力争开工',
  '计划开工',
  '新开工',
  '待开工',
  '未开工',
  '拟开工',
  '预备',
  '预备类',
  '实施类',
  '开工',
  '新建',
  '续建',
  '在建',
  '扩建',
  '完工',
  '竣工',
  '建成',
  '投产',
  '投用',
  '投运',
  '达产',
  '通车',
  '交付',
  '封顶',
  '论证',
  '招商',
  '前期',
  '储备',
  '谋划',
  '策划',
  '签约',
  '落地',
  '收尾',
  '结转',
  '启动',
  '推进',
] as const

/** 开竣工, 新（续）建, 续建（完工）, 新建和续建: two phases on one head. */
const ONE = [...PHASES].sort((a, b) => b.length - a.length).join('|')
const SECOND = PHASES.filter((p) => !p.endsWith('类')).join('|')
const HEAD = new RegExp(
  `^(?:20\\d{2}年)?(?:开展|做好)?((?:计划|力争|拟|预计|确保|加快|谋划|深化|重点)*(?:${ONE})(?:[及和与、/／](?:${ONE})|(?:${SECOND})|[（(](?:${ONE})[）)])?)(?:类|阶段|的|一批)?(?:重点|重大|市级|区级|县级|省级)*(?:建设)?(?:项目|工程|名单|清单)?(?:[（(]?共?计?\\s*\\d{1,4}\\s*[个项][）)]?)?(?:项目|工程)?$`,
)

/** The phase a head names (`开工重点项目`, `续建项目（12个）`), as printed, or null where the head is a category. */
export const readPhaseHead = (head: string): string | null => HEAD.exec(head.replace(/\s+/g, ''))?.[1] ?? null

const URGED = '(?:加快|加速|提速|尽快|早日|如期|按期|顺利|全面|全部|正式|实质性|基本)*'
const BEHIND = new RegExp(
  `(${URGED}(?:${ONE}|启动|建设|落地|见效|主体完工|主体竣工|主体封顶)(?:建设|投用|投产|达产|达效|运营|通车|见效)*)$`,
)

/** The phase behind a name or a list (`力争甲项目竣工投产`, `推动甲、乙等项目加快建设`), with where it begins. */
export function readPhaseBehind(clause: string): { readonly phase: string; readonly start: number } | null {
  const m = BEHIND.exec(clause.slice(-16))
  return m ? { phase: m[1]!, start: clause.length - m[1]!.length } : null
}

/** Words that only push (力争, 确保, 推动): the phase stands behind the names. */
export const URGING = /^(?:全力|积极|有序|持续|大力)*(?:力争|力促|确保|争取|推动|促进|支持|保障|督促|实现)/

const VERB = new RegExp(
  `^(?:全年|年内|今年|确保|力争|争取|计划|将|要|全面|重点|加快|加速|提速|持续|积极|有序|统筹|深入)*(${ONE}|实施|建设|改造|完成)`,
)

/** The phase verb a sentence of a box begins with, with the length of what it takes. */
export function readPhaseVerb(sentence: string): { readonly phase: string; readonly length: number } | null {
  const m = VERB.exec(sentence)
  return m ? { phase: /^(?:加快|提速|持续)(?=建设|推进)/.test(m[0]) ? m[0] : m[1]!, length: m[0].length } : null
}
