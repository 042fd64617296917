import { actOnForm, changeRound, createRound, type FormActRequest, saveCells, showForm, showRound } from '@gangmu/application'
import { invariant } from '@gangmu/domain'
import type { District } from './district-schema.ts'
import { done, linesOf, type Made, type Step } from './load-district.ts'

type Estimates = District['estimates'][number]

/**
 * 全年预计 as units reported them: a round a year, every form filled, signed and locked on the day it was reported. What lies after today stays
 * away.
 */
export const loadEstimates = async (step: Step, made: Made): Promise<void> => {
  for (const round of step.district.estimates.filter(({ reportedOn }) => reportedOn <= step.today)) await loadRound(step, made, round)
}

const loadRound = async (step: Step, { areas, units }: Made, { year, month, reportedOn, units: reported }: Estimates): Promise<void> => {
  const { ports, caller } = step
  const { lines } = await linesOf(step, areas, year)
  const lineId = (name: string): string => {
    const line = lines.find((one) => one.name === name)
    invariant(line !== undefined, 'the sample estimates lines of its plan')
    return line.id
  }
  const asks = Object.entries(reported).flatMap(([unit, { lines: own }]) =>
    Object.keys(own).map((name) => ({
      ...{ lineId: lineId(name), indicator: null, unitId: units.get(unit)!, providerId: null },
      sorts: ['estimate' as const],
    })),
  )
  const draft = {
    kind: 'year-estimate' as const,
    form: 'report' as const,
    title: `${year}年全年预计数据报送表`,
    month,
    deadline: reportedOn,
  }
  const metadata = { tableNo: null, basis: null, approvalNo: null, validUntil: null }
  const round = done(await createRound(ports, caller, { ...draft, metadata, estimateMonth: null, asks, open: true }, reportedOn))
  for (const [unit, { head, filler, lines: own }] of Object.entries(reported)) {
    const ref = { roundId: round.id, unitId: units.get(unit)! }
    const { cells } = done(await showForm(ports, caller, ref, reportedOn))
    const entered = cells.map(({ id, name, version }) => ({
      ...{ askId: id, base: version, raw: own[name]!, sentence: null, details: null },
      source: 'page' as const,
    }))
    done(await saveCells(ports, caller, ref, entered, reportedOn))
    const footer = { head, reviewer: head, filler, phone: '023-60000000', reportedOn }
    let form = done(await showForm(ports, caller, ref, reportedOn))
    for (let act = form.acts.find(goesOn); act !== undefined; act = form.acts.find(goesOn)) {
      const request: FormActRequest = { act, reason: null, footer: act === 'submit' ? footer : null }
      form = done(await actOnForm(ports, caller, ref, form.version, request, reportedOn))
    }
  }
  const { title, deadline } = draft
  const { version } = done(await showRound(ports, caller, round.id, reportedOn))
  done(await changeRound(ports, caller, round.id, version, { title, deadline, metadata, state: 'closed', reason: null }))
}

const goesOn = (act: FormActRequest['act']): boolean => act === 'submit' || act === 'approve' || act === 'lock'
