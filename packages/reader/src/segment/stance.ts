import type { ReportHeader } from '@gangmu/domain'
import type { Block, SourceDocument } from '../document.ts'
import { matchesOf } from '../matches-of.ts'
import { guessTense } from './guess-tense.ts'

/**
 * Whether a passage looks back (执行情况, 回顾) or forward (计划草案, 工作安排), and which year or span it speaks of
 * where it names none itself.
 */
export type Stance = {
  readonly tense: 'review' | 'plan'
  readonly year: number | null
  /** 五年来, 今后五年: first and last year. */
  readonly span: readonly [number, number] | null
  /** The half of a half-year report. */
  readonly half: boolean
}

const REVIEW =
  /过去的?一年|一年来|(去年|上年)的?(主要)?工作(?!安排)|执行情况|完成情况|运行情况|运行特点|推进情况|落实情况|进展情况|回顾|总结|工作成效|主要成效|取得.{0,6}成[效就绩]|成绩|存在的|困难|问题|不足|短板|总体情况|基本情况|主要指标完成|预计完成|工作开展情况|执行的主要情况|(完成|实现|达到).{0,4}(年度|全年|预期|既定)?(目标|任务)|未达预期|不及预期/
const PLAN =
  /今年的?(主要|重点|政府)?(工作|任务)|计划草案|计划安排|计划建议|目标|安排|总体要求|总体考虑|总体思路|指导思想|主要任务|重点任务|重点工作|工作重点|工作任务|工作打算|工作举措|主要措施|主要举措|下一步|下步|下阶段|下半年|今后五年|未来五年|今后一个时期|奋斗|工作要点|政策取向|对策|打算|编制.*预算|预算草案|收支预算/
/** Never said of a year that is over. */
const ONLY_PLANS = /(?:计划|工作)安排|安排(?:意见|建议)|总体要求|预期目标|工作打算/
/** 5年 at the end of 2025年 is no five years. */
const FUTURE_SPAN = /(今后|未来|下一个)(五|5)年|(?<!\d|[〇零一二三四五六七八九十])(五|5)年.{0,6}(奋斗目标|主要目标|总体要求|工作思路)/
const PAST_SPAN =
  /(过去|这|刚刚过去的?|上一?届.{0,4}|本届.{0,6}|近)(的)?(五|5)年|(?<!\d|[〇零一二三四五六七八九十])(五|5)年(来|间|以来|(工作)?回顾)/
/** 我们也清醒看到，…还有不少困难: the account is over. */
const PROBLEMS =
  /清醒地?(?:看到|认识|意识)|(?:也要|还要|同时)看到|(?:面临|存在|还有|仍有)[^，。；]{0,10}(?:困难|问题|短板|不足|差距|挑战)|当前[，,]/
const YEAR = /(20\d\d)\s*年(?!代|底前|前)/g

const yearsIn = (text: string): number[] => matchesOf(text, YEAR).map((m) => Number(m[1]))

/** Which way one heading turns what follows; null where it says nothing about time. */
function turnOf(text: string, header: ReportHeader, top: boolean): Stance | null {
  const half = header.kind === 'half-year'
  const review: Stance = { tense: 'review', year: header.reportYear, span: null, half }
  const plan: Stance = { tense: 'plan', year: header.planYear ?? (half ? header.reportYear : null), span: null, half: false }
  const years = yearsIn(text)
  const looksBack = REVIEW.test(text)
  const looksForward =
    PLAN.test(text) &&
    !/(任务|目标|安排|计划|重点工作|工作任务).{0,8}(完成|执行|落实|推进|进展)/.test(text) &&
    !/(完成|实现|达到).{0,4}(年度|全年|预期|既定)?(目标|任务)/.test(text)
  if (FUTURE_SPAN.test(text) && plan.year !== null) return { ...plan, span: [plan.year, plan.year + 4] }
  if (PAST_SPAN.test(text) && review.year !== null) {
    const both = years.includes(review.year) || /及(去年|上年|一年)/.test(text)
    return both ? review : { ...review, span: [review.year - 4, review.year] }
  }
  const names = (year: number | null): boolean => year !== null && years.includes(year)
  if (names(plan.year) && !names(review.year)) return looksBack && !looksForward ? review : plan
  // 二、2023年工作安排 of a report that plans 2024: the year was left over from last year's draft.
  if (names(review.year) && !names(plan.year)) return top && plan.year !== null && ONLY_PLANS.test(text) && !looksBack ? plan : review
  if (!top) return null
  if (looksForward && !(looksBack && /完成情况|执行情况/.test(text))) return plan
  if (looksBack) return review
  return null
}

