import { countLeads, countPortfolio, type Day, type Month, partsOfMonth, standOf } from '@gangmu/domain'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Ports } from '../context.ts'
import { chooseMonth, viewProjects } from './project-view.ts'

/**
 * What a board tells of key projects at a month (null: the latest with any report): how many there are of each lamp, kind and stage, what is
 * done of the year's plan, and what should have begun and has not, the longest due first. One round trip.
 */
export const summariseProjects = async (ports: Pick<Ports, 'ledgers'>, tx: Tx, asked: Month | null, today: Day) => {
  const ledger = await ports.ledgers.loadProjects(tx, { year: asked === null ? null : partsOfMonth(asked).year, on: today })
  const month = chooseMonth(asked, ledger, today)
  const projects = viewProjects(ledger, month, { grants: [] }).filter(({ removed }) => !removed)
  const rows = projects.map((project) => ({ project, progress: project.progress, verdict: project.verdict }))
  return {
    month,
    portfolio: countPortfolio(rows),
    projects,
    late: projects.filter(({ progress }) => progress.late !== null).toSorted((a, b) => b.progress.late! - a.progress.late!),
  }
}

/**
 * What a board tells of tax leads at the end of a month: where those found by then stand, and what was booked by township, in all and in the
 * month's year. One round trip.
 */
export const summariseTaxLeads = async (ports: Pick<Ports, 'ledgers'>, tx: Tx, month: Month) => {
  const { leads, events } = await ports.ledgers.loadTaxLeads(tx)
  const upTo = events.filter(({ on }) => on.slice(0, 7) <= month)
  const steps = Map.groupBy(upTo, ({ leadId }) => leadId)
  const found = leads.filter(({ removed, foundOn }) => !removed && foundOn.slice(0, 7) <= month)
  const rows = found.map((lead) => ({ lead, stand: standOf(lead, steps.get(lead.id) ?? []) }))
  const ofYear = found.map((lead) => {
    const own = (steps.get(lead.id) ?? []).filter(({ on }) => on.startsWith(month.slice(0, 4)))
    return { lead, stand: { ...standOf(lead, steps.get(lead.id) ?? []), booked: standOf(lead, own).booked } }
  })
  return { month, all: countLeads(rows), year: countLeads(ofYear) }
}
