import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '../limits.ts'
import { OpenFailure } from '../open-failure.ts'
import { ignoreStrays } from './ignore-strays.ts'
import type { Matrix } from './matrix.ts'
import type { PaintedPage } from './page-model.ts'
import { paintPage } from './paint-page.ts'

const folder = (name: string): string => fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')))

export type LoadedPdf = {
  readonly pages: readonly PaintedPage[]
  /** Pages that could not be interpreted at all. */
  readonly broken: readonly number[]
  /** Pages with notes, stamps or form fields (links do not count). */
  readonly annotated: readonly number[]
  /** Pages of the file, which may be more than were read. */
  readonly total: number
}

/**
 * Paints every page of a PDF. Nothing is drawn and nothing fetched: images are left out, scripts never run, character maps come from the
 * library's own folder. Throws OpenFailure `report-encrypted` where a password is asked for, `report-damaged` where there is no document.
 */
export const loadPdf = (bytes: Uint8Array, mostPages: number = LIMITS.pages): Promise<LoadedPdf> =>
  ignoreStrays(() => load(bytes, mostPages))

async function load(bytes: Uint8Array, mostPages: number): Promise<LoadedPdf> {
  const task = getDocument({
    // The library takes the buffer over: it gets one of its own.
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    // No image is decoded, however large: where they stand is told by the matrices before them.
    maxImageSize: 0,
    enableXfa: false,
  })
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw error instanceof Error && error.name === 'PasswordException'
        ? new OpenFailure('report-encrypted', { format: '.pdf' })
        : new OpenFailure('report-damaged', { format: '.pdf' })
    })
    return await paintPages(document, mostPages)
  } finally {
    await task.destroy()
  }
}

async function paintPages(document: PDFDocumentProxy, mostPages: number): Promise<LoadedPdf> {
  const pages: PaintedPage[] = []
  const broken: number[] = []
  const annotated: number[] = []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    try {
      const page = await document.getPage(number)
      pages.push(await paintOne(page, number))
      if (await hasAnnotations(page)) annotated.push(number)
      page.cleanup()
    } catch {
      broken.push(number)
    }
  }
  if (pages.length === 0) throw new OpenFailure('report-damaged', { format: '.pdf' })
  return { pages, broken, annotated, total: document.numPages }
}

async function paintOne(page: PDFPageProxy, number: number): Promise<PaintedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // 0 = without annotations: a stamp or a comment is no text of the report.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const fonts = new Map<string, { vertical: boolean; unit: number } | null>()
  const fontOf = (name: string) => {
    if (!fonts.has(name)) {
      const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { vertical?: boolean; fontMatrix?: number[] }) : null
      fonts.set(name, font && { vertical: font.vertical === true, unit: font.fontMatrix?.[0] || 0.001 })
    }
    return fonts.get(name) ?? null
  }
  return paintPage({
    page: number,
    width,
    height,
    transform: transform as unknown as Matrix,
    operators: fnArray,
    operands: argsArray,
    fontOf,
  })
}

async function hasAnnotations(page: PDFPageProxy): Promise<boolean> {
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly { readonly subtype?: string }[]
  return annotations.some(({ subtype }) => subtype !== 'Link' && subtype !== 'Popup')
}