/** Phrases inside running text that move the years: 五年来, 一年来, 2021年，. */
export function spanTurn(text: string, stance: Stance, header: ReportHeader): Stance | null {
  if (stance.tense !== 'review' || header.reportYear === null) return null
  const head = text.replace(/^[—\-–\s]+/, '').slice(0, 26)
  const past = PAST_SPAN.exec(head)
  if (past && past.index <= 10 && !/五年规划|五年计划/.test(head)) return { ...stance, span: [header.reportYear - 4, header.reportYear] }
  const three = /^.{0,4}((过去|这|近)三年|三年来)/.test(head)
  if (three) return { ...stance, span: [header.reportYear - 2, header.reportYear] }
  if (/一年来|过去一年|过去的一年|刚刚过去的一年|去年以来|一年，/.test(head)) return { ...stance, span: null }
  // What is still amiss is amiss now, whatever years were looked back on before.
  if (stance.span && PROBLEMS.test(head)) return { ...stance, span: null }
  const named = /^(?:各位代表[！!，,])?[^，。；]{0,4}(20\d\d)年(?!.{0,2}(以来|至|—|-|到))/.exec(head)
  if (named && Number(named[1]) === header.reportYear) return { ...stance, span: null }
  return null
}

/** The stance of every paragraph, by line. A document without telling headings is a review of its report year. */
export function stancesByLine(document: SourceDocument, header: ReportHeader): ReadonlyMap<number, Stance> {
  const known = KNOWN.get(document)
  if (known?.header === header) return known.stances
  const stances = readStances(document, header)
  KNOWN.set(document, { header, stances })
  return stances
}

/** Facts and promises of one document ask for the same. */
const KNOWN = new WeakMap<SourceDocument, { readonly header: ReportHeader; readonly stances: ReadonlyMap<number, Stance> }>()

function readStances(document: SourceDocument, header: ReportHeader): ReadonlyMap<number, Stance> {
  const stances = new Map<number, Stance>()
  const planOnly = header.reportYear === null && header.planYear !== null
  let stance: Stance = planOnly
    ? { tense: 'plan', year: header.planYear, span: null, half: false }
    : { tense: 'review', year: header.reportYear, span: null, half: header.kind === 'half-year' }
  // Until a heading has told the way, paragraphs tell it by their words.
  let told = false
  const guessed = (text: string): Stance => {
    const tense = guessTense(text)
    if (tense === null || tense === stance.tense || planOnly) return stance
    return {
      tense,
      year: tense === 'plan' ? header.planYear : header.reportYear,
      span: null,
      half: tense === 'review' && header.kind === 'half-year',
    }
  }
  const visit = (block: Block): void => {
    if (block.kind === 'heading') {
      const turned = turnOf(block.text, header, block.level <= 1)
      if (turned) {
        stance = turned
        told = true
      }
      stances.set(block.line, stance)
    }
    if (block.kind !== 'paragraph') return
    const attachment =
      /^(附件|附表|附录)\s*[0-9一二三四五六七八九十]*\s*[：:]?/.test(block.text) || /^20\d\d年.{0,40}(计划|情况|草案)$/.test(block.text)
    const turned = attachment ? turnOf(block.text, header, true) : spanTurn(block.text, stance, header)
    if (turned) stance = turned
    else if (!told) stance = guessed(block.text)
    stances.set(block.line, stance)
  }
  for (const block of document.blocks) visit(block)
  return stances
}
