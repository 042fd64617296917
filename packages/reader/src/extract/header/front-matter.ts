import type { SourceDocument } from '../../document.ts'
import { cleanText, isBlank, isPageNumber, readMarker } from '../../segment/shapes.ts'

/** The lines above the body, told apart: title, subtitle (`——2024年1月16日在…`), who presents or issues it. */
export type FrontMatter = {
  readonly title: string | null
  readonly titleLine: number | null
  readonly subtitles: readonly string[]
  readonly organisations: readonly string[]
  /** The first paragraphs of the body, where the mandate is stated (`受…委托`). */
  readonly opening: readonly string[]
  /** Lines of their own at the end of the report: signature and date. */
  readonly signature: readonly string[]
}

const SALUTATION = /^(?:各位(?:代表|委员|领导|同志)|主任[、，]|同志们|尊敬的|市人大|区人大|县人大|.{2,20}人民代表大会(?:常务委员会)?[：:])/
const WEB_NOISE =
  /^(?:索\s*引\s*号|主题分类|发文机关|发布(?:机构|日期|时间|单位)|成文日期|发文日期|公开(?:日期|方式|责任)|信息来源|来源|作者|浏览|字体|字号|打印|分享|当前位置|首页|有效性|文号|发文字号|【|\[?字体|.{1,12}〔\d{4}〕\d+号$|机密|秘密|内部资料|会议文件|.{0,20}(?:会议|大会)(?:文件|材料)(?:[（(].{1,6}[）)])?$)/
const ORGANISATION =
  /^[\u4e00-\u9fff（）()]{1,36}?(?:人民政府|政府办公室|发展和改革(?:委员会|局)|发展改革(?:委员会|委|局)|发改[委局]|财政局|统计局|调查队|(?:财政经济|财经|常务|预算|工作)委员会|委员会|管委会|办公室)(?=$|\s|[（(]|(?:副|代)?(?:区长|县长|市长|主任|局长|州长|盟长|旗长)|党组)/
/** 市长　陈某, 区发展改革委主任 李某: who reads the report out. */
const PRESENTER =
  /^[\u4e00-\u9fff]{0,16}(?:区长|县长|市长|州长|盟长|旗长|主任|局长)[\s\u3000]+[\u4e00-\u9fff某×\s]{2,8}$|^(?:代理?)?(?:区长|县长|市长|州长|盟长|旗长)[\s\u3000]*[\u4e00-\u9fff某×]{2,4}$/
const TITLE_END =
  /(?:报告|公报|草案|方案|清单|台账|通知|决议|决定|情况|安排|计划|意见|要点|汇报|说明|通报|表|书面材料)(?:[（(《][^）)》]{1,16}[）)》])*$/

const isSubtitle = (text: string): boolean =>
  /^[—–―－-]{1,4}\s*\S/.test(text) ||
  /^[（(].*(?:年|会议).*[）)]$/.test(text) ||
  isDateLine(text) ||
  /^在.{4,60}(?:会议|大会|全会)上?$/.test(text) ||
  /^(?:20\d{2}|二[〇○零O0][一二三四五六七八九〇○零]{2})年.{2,8}日.{0,6}在?.{4,60}(?:会议|大会|全会)上?$/.test(text)
export const isDateLine = (text: string): boolean =>
  text.length <= 24 &&
  /^[（(]?\s*(?:20\d{2}|二[〇○零O0][一二三四五六七八九〇○零]{2})\s*(?:年|[-./])\s*[\d一二三四五六七八九十]{1,3}\s*(?:月|[-./])?\s*(?:[\d一二三四五六七八九十]{1,3}\s*日?)?\s*[）)]?$/.test(
    text,
  )

export function readFrontMatter(document: SourceDocument): FrontMatter {
  const titleParts: string[] = []
  let titleLine: number | null = null
  const subtitles: string[] = []
  const organisations: string[] = []
  let i = 0
  let seen = 0
  let openSubtitle = false
  for (; i < document.lines.length && seen < 24; i++) {
    const line = document.lines[i]!
    if (isBlank(line) || isPageNumber(line)) continue
    const text = titleParts.length === 0 ? withoutAttachment(cleanText(line)) : cleanText(line)
    if (text === '') continue
    // Headings of a table below a short title are no further lines of it.
    if (inTable(document, i + 1)) {
      if (titleParts.length > 0) break
      continue
    }
    seen++
    if (
      SALUTATION.test(text) ||
      /^[一二三四五六七八九十]、/.test(text) ||
      (text.length > 70 && /[。，]/.test(text)) ||
      /^目\s*录$/.test(text)
    )
      break
    const presenter = /^(?:报告|汇报|宣读)(?:人|单位)\s*[：:]\s*(.+)$/.exec(text)?.[1]
    if (presenter !== undefined) {
      if (ORGANISATION.test(presenter)) organisations.push(presenter)
      continue
    }
    if (WEB_NOISE.test(text) && (titleParts.length === 0 || /(?:会议|大会)(?:文件|材料)/.test(text))) continue
    const wholeTitle = titleParts.length > 0 && TITLE_END.test(titleParts.join('').replace(/\s+/g, ''))
    if (openSubtitle && /^(?:第.{1,4}次|.{0,20}(?:会议|大会|全会)上?[）)]?$)/.test(text)) {
      subtitles.push(`${subtitles.pop() ?? ''}${text}`)
      openSubtitle = false
    } else if (isSubtitle(text) && !/^[—–-].{0,4}(?:附件|页)/.test(text)) {
      if (wholeTitle && /^[（(](?:草案|书面|送审稿|征求意见稿|初稿|摘要|讨论稿)/.test(text)) titleParts.push(text)
      else {
        subtitles.push(text)
        openSubtitle = !/(?:上|[）)]|日)$/.test(text)
      }
    } else if (ORGANISATION.test(text) && !TITLE_END.test(text) && (wholeTitle || titleParts.length === 0) && text.length <= 40) {
      // A letterhead above the title is followed by it: 南京市江宁区人民政府 / 关于……的报告.
      organisations.push(text)
    } else if (titleParts.length > 0 && PRESENTER.test(text)) continue
    else if (wholeTitle && STAGE.test(text)) titleParts.push(text)
    else if (wholeTitle && !continuesTitle(titleParts.join(''), text)) {
      if (/[。；]$/.test(text)) break
      if (readMarker(text)) break
      if (/^[\u4e00-\u9fff\s]{2,12}$/.test(text) && organisations.length + subtitles.length > 0) continue
      break
    } else if (text.length <= 70 && !/[。；]$/.test(text)) {
      titleParts.push(text)
      titleLine ??= i + 1
      if (titleParts.length > 6) break
    } else break
  }
  const title = titleParts.length > 0 && titleParts.length <= 6 ? joinTitle(titleParts) : null
  const opening = document.lines
    .slice(i, i + 12)
    .map(cleanText)
    .filter((t) => t !== '')
    .slice(0, 5)
    .map((t) => t.slice(0, 400))
  return { title, titleLine, subtitles, organisations, opening, signature: readSignature(document) }
}

