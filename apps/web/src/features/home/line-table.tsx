import type { HomeLine } from '@gangmu/contract'
import { describeReason } from '@gangmu/messages'
import { ContextLink } from '../../components/context-link.tsx'
import { Figure } from '../../components/figure.tsx'
import { Missing } from '../../components/missing.tsx'
import { Verdict, verdictWord } from '../../components/verdict.tsx'
import { tailWidth } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'

/** Lines of the plan with target and result, what came of them and why, who leads. On a narrow screen each becomes a block. */
export const LineTable = ({ caption, lines }: { caption: string; lines: readonly HomeLine[] }) => {
  const { t, locale } = useWords()
  const tail = tailWidth(lines.flatMap(({ target, actual }) => [target ?? '', actual ?? '']))
  return (
    <table className="plain-table line-table">
      <caption className="aside">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.indicator')}</th>
          <th scope="col">{t('table.unit')}</th>
          <th scope="col" className="end">
            {t('table.target')}
          </th>
          <th scope="col" className="end">
            {t('table.actual')}
          </th>
          <th scope="col">{t('table.verdict')}</th>
          <th scope="col">{t('table.reason')}</th>
          <th scope="col">{t('home.lead')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const word = verdictWord(line)
          return (
            <tr key={line.lineId}>
              <th scope="row">
                <ContextLink className="line-name" to={lineAddress(line)}>
                  {line.name}
                </ContextLink>
                {line.unit && <span className="name-unit"> {line.unit}</span>}
              </th>
              <td className="line-unit unit">{line.unit}</td>
              <td className="line-target end">
                <span className="line-term">{t('table.target')} </span>
                {line.target === null ? <Missing reason={t('table.missing-target')} /> : <Figure text={line.target} tail={tail} />}
              </td>
              <td className="line-actual end">
                <span className="line-term">{t('table.actual')} </span>
                {line.actual === null ? <Missing reason={t('table.missing-actual')} /> : <Figure text={line.actual} tail={tail} />}
              </td>
              <td className="line-verdict">{word === null ? <Missing reason={t('table.missing-verdict')} /> : <Verdict word={word} />}</td>
              <td className="line-reason">{line.reason && describeReason(locale, line.reason)}</td>
              <td className="line-lead">{line.lead?.name ?? t('home.no-lead')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Where a line is shown with everything that hangs on it. */
export const lineAddress = ({ planId, lineId }: { readonly planId: string; readonly lineId: string }) => `/plans/${planId}?row=${lineId}`
