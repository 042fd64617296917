import { useState } from 'react'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'

/** 本月变化三句话, to be copied as they stand, and whose next place is near. */
export const MonthNews = ({ sentences, near }: { readonly sentences: readonly string[]; readonly near: readonly string[] }) => {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(sentences.join('\n'))
    setCopied(true)
  }
  return (
    <section className="month-news" aria-labelledby="month-news">
      <div className="section-head">
        <h2 id="month-news">{t('month.three')}</h2>
        {navigator.clipboard && (
          <button type="button" className="quiet" onClick={() => void copy()} onBlur={() => setCopied(false)}>
            {t(copied ? 'month.copied' : 'month.copy')}
          </button>
        )}
      </div>
      <ol>
        {sentences.map((sentence) => (
          <li key={sentence}>{setMinus(sentence)}</li>
        ))}
      </ol>
      {near.length > 0 && (
        <details className="fold">
          <summary>{t('month.near-head', { count: near.length })}</summary>
          <ul>
            {near.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
