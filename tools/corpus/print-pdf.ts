import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../e2e/support/browser.ts'
import { buildFont, FACES, fontSheet } from './build-fonts.ts'

/** No such host: every request of the page is answered from memory, and none leaves the machine. */
const ORIGIN = 'http://print.invalid'

/**
 * Prints pages to PDF with the Chromium from npm. The pages find their fonts under /fonts.css.
 * @throws {Error} where a font does not load or has no glyph for a character: the text would be printed in another one, or not at all
 */
export async function withPrinter<T>(use: (print: (html: string, date: string) => Promise<Uint8Array>) => Promise<T>): Promise<T> {
  const browser = await launchBrowser()
  try {
    return await use((html, date) => printPdf(browser, html, date))
  } finally {
    await browser.close()
  }
}

async function printPdf(browser: Browser, html: string, date: string): Promise<Uint8Array> {
  const files = new Map<string, { contentType: string; body: string | Buffer }>([
    ['/', { contentType: 'text/html; charset=utf-8', body: html }],
    ['/fonts.css', { contentType: 'text/css', body: fontSheet() }],
  ])
  for (const face of FACES) files.set(face.path, { contentType: 'font/ttf', body: await buildFont(face, html) })
  const page = await browser.newPage()
  try {
    await page.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url())
      const file = origin === ORIGIN ? files.get(pathname) : undefined
      await (file ? route.fulfill(file) : route.abort())
    })
    await page.goto(`${ORIGIN}/`)
    await loadFonts(page)
    return sealPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false }), date)
  } finally {
    await page.close()
  }
}

/** Nothing may be printed in another font because its own has not come yet. */
async function loadFonts(page: Page): Promise<void> {
  const notLoaded = await page.evaluate(async () => {
    await Promise.allSettled([...document.fonts].map((face) => face.load()))
    return [...document.fonts].filter((face) => face.status !== 'loaded').map((face) => `${face.family} ${face.weight}`)
  })
  if (notLoaded.length > 0) throw new Error(`fonts did not load: ${notLoaded.join(', ')}`)
}

/** The day of the report stands for the clock, in as many bytes, so that the offsets in the file stay true. */
const sealPdf = (bytes: Uint8Array, date: string): Uint8Array => {
  const stamp = `D:${date.replaceAll('-', '')}010000`
  return Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/D:\d{14}/g, stamp),
    'latin1',
  )
}