const inTable = ({ blocks }: SourceDocument, line: number): boolean =>
  blocks.some((b) => b.kind === 'table' && b.line <= line && line <= b.endLine && b.rows.length + Math.min(1, b.header.length) > 2)

/** 附件 alone, 附件1：… before the title: where the text hung, no part of what it is called. */
const withoutAttachment = (text: string): string => {
  const rest = text.replace(
    /^附\s*[件表录]?\s*(?:[-—]?\s*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?)?(?:[：:.、\s]+|$|(?<=\d)(?=[\u4e00-\u9fff]))|^附[件表](?=20\d{2}年)/,
    '',
  )
  return rest === '' || rest.length >= 8 ? rest : text
}

/** （书面）, （草案） alone on a line behind the title. */
const STAGE = /^[（(](?:草案|书面.{0,4}|送审稿|征求意见稿|初稿|摘要|讨论稿|审议稿|修改稿)[）)]$/
const SURELY_WHOLE = /(?:报告|公报|通知|决议|决定|汇报|通报)(?:[（(《][^）)》]{1,16}[）)》])*$/

/** A title goes on until it names what it is (报告, 公报 …): 关于…发展计划 / 执行情况与…发展 / 计划草案的报告. */
function continuesTitle(soFar: string, next: string): boolean {
  if (SURELY_WHOLE.test(soFar) || next.length > 50) return false
  if (/^(?:及|与|和|暨|并|的)/.test(next) || SURELY_WHOLE.test(next.replace(/\s+/g, ''))) return true
  return /^关于/.test(soFar) && /(?:情况|计划|发展|草案|预算|社会)/.test(next) && !/[，：:]/.test(next)
}

const joinTitle = (parts: readonly string[]): string =>
  parts
    .reduce((all, part) => (/[A-Za-z0-9]$/.test(all) && /^[A-Za-z]/.test(part) ? `${all} ${part}` : all + part))
    .replace(/\s{1,}/g, (_gap, at, all) => (/[A-Za-z]/.test(all[at - 1] ?? '') ? ' ' : ''))

function readSignature(document: SourceDocument): string[] {
  const found: string[] = []
  for (let i = 0; i < document.lines.length; i++) {
    const text = document.lines[i]!.length <= 60 ? cleanText(document.lines[i]!) : ''
    // A deadline in a cell of a table of tasks is no date of the report.
    if (!isDateLine(text) || inTable(document, i + 1)) continue
    for (let k = i - 1, n = 0; k >= 0 && n < 2; k--) {
      const above = document.lines[k]!.length <= 60 ? cleanText(document.lines[k]!) : '。'
      if (above === '') continue
      n++
      if (ORGANISATION.test(above)) found.push(above)
    }
    found.push(text)
  }
  return found
}

export const organisationOf = (text: string): string | null => ORGANISATION.exec(text)?.[0] ?? null
