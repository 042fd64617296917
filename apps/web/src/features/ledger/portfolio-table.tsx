import { NOT_STARTED_REASONS, PORTFOLIO_AXES, type Portfolio, type PortfolioAxis } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { printAmount, printBillion } from './print-amount.ts'

/** What the projects are, along one axis at a time; every axis has the same sum. */
export const PortfolioTable = ({ portfolio }: { portfolio: Portfolio }) => {
  const { t, find } = useWords()
  const { get, change } = useAddress()
  const axis = PORTFOLIO_AXES.find((one) => one === get('by')) ?? 'sector'
  const nameOf = (key: string): string => (axis === 'sector' ? key : (find(`ledger.${axis}.${key}`) ?? key))
  const rows = [
    ...portfolio.by[axis].map((part) => ({ ...part, name: nameOf(part.key) })),
    { ...portfolio, key: '', name: t('key-project.axis-sum') },
  ]
  const billion = (label: string) => t('key-project.with-unit', { label, unit: t('key-project.billion') })
  const reasons = [...NOT_STARTED_REASONS, 'unsaid' as const].filter((reason) => portfolio.lateBy[reason] > 0)
  return (
    <section className="portfolio">
      <div className="section-head">
        <h2>{t('key-project.portfolio')}</h2>
        {PORTFOLIO_AXES.map((one: PortfolioAxis) => (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={one === axis}
            onClick={() => change({ by: one }, { replace: true })}
          >
            {t(`key-project.axis.${one}`)}
          </button>
        ))}
      </div>
      <table className="plain-table">
        <caption className="aside">{t(`key-project.axis.${axis}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`key-project.axis.${axis}`)}</th>
            <th scope="col" className="end">
              {t('key-project.sum.projects')}
            </th>
            <th scope="col" className="end">
              {billion(t('key-project.sum.total'))}
            </th>
            <th scope="col" className="end">
              {billion(t('key-project.sum.planned'))}
            </th>
            <th scope="col" className="end">
              {billion(t('key-project.sum.completed'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, projects, total, planned, completed }) => (
            <tr key={key} className={key === '' ? 'ledger-sum-row' : undefined}>
              <th scope="row">{name}</th>
              <td className="end">{printAmount(projects)}</td>
              <td className="end">{printBillion(total)}</td>
              <td className="end">{printBillion(planned)}</td>
              <td className="end">{printBillion(completed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {portfolio.late > 0 && (
        <p className="ledger-reasons">
          {t('key-project.late-reasons', { count: portfolio.late })}
          {reasons.map((reason) => (
            <span key={reason}>
              {t('key-project.reason-count', { reason: t(`ledger.not-started.${reason}`), count: portfolio.lateBy[reason] })}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
