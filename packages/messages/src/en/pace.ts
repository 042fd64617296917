import type { pace as zh } from '../zh-cn/pace.ts'

export const pace: Readonly<Record<keyof typeof zh, string>> = {
  'pace.word.ahead': 'ahead of pace',
  'pace.word.on': 'on pace',
  'pace.word.slightly-below': 'slightly below pace',
  'pace.word.below': 'below pace',
  'pace.word.far-below': 'far below pace',
  'pace.word.none': 'pace not told',

  'pace.reason.path':
    '{figure} {unit} done, {expected} {unit} asked for by now; {done}% of the year’s target ({target}), {asked}% asked for',
  'pace.reason.path-only': '{figure} {unit} done, {expected} {unit} asked for by now',
  'pace.reason.target': '{figure} reached, the target of {period} is {target}',
  'pace.reason.no-target': 'there is neither a target of the year nor of the stage',
  'pace.reason.undecided': '{figure} reached; the target of {period}, “{target}”, cannot be decided on yet',
  'pace.reason.start-unknown': '{figure} reached, the target is {target}; the figure of the end of last year is missing',
  'pace.reason.not-due': 'no figure is published for this month',
  'pace.reason.not-released': 'not released yet; figures are expected from {on} on',
  'pace.reason.awaited': 'awaited since {on}',
  'pace.reason.overdue': 'overdue; figures could be there since {on}',

  'pace.period.year': 'the year',
  'pace.period.stage': 'January to month {month}',

  'pace.needed.per-month': 'each month left has to bring {value} {unit}',
  'pace.needed.done': 'the year’s target has been reached',
  'pace.needed.room': 'each month left may use {value} {unit}',
  'pace.needed.growth': 'the months left together have to grow by {value}% (estimated on levels at current prices)',
  'pace.fastest': 'the fastest month brings about {value} {unit}',
  'pace.last-chance': 'going on as now, after {month}/{year} not even the fastest months reach the year’s target',
  'pace.gone': 'not even the fastest months reach the year’s target',
  'pace.ceiling-passed': 'the year’s ceiling has been passed',
  'pace.behind': 'behind pace for {count} months in a row',

  'month.availability.present': 'reported',
  'month.availability.not-due': 'not published for this month',
  'month.availability.not-released': 'not released yet',
  'month.availability.awaited': 'awaited',
  'month.availability.overdue': 'overdue',
}
