import type { errors as original } from '../zh-cn/errors.ts'

export const errors = {
  'error.attachment-empty': 'The file is empty and was not kept. Check it and try another.',
  'error.attachment-not-found':
    'There is no such attachment; the address may be incomplete, or your post may not see it. Open it from its page again.',
  'error.attachment-too-large': 'The file is larger than {limit} MB and was not kept. Compress or split it and try again.',
  'error.batch-not-found': 'There is no act number {batch}; nothing was changed. Reload the page.',
  'error.batch-superseded':
    'Everything act number {batch} decided has been decided again since; there is nothing to undo. Reload the page.',
  'error.correction-empty': 'Nothing is said of what it should be; nothing was changed. Fill it in and try again.',
  'error.correction-field-unknown': '"{field}" cannot be corrected; nothing was changed.',
  'error.correction-indicator-unknown':
    'The catalogue has no such indicator; nothing was changed. Choose one from it, or add a local one first.',
  'error.correction-unexpected': 'Only a correction has new content; nothing was changed. Choose "correct", or leave the content out.',
  'error.correction-value-invalid': 'What is given for "{field}" is not acceptable; nothing was changed. Check it and try again.',
  'error.database-unavailable':
    'The database is not answering. Reports already received are safe; try again shortly, or tell the administrator if it persists.',
  'error.decision-kind-unknown': 'There is no kind "{kind}" of what is read; nothing was changed.',
  'error.decision-reason-missing': 'Who corrects or rejects says why; nothing was changed. Give the reason and try again.',
  'error.decision-repeated': 'Two decisions on the same element came at once; nothing was changed. Reload the page and try again.',
  'error.element-not-found': 'This reading has no such element; nothing was changed. Reload the page and try again.',
  'error.evidence-out-of-range': 'The source has no such place (line {line}). The source is unchanged; open it again from the report.',
  'error.family-differs': 'The two reports are no versions of one document; nothing was changed. Put them into one family first.',
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
  'error.purge-not-found': 'No such request is open; it may have been carried out or withdrawn. Reload the page.',
  'error.purge-pending': 'A request to purge this report is open already. Somebody else has to carry it out.',
  'error.purge-person-missing':
    'Purging takes two registered persons, and this account belongs to none; nothing was changed. Ask the system administrator.',
  'error.purge-same-person': 'Somebody other than who asked has to carry out a purge; nothing was changed. Have them sign in and do it.',
  'error.reading-changed':
    'This report has just been read again; your decisions were not kept. Reload the page, check them and send them again.',
  'error.reading-crashed':
    'The reader stopped unexpectedly; the source is kept in full. Tell the administrator the address of this page and the name of the file.',
  'error.reading-not-found': 'There is no such reading. Open it from the list of readings of the report.',
  'error.reading-not-ready': 'The report was received and is being read.',
  'error.reading-out-of-memory':
    'Reading needed more than {limit} MB and was stopped; the source is kept in full. Check that the file is one report, or raise GANGMU_READ_MEMORY_MB.',
  'error.reading-timed-out':
    'Reading took more than {seconds} s and was stopped; the source is kept in full. Check that the file is one report, or raise GANGMU_READ_TIMEOUT_MS.',
  'error.release-refused': 'This report is a work secret or carries a marking of secrecy and may not be released; nothing was changed.',
  'error.report-damaged':
    'The file is damaged or incomplete ({format}) and cannot be opened. Open it in its own program, save it again and try that.',
  'error.report-empty': 'The file is empty or holds no text that can be read. Check it and try another.',
  'error.report-encrypted': 'The file asks for a password ({format}) and cannot be read. Save it without one and try again.',
  'error.report-inflates':
    'Unpacked the file is larger than {limit} MB; unpacking was stopped. Open it in its own program, save it again and try that.',
  'error.report-is-archive': '{extension} is an archive and was not read. Unpack it and take the reports in it.',
  'error.report-is-image': '{extension} is an image without text. Use Word, PDF with text, or the web page.',
  'error.report-marked-secret':
    'The document is marked "{marking}"; reading was stopped and nothing of it was kept. This system must not hold state secrets: stop passing it on, ask on the page of the report for it to be purged by a second person, and tell the secrecy office.',
  'error.report-not-found': 'There is no such report; the address may be incomplete. Look in the list of reports.',
  'error.report-not-text':
    'The file holds no readable text (perhaps a renamed file). Open it in its own program, save it as .docx and try again.',
  'error.report-purged':
    'This report, received on {received}, was purged on {purged}: source and readings are gone, and it cannot be sent again.',
  'error.report-scanned':
    'This PDF is a scan: its {pages} pages are images without text. Use the Word file, or recognise the text (OCR) first.',
  'error.report-secret':
    'The level of secrecy chosen is above what this system may hold; the file was not received and nothing of it was kept. This system must not hold state secrets: use a classified system, or choose the right level and try again.',
  'error.report-too-large': 'The file is larger than {limit} MB. A plan report usually has a few MB at most; check the file.',
  'error.report-type-unsupported': '{extension} files cannot be read yet. Save it as {saveAs} in its own program and try again.',
  'error.request-invalid': 'The request is not acceptable and was not handled: {field}.',
  'error.right-missing': 'Your post has no right to do this ({action}); nothing was changed. Ask the security administrator for it.',
  'error.route-not-found': 'There is no such address. Go back to the first page.',
  'error.storage-full':
    'The disk that holds the data is full; nothing was changed. Have the administrator free some space, then try again.',
  'error.upload-missing': 'No file arrived. Choose a file and upload it again.',
  'error.network':
    'The server could not be reached; nothing was changed. Check that Gangmu is running and the network works, then try again.',
} as const satisfies Record<keyof typeof original, string>
