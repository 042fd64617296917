import type { errors as original } from '../zh-cn/errors.ts'

export const errors = {
  'error.account-disabled': 'This account is disabled, so nobody was signed in. Ask the administrator to enable it.',
  'error.account-locked':
    'After several wrong tries the account is locked; try again in {minutes} min (until then even the right password is refused), or have the administrator unlock it.',
  'error.area-ended': '"{name}" had not begun on that day, or had ended; nothing was changed. Reload the page and check the date.',
  'error.area-group-not-found': 'There is no such group; nothing was changed. Reload the page and choose again.',
  'error.area-in-itself': 'An area cannot lie in itself or in what lies in it; nothing was saved. Choose another one above it.',
  'error.area-not-found': 'There is no such area ({id}); nothing was saved. Choose it from the list again.',
  'error.area-shipped': '"{name}" comes with the system and cannot be changed. Towns and parks of your own can be added beside it.',
  'error.assignment-ended': 'This assignment ended on {on} already; nothing was changed. Reload the page.',
  'error.assignment-not-found': 'There is no such assignment; nothing was changed. Reload the page.',
  'error.attachment-empty': 'The file is empty and was not kept. Check it and try another.',
  'error.attachment-not-found':
    'There is no such attachment; the address may be incomplete, or your post may not see it. Open it from its page again.',
  'error.attachment-too-large': 'The file is larger than {limit} MB and was not kept. Compress or split it and try again.',
  'error.batch-not-found': 'There is no act number {batch}; nothing was changed. Reload the page.',
  'error.batch-superseded':
    'Everything act number {batch} decided has been decided again since; there is nothing to undo. Reload the page.',
  'error.board-broken': 'The text of the board has {count} mistakes, the first in line {line}; nothing was saved.',
  'error.board-id-differs': 'The id in the text is “{id}”, another one than in the address; nothing was saved.',
  'error.board-not-found': 'There is no such board; it may have been taken down.',
  'error.check-in-progress': 'The check before this one is still under way; this one was not started. Please try again shortly.',
  'error.city-table-area-missing': 'No column holds the names of areas. Choose the one that does.',
  'error.city-table-column-repeated': 'Columns {first} and {second} are said to hold the same. Change one of them.',
  'error.city-table-columns-differ':
    '{expected} columns were described, the file has {found}. Upload the file again and describe its columns.',
  'error.city-table-figures-missing': 'No column holds figures or ranks. Choose one at least.',
  'error.city-table-indicator-missing': 'Column {column} does not say which indicator it is of. Choose the indicator.',
  'error.city-table-not-found': 'No headings with figures below them were found. The file needs a table of all districts with headings.',
  'error.collection-act-refused': 'The form is not at a step that takes this; nothing was changed. Reload the page to see where it stands.',
  'error.collection-cell-unknown':
    'One of the cells is not in this form; none was saved. Reload the page and fill in the form as it stands.',
  'error.collection-cells-changed':
    '{count} cells were changed by somebody else since you looked at them; nothing was saved. Look again, then save.',
  'error.collection-cells-wrong':
    '{count} cells still have to be mended or explained; the form was not submitted, and what was saved is kept. Follow the notes at the cells and submit again.',
  'error.collection-deadline-unreasoned': 'The deadline of an open round is moved for a reason; nothing was saved. Say why and save again.',
  'error.collection-footer-incomplete':
    '“{field}” at the foot of the form is empty; it was not submitted, and what was saved is kept. Fill it in and submit again.',
  'error.collection-form-not-found':
    'The form was not found: the address may be incomplete, or another unit deals with it. Open it from the list of rounds.',
  'error.collection-line-not-askable':
    '“{name}” cannot be asked for: it has no indicator of the catalogue, or its January is told with February; nothing was saved. Leave the line out, or link it to an indicator in the plan first.',
  'error.collection-not-fillable':
    'The form is submitted already or not opened yet; nothing was saved. To change it, withdraw it first or ask whoever reviews it to return it.',
  'error.collection-reason-missing': 'Returning or unlocking a form needs a reason; nothing was done. Write one and try again.',
  'error.collection-round-empty': 'No line or unit is chosen; nothing was saved. Choose one line at least.',
  'error.collection-round-not-found': 'The round was not found; the address may be incomplete. Open it from the list of rounds.',
  'error.collection-round-state': 'The state of the round has changed; nothing was done. Reload the page.',
  'error.collection-sheet-not-found':
    'The file has no table with a column of units and at least one field of this round (its name or code). Nothing was imported; check the file against the one this page gives.',
  'error.collection-sheet-other-month': 'The file is of {found}, the round of {month}. Nothing was imported; check the file.',
  'error.collection-signer-filled':
    'Somebody else than who submitted the form has to take this step; nothing was done. Ask a colleague who may review it.',
  'error.collection-title-forbidden':
    'The table may not be called a statistical report form: statistical surveys are approved by a statistics bureau. Nothing was saved; call it a data return or a dispatch table.',
  'error.collection-townships-off':
    '“{name}” is a township, and asking townships is switched off; nothing was saved. Choose another unit, or have a system administrator switch it on.',
  'error.correction-empty': 'Nothing is said of what it should be; nothing was changed. Fill it in and try again.',
  'error.correction-field-unknown': '"{field}" cannot be corrected; nothing was changed.',
  'error.correction-indicator-unknown':
    'The catalogue has no such indicator; nothing was changed. Choose one from it, or add a local one first.',
  'error.correction-unexpected': 'Only a correction has new content; nothing was changed. Choose "correct", or leave the content out.',
  'error.correction-value-invalid': 'What is given for "{field}" is not acceptable; nothing was changed. Check it and try again.',
  'error.credit-code-invalid': '"{code}" is no unified credit code; nothing was saved. Check it, or leave it empty.',
  'error.csv-header-wrong':
    'The first line should name the columns; {missing} is missing and nothing was imported. Take an exported CSV as the pattern, with commas.',
  'error.csv-lines-wrong': '{count} places have to be corrected; nothing was imported. Correct the lines listed and import the file again.',
  'error.csv-not-text':
    'The file is no text that can be read (UTF-8 and GB 18030 can); nothing was imported. Save it as CSV in UTF-8, then try again.',
  'error.csv-too-long': 'The file has more than {limit} lines; nothing was imported. Divide it into several files.',
  'error.database-unavailable':
    'The database is not answering. Reports already received are safe; try again shortly, or tell the administrator if it persists.',
  'error.dates-reversed': 'The end ({to}) must come after the beginning ({from}); nothing was saved. Check the dates.',
  'error.decision-incomplete': 'A decision needs {field} so that it can be checked later. Add it and try again.',
  'error.decision-kind-unknown': 'There is no kind "{kind}" of what is read; nothing was changed.',
  'error.decision-reason-missing': 'Who corrects or rejects says why; nothing was changed. Give the reason and try again.',
  'error.decision-repeated': 'Two decisions on the same element came at once; nothing was changed. Reload the page and try again.',
  'error.element-not-found': 'This reading has no such element; nothing was changed. Reload the page and try again.',
  'error.evidence-out-of-range': 'The source has no such place (line {line}). The source is unchanged; open it again from the report.',
  'error.family-differs': 'The two reports are no versions of one document; nothing was changed. Put them into one family first.',
  'error.finding-not-found': 'The report does not have this finding now ({key}). Nothing was changed. Please refresh the page.',
  'error.gdp-support-twice': 'The same supporting indicator stands twice: {indicator}. Keep one row.',
  'error.gdp-weights-over': 'The weights add up to {total}%, more than 100%. Check them.',
  'error.goal-not-later':
    'A goal of several years lies in a later year ({period}) than the plan, which is of {year}. Enter the target of the year itself as its target.',
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
  'error.indicator-name-taken': 'The name “{name}” already means the indicator {holder}. Choose a more specific name.',
  'error.indicator-unknown': 'The catalogue has no such indicator: {indicator}. Choose or create one first.',
  'error.internal-error':
    'Something went wrong inside the system; nothing was changed. Try again, and quote {requestId} to the administrator if it recurs.',
  'error.lamp-rules-invalid': 'The lamp rules were not saved; those before still hold. Rule {rule}: {problem}. Change it and save again.',
  'error.ledger-no-taken': 'The number "{no}" is another one’s; nothing was saved. Choose another number.',
  'error.mapping-figures-missing':
    'No column is said to hold targets, results or growth, so no indicator can be read. Choose at least one; in a table of tasks choose the tasks.',
  'error.mapping-name-missing': 'No column is said to hold the names of the indicators or the tasks. Choose it, then try again.',
  'error.mapping-not-found': 'What was said of this layout has been changed or forgotten since; nothing was done. Reload the page.',
  'error.mapping-role-repeated':
    'Columns {first} and {second} are said to hold the same. Change one of them, or give them different years, then try again.',
  'error.network':
    'The server could not be reached; nothing was changed. Check that Gangmu is running and the network works, then try again.',
  'error.month-not-of-plan': 'The month is not in {year}, the year of this plan. Choose a month of {year}, or another plan.',
  'error.nothing-to-confirm':
    'No indicator table was read from this report, so no plan was made. See checks and diagnostics for why, or make the plan from Excel.',
  'error.nothing-to-forward':
    'Nothing of this report was forwarded to "{unit}", so there is no confirmation sheet. Please forward findings to it first.',
  'error.observation-not-found': 'This value was not found, or you may not see it.',
  'error.observation-period-unknown': 'The period is not understood: {period}. Use 2024, 2024-06, 2024-01/2024-06 or 2024-Q1.',
  'error.observation-value-missing': 'No value was given. Write 0 for zero; write — or the reason where there is none yet.',
  'error.open-check-off': 'This server does not check texts without signing in. The text was not kept. Please sign in.',
  'error.origin-refused': 'The request came from another site and was not handled. Work on the pages of this system.',
  'error.password-change-required': 'This is a password the system made up. Change it to your own before anything else.',
  'error.password-like-user-name':
    'The password is too close to the user name and was not changed. Choose one that has nothing to do with it.',
  'error.password-too-common':
    'This password is too common or too repetitive and easily guessed; it was not changed. Choose another, such as a few unrelated words.',
  'error.password-too-long': 'The password is longer than {most} characters and was not changed. Make it shorter, then try again.',
  'error.password-too-short':
    'The password has fewer than {least} characters and was not changed. Make it longer, for example a few unrelated words.',
  'error.password-unchanged': 'The new password is the old one; nothing was changed. Choose another.',
  'error.password-wrong': 'The password is wrong; nothing was changed. Enter it again; several wrong tries lock the account.',
  'error.person-has-account': '{person} has an account already; no other was made. Reset the password where it was forgotten.',
  'error.person-left': '{person} left on {on}; nothing was changed. Choose somebody else.',
  'error.person-not-found': 'There is no such person; nothing was changed. Reload the page and choose again.',
  'error.plan-already-in-force': 'There is already an approved plan for {year}; a year has one. Adjust that plan instead.',
  'error.plan-empty': 'The plan has no lines yet and cannot be approved. Confirm a report or import from Excel first.',
  'error.plan-line-not-found': 'The plan has no such line; it may have been removed. Reload the page.',
  'error.plan-not-found': 'This plan was not found: the address may be incomplete, or you may not see it. Go back to the list of plans.',
  'error.plan-read-only':
    'The plan has been approved; its lines and targets cannot be edited. Register an adjustment instead: the old target is kept beside it.',
  'error.plan-release-refused':
    'A plan that is not approved cannot be published. Limit it to those who examine it, and publish it once it is approved.',
  'error.plan-stage-refused': 'The plan is at stage {from} and cannot move to {to}; nothing was changed.',
  'error.post-ended': 'The post "{post}" ended on {on}; nothing was changed. Choose another post or an earlier day.',
  'error.post-in-use':
    '{holders} people, {responsibilities} responsibilities and {grants} grants still hang on the post; it was not ended. Hand them over or end them first.',
  'error.post-not-found': 'There is no such post; nothing was changed. Reload the page and choose again.',
  'error.post-occupied':
    '{person} holds this post in that time ({from} to {to}); nothing was changed. Hand the post over, or make it acting.',
  'error.project-code-invalid': '"{code}" is no project code of 24 characters; nothing was saved. Check it, or leave it empty.',
  'error.project-month-future': '{month} has not come yet; nothing was saved. Check the month.',
  'error.project-month-unexplained': 'Nothing was saved: {why}. Check the figure; where it is right, say why under progress.',
  'error.project-not-found': 'There is no such project, or it was taken out of the ledger; nothing was changed. Reload the page.',
  'error.project-path-falls': 'The plan by month counts from January and cannot fall; nothing was saved. Check it.',
  'error.project-plan-over-total': 'More is planned for a year than the project costs; nothing was saved. Check both.',
  'error.provider-missing': 'Who provides the figure is missing.',
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
  'error.reports-unrelated':
    'The chosen reports cannot be held against each other. Choose reports of one area and one congress, the plan report of the year before, or versions of one document.',
  'error.request-invalid': 'The request is not acceptable and was not handled: {field}.',
  'error.responsibility-holder-mismatch':
    'This responsibility ({role}) has a holder of the wrong kind; nothing was saved. Leaders, reporters and reviewers are posts, the others units.',
  'error.right-missing': 'Your post has no right to do this ({action}); nothing was changed. Ask the security administrator for it.',
  'error.route-not-found': 'There is no such address. Go back to the first page.',
  'error.rule-not-found': 'There is no such rule ({rule}). Nothing was changed. Please choose it from the list of rules.',
  'error.scenario-value-invalid': 'This is no target: {text}. Give a figure or a target in words; the proposed scenario cannot be empty.',
  'error.second-factor-active':
    'A second factor is active already; nothing was changed. For another phone remove it first, then set it up again.',
  'error.second-factor-missing': 'No second factor has been set up; nothing was changed. Begin with setting it up.',
  'error.second-factor-required': 'This account asks for a second factor: also enter the 6 digits your phone shows.',
  'error.second-factor-wrong':
    'The 6 digits are wrong, out of date or used before. Check the clock of your phone and enter the next ones it shows.',
  'error.session-locked': 'Nothing was done for a while, so the screen is locked; nothing is lost. Enter your password to go on.',
  'error.session-missing': 'You are not signed in, or no longer. Sign in and try again.',
  'error.sign-in-refused':
    'User name or password is wrong; nobody was signed in. Check both and try again, or have the administrator reset the password.',
  'error.sign-in-throttled': 'Too many failed tries from this machine or network. Try again in {minutes} min, or ask the administrator.',
  'error.space-not-chosen':
    'Your account has not chosen the space to work in, or belongs to none. Choose one; if there is none, ask the system administrator.',
  'error.space-not-member': 'You do not belong to this space, so it was not opened. Ask the administrator if you should.',
  'error.split-cell-repeated': '“{line}” has more than one target for the same part and period ({period}); nothing was saved. Keep one.',
  'error.split-period-unknown': 'A split is by the first quarter, half-year, three quarters or the year: {period}.',
  'error.split-subject-unknown': 'No unit or area of this name is known: {name}. Check the name or add it under administration first.',
  'error.split-whole-missing': '“{line}” has no approved target that could be split. Enter its target in the plan first.',
  'error.storage-full':
    'The disk that holds the data is full; nothing was changed. Have the administrator free some space, then try again.',
  'error.suppression-not-found': 'This finding is not verified, or no longer. Nothing was changed. Please refresh the page.',
  'error.target-missing': 'No target was given. A target may be a number, a bound or words as printed; write — where there is none.',
  'error.tax-lead-amount-missing': 'No amount is given, or more is taken back than was booked; nothing was saved. Check it.',
  'error.tax-lead-move-refused': 'The lead is {from} and cannot become {to}; nothing was changed. Reload the page.',
  'error.tax-lead-not-found': 'There is no such lead; nothing was changed. Reload the page.',
  'error.tax-lead-reason-missing': 'Closing, registering again and taking back what was booked need a reason; nothing was saved. Give one.',
  'error.tax-lead-step-early': 'A step cannot be dated before the last one ({since}); nothing was saved. Check the day.',
  'error.token-not-found': 'There is no such token, or it is revoked already; nothing was changed. Reload the page.',
  'error.townships-not-split': 'This space does not split targets to townships. A system administrator can switch that on in the settings.',
  'error.unit-ambiguous': 'Several units are called "{unit}"; nothing was imported. Write a name that only one has.',
  'error.unit-in-itself': 'A unit cannot lie in itself or in what lies in it; nothing was saved. Choose another one above it.',
  'error.unit-in-use':
    '{units} units, {posts} posts and {responsibilities} responsibilities still hang on the unit; it was not ended. Move or end them first.',
  'error.unit-not-found': 'There is no such unit; nothing was changed. Reload the page and choose again.',
  'error.upload-missing': 'No file arrived. Choose a file and upload it again.',
  'error.user-is-self':
    'This is your own account; nothing was changed. Change your password in your own menu; to be disabled, ask another administrator.',
  'error.user-name-invalid':
    'A user name has 2–32 letters, digits, Chinese characters and . _ - and begins with no mark. No account was made; change it and try again.',
  'error.user-name-taken': 'The user name {userName} is taken; no account was made. Choose another.',
  'error.user-not-found': 'There is no such account; nothing was changed. Choose it from the list again.',
  'error.version-conflict':
    'Somebody changed this a moment ago; your change was not saved. Reload and make it again on the latest version.',
  'error.version-missing': 'The request does not say which version it changes (If-Match is missing). Reload and try again.',
  'error.warning-not-found': 'There is no such warning, or it is not yours to see.',
  'error.warning-not-issued': 'No unit answers for this warning, and no {instrument} has gone out. Name the unit first.',
  'error.warning-rule-missing': 'Warnings hang on the rule “{rule}”: it cannot go. Switch it off instead.',
  'error.warning-step-refused': 'The warning does not stand where this can be done. Nothing was changed. Reload and look again.',
  'error.what-if-out-of-range': 'Growth of {indicator} can be supposed between {low} and {high} only.',
  'error.what-if-unknown': '{indicator} has no weight or no figure to set out from.',
  'error.workbook-cells-wrong': '{count} places need mending and nothing was imported. Mend the cells listed, then import again.',
  'error.workbook-damaged':
    'The workbook is damaged or cut short; nothing was imported. Open it in Excel or WPS, save it again, then try again.',
  'error.workbook-encrypted': 'The workbook has a password; nothing was imported. Save it without one, then try again.',
  'error.workbook-not-ours':
    'This is not the table asked for: its sheet, headings or ids are not there, and nothing was imported. Use the exported file or the form.',
  'error.workbook-not-xlsx': 'This is no .xlsx workbook; nothing was imported. Save it as .xlsx in Excel or WPS, then try again.',
  'error.workbook-other-form':
    'This form was taken out of another round or for another unit; nothing was imported. Open the form it belongs to, or download this one.',
  'error.workbook-other-plan': 'This table was exported from another plan; nothing was imported. Open that plan, or export from this one.',
  'error.workbook-outdated':
    'This table was exported by another version of the system; nothing was imported. Export again and fill in the new one.',
  'error.workbook-too-large':
    'The workbook is too large (more than {limit} MB, inflated or not, or too many cells); nothing was imported. Take out other sheets and pictures.',
} as const satisfies Record<keyof typeof original, string>
