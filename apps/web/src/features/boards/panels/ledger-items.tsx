import { useWords } from '../../../lib/locale.tsx'
import { printPlain, useMonthText } from '../board-words.ts'
import { LampMark } from '../lamp-mark.tsx'
import type { PanelOf } from '../queries.ts'
import { PanelEmpty, PanelFrame } from './panel-frame.tsx'

type Items = NonNullable<PanelOf<'item-list'>['items']>
type Ledger = Exclude<Items, { lines: unknown }>

/** The first rows of a ledger; the ledger's own page has the rest. */
export const LedgerItems = ({ title, items }: { title: string; items: Ledger }) => {
  const { t } = useWords()
  const rows = items.source === 'projects' ? items.projects.length : items.leads.length
  if (rows === 0) return <PanelEmpty title={title} why={t('board.ledger-empty')} />
  const aside = items.total > rows && <span className="quiet-note">{t('board.all-of', { total: items.total, shown: rows })}</span>
  return (
    <PanelFrame title={title} aside={aside}>
      <div className="heat-frame">
        {items.source === 'projects' ? <Projects title={title} projects={items.projects} /> : <Leads title={title} leads={items.leads} />}
      </div>
    </PanelFrame>
  )
}

const Projects = ({ title, projects }: { title: string; projects: Extract<Ledger, { source: 'projects' }>['projects'] }) => {
  const { t } = useWords()
  const monthText = useMonthText()
  return (
    <table className="plain-table">
      <caption className="aside">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board.project')}</th>
          <th scope="col">{t('board.project-unit')}</th>
          <th scope="col">{t('board.leader')}</th>
          <th scope="col" className="end">
            {t('board.project-planned')} <span className="unit">{t('board.money')}</span>
          </th>
          <th scope="col" className="end">
            {t('board.project-completed')} <span className="unit">{t('board.money')}</span>
          </th>
          <th scope="col">{t('board.project-month')}</th>
          <th scope="col">{t('board.lamp')}</th>
        </tr>
      </thead>
      <tbody>
        {projects.map(({ id, name, unitName, leader, planned, completed, month, lamp, isLate }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {isLate && <span className="cell-note">{t('board.project-late')}</span>}
            </th>
            <td>{unitName}</td>
            <td>{leader}</td>
            <td className="end">{planned === null ? '—' : printPlain(planned)}</td>
            <td className="end">{completed === null ? '—' : printPlain(completed)}</td>
            <td>{month === null ? '—' : monthText(month)}</td>
            <td>
              <LampMark lamp={lamp} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Leads = ({ title, leads }: { title: string; leads: Extract<Ledger, { source: 'tax-leads' }>['leads'] }) => {
  const { t, find } = useWords()
  return (
    <table className="plain-table">
      <caption className="aside">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board.lead-enterprise')}</th>
          <th scope="col">{t('board.lead-area')}</th>
          <th scope="col">{t('board.project-unit')}</th>
          <th scope="col">{t('board.lead-text')}</th>
          <th scope="col">{t('board.lead-state')}</th>
          <th scope="col" className="end">
            {t('board.lead-booked')} <span className="unit">{t('board.money')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {leads.map(({ id, enterprise, areaName, unitName, text, state, since, booked }) => (
          <tr key={id}>
            <th scope="row">{enterprise}</th>
            <td>{areaName}</td>
            <td>{unitName}</td>
            <td>{text}</td>
            <td>
              {find(`ledger.lead-state.${state}`) ?? state}
              <span className="cell-note">{since}</span>
            </td>
            <td className="end">{printPlain(booked)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
