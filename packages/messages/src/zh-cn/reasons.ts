/** Why a verdict is what it is, by the reason codes of the domain. */
export const reasons = {} as const
