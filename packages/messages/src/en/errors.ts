import type { errors as original } from '../zh-cn/errors.ts'

export const errors = {
  'error.csv-header-wrong':
    'The first line should name the columns; {missing} is missing and nothing was imported. Take an exported CSV as the pattern, with commas.',
  'error.csv-not-text':
    'The file is no text that can be read (UTF-8 and GB 18030 can); nothing was imported. Save it as CSV in UTF-8, then try again.',
  'error.database-unavailable':
    'The database is not answering. Reports already received are safe; try again shortly, or tell the administrator if it persists.',
  'error.evidence-out-of-range': 'The source has no such place (line {line}). The source is unchanged; open it again from the report.',
  'error.host-refused':
    '"{host}" is not an address of this system, so the request was not handled. Open {expected}, or have GANGMU_PUBLIC_URL set.',
  'error.internal-error':
    'Something went wrong inside the system; nothing was changed. Try again, and quote {requestId} to the administrator if it recurs.',
  'error.mapping-figures-missing':
    'No column is said to hold targets, results or growth, so no indicator can be read. Choose at least one; in a table of tasks choose the tasks.',
  'error.mapping-name-missing': 'No column is said to hold the names of the indicators or the tasks. Choose it, then try again.',
  'error.mapping-not-found': 'What was said of this layout has been changed or forgotten since; nothing was done. Reload the page.',
  'error.mapping-role-repeated':
    'Columns {first} and {second} are said to hold the same. Change one of them, or give them different years, then try again.',
  'error.origin-refused': 'The request came from another site and was not handled. Work on the pages of this system.',
  'error.reading-crashed':
    'The reader stopped unexpectedly; the source is kept in full. Tell the administrator the address of this page and the name of the file.',
  'error.reading-not-ready': 'The report was received and is being read.',
  'error.reading-out-of-memory':
    'Reading needed more than {limit} MB and was stopped; the source is kept in full. Check that the file is one report, or raise GANGMU_READ_MEMORY_MB.',
  'error.reading-timed-out':
    'Reading took more than {seconds} s and was stopped; the source is kept in full. Check that the file is one report, or raise GANGMU_READ_TIMEOUT_MS.',
  'error.report-damaged':
    'The file is damaged or incomplete ({format}) and cannot be opened. Open it in its own program, save it again and try that.',
  'error.report-empty': 'The file is empty or holds no text that can be read. Check it and try another.',
  'error.report-encrypted': 'The file asks for a password ({format}) and cannot be read. Save it without one and try again.',
  'error.report-inflates':
    'Unpacked the file is larger than {limit} MB; unpacking was stopped. Open it in its own program, save it again and try that.',
  'error.report-is-archive': '{extension} is an archive and was not read. Unpack it and take the reports in it.',
  'error.report-is-image': '{extension} is an image without text. Use Word, PDF with text, or the web page.',
  'error.report-not-found': 'There is no such report; the address may be incomplete. Look in the list of reports.',
  'error.report-not-text':
    'The file holds no readable text (perhaps a renamed file). Open it in its own program, save it as .docx and try again.',
  'error.report-scanned':
    'This PDF is a scan: its {pages} pages are images without text. Use the Word file, or recognise the text (OCR) first.',
  'error.report-too-large': 'The file is larger than {limit} MB. A plan report usually has a few MB at most; check the file.',
  'error.report-type-unsupported': '{extension} files cannot be read yet. Save it as {saveAs} in its own program and try again.',
  'error.request-invalid': 'The request is not acceptable and was not handled: {field}.',
  'error.route-not-found': 'There is no such address. Go back to the first page.',
  'error.storage-full':
    'The disk that holds the data is full; nothing was changed. Have the administrator free some space, then try again.',
  'error.upload-missing': 'No file arrived. Choose a file and upload it again.',
  'error.workbook-cells-wrong': '{count} places need mending and nothing was imported. Mend the cells listed, then import again.',
  'error.workbook-damaged':
    'The workbook is damaged or cut short; nothing was imported. Open it in Excel or WPS, save it again, then try again.',
  'error.workbook-encrypted': 'The workbook has a password; nothing was imported. Save it without one, then try again.',
  'error.workbook-not-ours':
    'This is not the table asked for: its sheet, headings or ids are not there, and nothing was imported. Use the exported file or the form.',
  'error.workbook-not-xlsx': 'This is no .xlsx workbook; nothing was imported. Save it as .xlsx in Excel or WPS, then try again.',
  'error.workbook-other-plan': 'This table was exported from another plan; nothing was imported. Open that plan, or export from this one.',
  'error.workbook-outdated':
    'This table was exported by another version of the system; nothing was imported. Export again and fill in the new one.',
  'error.workbook-too-large':
    'The workbook is too large (more than {limit} MB, inflated or not, or too many cells); nothing was imported. Take out other sheets and pictures.',
  'error.network':
    'The server could not be reached; nothing was changed. Check that Gangmu is running and the network works, then try again.',
} as const satisfies Record<keyof typeof original, string>
