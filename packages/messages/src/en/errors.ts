import type { errors as original } from '../zh-cn/errors.ts'

export const errors = {
  'error.area-ended': '"{name}" had not begun on that day, or had ended; nothing was changed. Reload the page and check the date.',
  'error.area-group-not-found': 'There is no such group; nothing was changed. Reload the page and choose again.',
  'error.area-in-itself': 'An area cannot lie in itself or in what lies in it; nothing was saved. Choose another one above it.',
  'error.area-not-found': 'There is no such area ({id}); nothing was saved. Choose it from the list again.',
  'error.area-shipped': '"{name}" comes with the system and cannot be changed. Towns and parks of your own can be added beside it.',
  'error.assignment-ended': 'This assignment ended on {on} already; nothing was changed. Reload the page.',
  'error.assignment-not-found': 'There is no such assignment; nothing was changed. Reload the page.',
  'error.database-unavailable':
    'The database is not answering. Reports already received are safe; try again shortly, or tell the administrator if it persists.',
  'error.dates-reversed': 'The end ({to}) must come after the beginning ({from}); nothing was saved. Check the dates.',
  'error.evidence-out-of-range': 'The source has no such place (line {line}). The source is unchanged; open it again from the report.',
  'error.grant-admin-with-business':
    '{person} would be administrator and work on the plan too; nothing was saved. Administrators see no business data: choose different people.',
  'error.grant-admins-apart':
    '{person} would be two kinds of administrator; nothing was saved. System, security and audit administrators are different people.',
  'error.grant-ended': 'This grant ended on {on} already; nothing was changed. Reload the page.',
  'error.grant-last-of-role':
    'Nobody would be left as this administrator ({role}); nothing was changed. Give the role to somebody else first.',
  'error.grant-not-found': 'There is no such grant; nothing was changed. Reload the page.',
  'error.grant-to-self': 'Nobody can give rights to himself; nothing was changed. Ask another administrator.',
  'error.handover-same-person': 'The successor holds the post already; nothing was changed. Choose somebody else.',
  'error.host-refused':
    '"{host}" is not an address of this system, so the request was not handled. Open {expected}, or have GANGMU_PUBLIC_URL set.',
  'error.idempotency-key-reused': 'This Idempotency-Key was used for another request; nothing was done. Send it with a new one.',
  'error.internal-error':
    'Something went wrong inside the system; nothing was changed. Try again, and quote {requestId} to the administrator if it recurs.',
  'error.mapping-figures-missing':
    'No column is said to hold targets, results or growth, so no indicator can be read. Choose at least one; in a table of tasks choose the tasks.',
  'error.mapping-name-missing': 'No column is said to hold the names of the indicators or the tasks. Choose it, then try again.',
  'error.mapping-not-found': 'What was said of this layout has been changed or forgotten since; nothing was done. Reload the page.',
  'error.mapping-role-repeated':
    'Columns {first} and {second} are said to hold the same. Change one of them, or give them different years, then try again.',
  'error.origin-refused': 'The request came from another site and was not handled. Work on the pages of this system.',
  'error.person-has-account': '{person} has an account already; no other was made. Reset the password where it was forgotten.',
  'error.person-left': '{person} left on {on}; nothing was changed. Choose somebody else.',
  'error.person-not-found': 'There is no such person; nothing was changed. Reload the page and choose again.',
  'error.post-ended': 'The post "{post}" ended on {on}; nothing was changed. Choose another post or an earlier day.',
  'error.post-in-use':
    '{holders} people, {responsibilities} responsibilities and {grants} grants still hang on the post; it was not ended. Hand them over or end them first.',
  'error.post-not-found': 'There is no such post; nothing was changed. Reload the page and choose again.',
  'error.post-occupied':
    '{person} holds this post in that time ({from} to {to}); nothing was changed. Hand the post over, or make it acting.',
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
  'error.responsibility-holder-mismatch':
    'This responsibility ({role}) has a holder of the wrong kind; nothing was saved. Leaders, reporters and reviewers are posts, the others units.',
  'error.right-missing': 'Your post has no right to do this ({action}); nothing was changed. Ask the security administrator for it.',
  'error.route-not-found': 'There is no such address. Go back to the first page.',
  'error.storage-full':
    'The disk that holds the data is full; nothing was changed. Have the administrator free some space, then try again.',
  'error.token-not-found': 'There is no such token, or it is revoked already; nothing was changed. Reload the page.',
  'error.unit-ambiguous': 'Several units are called "{unit}"; nothing was imported. Write a name that only one has.',
  'error.unit-in-itself': 'A unit cannot lie in itself or in what lies in it; nothing was saved. Choose another one above it.',
  'error.unit-in-use':
    '{units} units, {posts} posts and {responsibilities} responsibilities still hang on the unit; it was not ended. Move or end them first.',
  'error.unit-not-found': 'There is no such unit; nothing was changed. Reload the page and choose again.',
  'error.upload-missing': 'No file arrived. Choose a file and upload it again.',
  'error.user-name-taken': 'The user name {userName} is taken; no account was made. Choose another.',
  'error.version-conflict':
    'Somebody changed this a moment ago; your change was not saved. Reload and make it again on the latest version.',
  'error.version-missing': 'The request does not say which version it changes (If-Match is missing). Reload and try again.',
  'error.network':
    'The server could not be reached; nothing was changed. Check that Gangmu is running and the network works, then try again.',
} as const satisfies Record<keyof typeof original, string>
