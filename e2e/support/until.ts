import { setTimeout } from 'node:timers/promises'

/** Waits for what another process brings about; the test's own deadline is the end of it. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await setTimeout(50)
}
