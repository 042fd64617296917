import { type Diagnostic, type DocumentFormat, FORMAT_EXTENSIONS, fail, type Outcome, READABLE_EXTENSIONS, succeed } from '@gangmu/domain'
import { diagnose } from '../diagnostics.ts'
import { detectFormat } from './detect-format.ts'
import type { OpenedFile } from './layout.ts'
import { OpenFailure } from './open-failure.ts'
import { openText } from './text.ts'

type Open = (bytes: Uint8Array) => OpenedFile | Promise<OpenedFile>

/** Format → how it is opened. Loaded when first met: a text never pays for the PDF library. */
const OPENERS: Readonly<Record<DocumentFormat, () => Promise<Open>>> = {
  txt: async () => openText,
  md: async () => (await import('./markdown/open-markdown.ts')).openMarkdown,
  html: async () => (await import('./html/open-html.ts')).openHtml,
  docx: async () => (await import('./word/open-docx.ts')).openDocx,
  doc: async () => (await import('./word/open-doc.ts')).openDoc,
  pdf: async () => (await import('./pdf/open-pdf.ts')).openPdf,
  xlsx: async () => (await import('./excel/open-xlsx.ts')).openXlsx,
}

/**
 * Opens a file from outside: bytes → layout. The bytes say what it is; a name that says otherwise is reported, not believed. Fails with
 * the codes of `detectFormat`, `report-damaged`, `report-encrypted`, `report-inflates` or `report-scanned`; throws only for bugs.
 */
export async function openFile(bytes: Uint8Array, fileName = ''): Promise<Outcome<OpenedFile>> {
  const detected = detectFormat(bytes, fileName)
  if (!detected.ok) return detected
  const { format, named } = detected.value
  try {
    const open = await OPENERS[format]()
    const { layout, diagnostics } = await open(bytes)
    if (layout.lines.every((line) => line.trim() === '')) return fail('report-empty')
    return succeed({ layout, diagnostics: [...misnamed(format, named), ...diagnostics] })
  } catch (error) {
    if (error instanceof OpenFailure) return { ok: false, failure: error.failure }
    throw error
  }
}

/** `.docm` is a docx, `.htm` an html: only another kind of file under the name is worth a word. */
function misnamed(format: DocumentFormat, named: string | null): Diagnostic[] {
  if (named === null || FORMAT_EXTENSIONS[format].includes(named) || !READABLE_EXTENSIONS.includes(named)) return []
  return [diagnose('file.misnamed', null, `${named} → .${format}`)]
}
