import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Axe finds nothing on the page as it stands, in the theme it stands in. */
export const expectAxeClean = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html])).toEqual([])
}

/** Tables scroll within their frames; the page itself never sideways. */
export const expectNoSideways = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)

/** Layout follows the width and colours the theme, so each of them comes once, not every pair; what only a narrow page shows, in both. */
const LOOKS = [
  [1366, 768, 'dark'],
  [390, 844, 'dark'],
  [390, 844, 'light'],
  [1440, 900, 'light'],
] as const

/** Both of the above in every look, on the page as it stands; it is left as wide and light as a test finds it. */
export const expectLooksRight = async (page: Page): Promise<void> => {
  for (const [width, height, colorScheme] of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await expectAxeClean(page)
    await expectNoSideways(page)
  }
}
