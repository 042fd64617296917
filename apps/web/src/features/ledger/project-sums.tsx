import type { Portfolio } from '@gangmu/domain'
import { partsOfMonth } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import { LedgerSums } from './ledger-sums.tsx'
import { printAmount, printBillion } from './print-amount.ts'

/** What the projects in sight come to, up to the month. */
export const ProjectSums = ({ portfolio, month }: { portfolio: Portfolio; month: string }) => {
  const { t } = useWords()
  const { year, number } = partsOfMonth(month)
  const { projects, total, planned, completed, due, late } = portfolio
  const share = planned === 0 ? null : Math.round((completed / planned) * 1000) / 10
  return (
    <>
      <p className="ledger-until">{t('key-project.until', { year, month: number })}</p>
      <LedgerSums
        sums={[
          { name: t('key-project.sum.projects'), value: projects, unit: t('key-project.of') },
          { name: t('key-project.sum.total'), value: printBillion(total), unit: t('key-project.billion') },
          { name: t('key-project.sum.planned'), value: printBillion(planned), unit: t('key-project.billion') },
          {
            name: t('key-project.sum.completed'),
            value: printBillion(completed),
            unit: t('key-project.billion'),
            note: share === null ? null : t('key-project.sum.share', { share: printAmount(share) }),
          },
          {
            name: t('key-project.sum.started'),
            value: due.projects === 0 ? '—' : `${printAmount(Math.round((due.started / due.projects) * 1000) / 10)}%`,
            note: t('key-project.sum.started-of', { started: due.started, due: due.projects }),
          },
          { name: t('key-project.sum.late'), value: late, unit: t('key-project.of') },
        ]}
      />
    </>
  )
}
