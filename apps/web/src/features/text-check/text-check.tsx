import type { Answers } from '@gangmu/contract'
import { useMutation } from '@tanstack/react-query'
import { type MouseEvent, useMemo, useState } from 'react'
import { FindingKind } from '../../components/finding-kind.tsx'
import { FindingSentence } from '../../components/finding-sentence.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useWalk } from '../../lib/use-walk.ts'
import { CheckForm } from './check-form.tsx'
import { markText } from './mark-text.ts'

type Findings = Answers['checkText']['findings']

type Props = {
  readonly check: (text: string) => Promise<Answers['checkText']>
  /** Rules are explained on pages that ask for signing in. */
  readonly hasRules: boolean
}

/** A text that is pasted and, once it is checked, shown with its findings beside it. It lives in this page alone and goes with it. */
export const TextCheck = ({ check, hasRules }: Props) => {
  const { t } = useWords()
  const [text, setText] = useState('')
  const checking = useMutation({
    // Blank lines before the text are not sent: lines are counted from its first one.
    mutationFn: async (given: string) => ({ text: given, ...(await check(given)) }),
    networkMode: 'always',
  })
  const { data } = checking
  if (data === undefined)
    return (
      <div className="text-check">
        <CheckForm
          text={text}
          onChange={setText}
          isBusy={checking.isPending}
          error={checking.error}
          onCheck={() => checking.mutate(text.trim())}
        />
        <aside className="text-check-waits">
          <p>{t('text-check.waits')}</p>
          <p className="form-hint">{t('text-check.clean-note')}</p>
        </aside>
      </div>
    )
  return <Checked text={data.text} findings={data.findings} hasRules={hasRules} onAgain={checking.reset} />
}

type CheckedProps = {
  readonly text: string
  readonly findings: Findings
  readonly hasRules: boolean
  readonly onAgain: () => void
}

const Checked = ({ text, findings, hasRules, onAgain }: CheckedProps) => {
  const { t } = useWords()
  const [current, setCurrent] = useState<number | null>(null)
  const list = useWalk<HTMLElement>({ title: t('text-check.keys'), next: t('text-check.next'), previous: t('text-check.previous') })
  const show = (finding: number) => {
    const row = list.current?.querySelectorAll<HTMLElement>('[data-walk]')[finding]
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="text-check">
      <section aria-labelledby="text-title">
        <div className="section-head">
          <h2 id="text-title">{t('text-check.text')}</h2>
          <button type="button" className="button" onClick={onAgain}>
            {t('text-check.again')}
          </button>
        </div>
        <MarkedText text={text} findings={findings} current={current} onShow={show} />
      </section>
      <section aria-labelledby="findings-title" ref={list}>
        <div className="section-head">
          <h2 id="findings-title">{t('text-check.findings')}</h2>
          <span className="section-count" role="status">
            {t('text-check.count', { count: findings.length })}
          </span>
        </div>
        {findings.length === 0 && (
          <div className="empty">
            <p>{t('text-check.clean')}</p>
            <p className="form-hint">{t('text-check.clean-note')}</p>
          </div>
        )}
        <ol className="text-findings">
          {findings.map((finding, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may share a key, and the list never changes.
              key={at}
              id={`finding-${at + 1}`}
              className={at === current ? 'text-finding text-finding-current' : 'text-finding'}
              data-walk
              tabIndex={-1}
              onFocus={() => setCurrent(at)}
            >
              <FindingKind finding={finding} hasRule={hasRules} />
              <p className="found-words">{finding.said}</p>
              {finding.sentences.map((sentence) => (
                <FindingSentence key={`${sentence.line}-${sentence.start}`} sentence={sentence} />
              ))}
              {finding.right !== '' && <p className="found-right">{finding.right}</p>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

type MarkedProps = Pick<CheckedProps, 'text' | 'findings'> & {
  readonly current: number | null
  readonly onShow: (finding: number) => void
}

/** The text with the places of findings marked, each the way to its finding; the one that is looked at stands out. */
const MarkedText = ({ text, findings, current, onShow }: MarkedProps) => {
  const { t } = useWords()
  const lines = useMemo(() => markText(text, findings), [text, findings])
  const follow = (finding: number) => (event: MouseEvent) => {
    event.preventDefault()
    onShow(finding)
  }
  return (
    <div className="marked-text">
      {lines.map((pieces, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never change.
        <p key={at}>
          {pieces.map(({ start, text: words, findings: of }) => {
            const first = of.find((one) => one === current) ?? of[0]
            if (first === undefined) return words
            return (
              <a
                key={start}
                href={`#finding-${first + 1}`}
                className={first === current ? 'text-mark text-mark-current' : 'text-mark'}
                title={t('text-check.mark', { number: first + 1, said: findings[first]!.said })}
                onClick={follow(first)}
              >
                {words}
              </a>
            )
          })}
        </p>
      ))}
    </div>
  )
}
