import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Axe finds nothing on the page as it stands, in the theme it stands in. */
export const expectAxeClean = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  // No page of ours has frames, so none are looked for; and what is right is not described element by element, which takes most of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html])).toEqual([])
}

/** Tables scroll within their frames; the page itself never sideways. */
export const expectNoSideways = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)

/** Layout follows the width and colours the theme: both ends of the widths and both themes, not every pair. */
const LOOKS = [
  [390, 844, 'dark'],
  [1440, 900, 'light'],
] as const

/** Both of the above on the page as it stands, which is left as wide and light as a test finds it; also that the common 1366 px suffice. */
export const expectLooksRight = async (page: Page): Promise<void> => {
  await widen(page, 1366, 768)
  await expectNoSideways(page)
  for (const [width, height, colorScheme] of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await widen(page, width, height)
    await expectAxeClean(page)
    await expectNoSideways(page)
  }
}

/** Charts and measured heights follow a frame later. */
const widen = async (page: Page, width: number, height: number): Promise<void> => {
  await page.setViewportSize({ width, height })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
