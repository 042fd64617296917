import type { errors as original } from '../zh-cn/errors.ts'

export const errors = {
  'error.database-unavailable':
    'The database is not answering. Reports already received are safe; try again shortly, or tell the administrator if it persists.',
  'error.decision-incomplete': 'A decision needs {field} so that it can be checked later. Add it and try again.',
  'error.evidence-out-of-range': 'The source has no such place (line {line}). The source is unchanged; open it again from the report.',
  'error.host-refused':
    '"{host}" is not an address of this system, so the request was not handled. Open {expected}, or have GANGMU_PUBLIC_URL set.',
  'error.indicator-name-taken': 'The name “{name}” already means the indicator {holder}. Choose a more specific name.',
  'error.indicator-unknown': 'The catalogue has no such indicator: {indicator}. Choose or create one first.',
  'error.internal-error':
    'Something went wrong inside the system; nothing was changed. Try again, and quote {requestId} to the administrator if it recurs.',
  'error.mapping-figures-missing':
    'No column is said to hold targets, results or growth, so no indicator can be read. Choose at least one; in a table of tasks choose the tasks.',
  'error.mapping-name-missing': 'No column is said to hold the names of the indicators or the tasks. Choose it, then try again.',
  'error.mapping-not-found': 'What was said of this layout has been changed or forgotten since; nothing was done. Reload the page.',
  'error.mapping-role-repeated':
    'Columns {first} and {second} are said to hold the same. Change one of them, or give them different years, then try again.',
  'error.nothing-to-confirm':
    'No indicator table was read from this report, so no plan was made. See checks and diagnostics for why, or make the plan from Excel.',
  'error.observation-not-found': 'This value was not found, or you may not see it.',
  'error.observation-period-unknown': 'The period is not understood: {period}. Use 2024, 2024-06, 2024-01/2024-06 or 2024-Q1.',
  'error.observation-value-missing': 'No value was given. Write 0 for zero; write — or the reason where there is none yet.',
  'error.origin-refused': 'The request came from another site and was not handled. Work on the pages of this system.',
  'error.plan-already-in-force': 'There is already an approved plan for {year}; a year has one. Adjust that plan instead.',
  'error.plan-empty': 'The plan has no lines yet and cannot be approved. Confirm a report or import from Excel first.',
  'error.plan-line-not-found': 'The plan has no such line; it may have been removed. Reload the page.',
  'error.plan-not-found': 'This plan was not found: the address may be incomplete, or you may not see it. Go back to the list of plans.',
  'error.plan-read-only':
    'The plan has been approved; its lines and targets cannot be edited. Register an adjustment instead: the old target is kept beside it.',
  'error.plan-stage-refused': 'The plan is at stage {from} and cannot move to {to}; nothing was changed.',
  'error.provider-missing': 'Who provides the figure is missing.',
  'error.reading-changed':
    'The report has just been read again and you were looking at the reading before; nothing was changed. Reload, look at what changed, and try again.',
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
  'error.right-missing': 'Your post has no right to do this ({action}); nothing was changed. Ask the security administrator for it.',
  'error.route-not-found': 'There is no such address. Go back to the first page.',
  'error.split-period-unknown': 'A split is by the first quarter, half-year, three quarters or the year: {period}.',
  'error.split-subject-unknown': 'No unit or area of this name is known: {name}. Check the name or add it under administration first.',
  'error.storage-full':
    'The disk that holds the data is full; nothing was changed. Have the administrator free some space, then try again.',
  'error.target-missing': 'No target was given. A target may be a number, 6左右, 完成市级下达任务 …; write — where there is none.',
  'error.townships-not-split': 'This space does not split targets to townships. A system administrator can switch that on in the settings.',
  'error.upload-missing': 'No file arrived. Choose a file and upload it again.',
  'error.network':
    'The server could not be reached; nothing was changed. Check that Gangmu is running and the network works, then try again.',
  'error.version-conflict':
    'Somebody changed this a moment ago; your change was not saved. Reload and make it again on the latest version.',
  'error.version-missing': 'The request does not say which version it changes (If-Match is missing). Reload and try again.',
} as const satisfies Record<keyof typeof original, string>
