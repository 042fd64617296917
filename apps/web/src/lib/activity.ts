import { readStored, writeStored } from './storage.ts'

/** When somebody last pressed a key or moved the pointer, in any window of this browser. Milliseconds since 1970. */
const STORAGE_KEY = 'gangmu.active'
/** Other windows need not know it more exactly. */
const TOLD_EVERY_MS = 10_000
const EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

let last = Date.now()
let told = 0

const note = () => {
  last = Date.now()
  if (last - told < TOLD_EVERY_MS) return
  told = last
  writeStored(STORAGE_KEY, String(last))
}

for (const event of EVENTS) window.addEventListener(event, note, { passive: true, capture: true })

/** Milliseconds since anybody did anything. */
export const idleFor = (): number => Date.now() - Math.max(last, Number(readStored(STORAGE_KEY)) || 0)

/** Somebody has been at the page within two minutes: work in the background may go on asking the server. */
export const isActive = (): boolean => idleFor() < 120_000
