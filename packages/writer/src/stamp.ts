import type { Day, Release } from '@gangmu/domain'
import { printDay, printTime } from './text/print-time.ts'

/** What stands around every document: whose it is, who answers for it, and who took it out of the system. */
export type DocumentStamp = {
  /** The strictest release of what is in the document. Whatever is not published bears the name of who took it out. */
  readonly release: Release
  readonly takenBy: string
  /** ISO instant. */
  readonly takenAt: string
  /** 填报单位, 审核人, 制表人, 日期. */
  readonly organ: string | null
  readonly reviewer: string | null
  readonly preparer: string | null
  readonly on: Day | null
  /** 口径, 数据来源 and the like, one a line. */
  readonly notes: readonly string[]
}

const MARKS: Readonly<Record<Release, string | null>> = { internal: '内部资料', limited: '内部资料（限定范围）', published: null }

/** `内部资料 · 张三 · 2024-01-16 15:04`; null for what is published. */
export const watermark = ({ release, takenBy, takenAt }: DocumentStamp): string | null => {
  const mark = MARKS[release]
  return mark === null ? null : `${mark} · ${takenBy} · ${printTime(takenAt)}`
}

/** `单位：… 审核人：… 制表人：… 日期：…`. What is not known is left as room to sign. */
export const signature = ({ organ, reviewer, preparer, on }: DocumentStamp): string =>
  [
    ['单位', organ],
    ['审核人', reviewer],
    ['制表人', preparer],
    ['日期', on === null ? null : printDay(on)],
  ]
    .map(([label, value]) => `${label}：${value ?? '　　　　　　'}`)
    .join('　　　　')
