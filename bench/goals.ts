/** A ratio measured in one run, and the bound it is held to. */
export type Goal = { readonly name: string; readonly value: number; readonly bound: number; readonly atLeast: boolean }

export const isReached = ({ value, bound, atLeast }: Goal): boolean => (atLeast ? value >= bound : value <= bound)

export const printGoal = (goal: Goal): string =>
  `${isReached(goal) ? 'reached' : 'MISSED '}  ${goal.name}: ${goal.value.toFixed(2)} (goal ${goal.atLeast ? '≥' : '≤'} ${goal.bound})`
