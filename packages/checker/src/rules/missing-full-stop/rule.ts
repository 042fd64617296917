import type { Passage } from '../../lib/passages.ts'
import { passagesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

const ENDS = /[。！？；：…?!;:](?:[”’」』）)》]*|[（(][^（()）]*[）)])\s*$/
/** Lines that stand for themselves: attachments, notes, dates, signatures. */
const LABEL = /^\s*(?:附[件表]?|表|图|注|备注|单位|来源|说明|抄送|印发|专栏)/
/** Lines of a box that list projects: 开工：…… */
const PHASE = /^\s*\p{Script=Han}{2,8}[：:]/u
/** Shorter lines may be labels. */
const LEAST_LENGTH = 20
/** So many paragraphs must end with a full stop for one that does not to be a slip. */
const LEAST_ENDED = 5
const MOST_MISSING = 4

/** The end of a paragraph without a full stop, where the others have one (GB/T 15834—2011 4.1). */
export const missingFullStop: Rule = {
  id: 'missing-full-stop',
  family: 'language',
  severity: '提示',
  *check(input) {
    const told = passagesOf(input).filter(({ text }) => text.length >= LEAST_LENGTH && /[，、；。]/.test(text) && !LABEL.test(text))
    const kinds = [told.filter(({ kind }) => kind === 'paragraph'), told.filter(({ kind, text }) => kind === 'box' && PHASE.test(text))]
    for (const passages of kinds) {
      const missing = passages.filter(({ text }) => !text.endsWith('。') && !ENDS.test(text))
      const ended = passages.length - missing.length
      if (ended < LEAST_ENDED || missing.length > MOST_MISSING || missing.length * 4 > ended) continue
      for (const passage of missing)
        yield { code: 'open-end', params: { end: endOf(passage) }, spans: [spanOfEnd(passage)], values: [endOf(passage)], about: [] }
    }
  },
}

const TOLD = 6
const endOf = ({ text }: Passage): string => text.trimEnd().slice(-TOLD)
const spanOfEnd = ({ line, start, text }: Passage) => ({
  line,
  start: start + text.trimEnd().length - TOLD,
  end: start + text.trimEnd().length,
})
