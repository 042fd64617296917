import type { workbooks as original } from '../zh-cn/workbooks.ts'

export const workbooks = {
  'workbook.date': 'This is a date ({text}), which Excel may have made of what was typed. Format the cell as text and enter it again.',
  'workbook.error': 'The formula fails ({text}) and has no result. Mend it, or enter the value.',
  'workbook.not-calculated': 'The formula has no result yet. Open and save the file in Excel once, or enter the value.',
  'workbook.merged': 'The cells {block} are merged, so it cannot be told which row this belongs to. Unmerge them and fill in each row.',
  'workbook.required': '"{column}" has to be filled in.',
  'workbook.choice': '"{text}" is none of the choices. Write one of: {choices}.',
  'workbook.too-long': 'This has more than {limit} characters. Shorten it, then import again.',
  'workbook.not-target': '"{text}" cannot be read as a target. Write a number or words of a target; explanations belong to the definition.',
  'workbook.column-missing': 'The column "{column}" is missing, or has another name. Restore the heading, or export again.',
  'workbook.column-unknown':
    '"{column}" is no column of this form, so what it holds would not be imported. Delete it, or mend its heading.',
  'workbook.row-unknown':
    'This row was not exported, so its line and unit are not known. Delete it; to add a unit, add it in the system and export again.',
  'workbook.row-id-changed': 'The hidden id of this row was changed, so it cannot be told which row it is. Export again.',
  'workbook.row-repeated': 'This repeats row {row}. Delete one of them.',
  'workbook.row-missing': 'The row of "{line}" for "{unit}" is missing. Export again; leave cells empty instead of deleting rows.',
  'workbook.name-changed': 'The name should be "{expected}" and is "{found}": rows may have shifted. Restore it, or export again.',
  'workbook.whole-changed':
    'The whole target should be "{expected}" and is "{found}". It cannot be changed here; restore it, or adjust the plan in the system.',
  'workbook.entry-words': '"{text}" is no definite figure. Write one number; where there is none leave it blank and say why in the note.',
  'workbook.entry-unit': 'The unit is "{printed}", "{unit}" is asked. Convert it first.',
  'workbook.not-asked': 'Nothing is asked here. Clear the cell and write in the note instead.',
  'workbook.form-not-open':
    'The form of {unit} cannot be filled in now: it was submitted or locked, or the round is not open. Restore what stood here, or return or unlock it first.',
  'workbook.unit-not-asked':
    'This round has no form of “{name}”. Check the name of the unit; take out rows that do not belong to the round.',
  'workbook.column-repeated': 'The same field as {first}. Keep one column.',
  'workbook.parent-unknown': 'No row above has the name "{name}". Check the name of the line this is a part of, and put that line first.',
  'workbook.name-repeated': 'Row {row} has the same name in the same group. Delete one of them, or say how they differ.',
  'workbook.unit-unknown': 'No unit has the name or short name “{name}”. Check it, or add the unit first.',
  'workbook.unit-ambiguous': 'More than one unit has the name or short name “{name}”. Use the full name.',
  'workbook.not-figure': '"{text}" is no number, or below 0. Write the number alone; its unit stands in the heading.',
  'workbook.not-month': '"{text}" is no month. Write it as 2025-03.',
  'workbook.not-day': '"{text}" is no day. Write it as 2025-03-05.',
  'workbook.project-code': '"{text}" is no project code of 24 characters. Check it, or leave it empty.',
  'workbook.credit-code': '"{text}" is no unified credit code. Check it, or leave it empty.',
  'workbook.project-unknown': 'The ledger has no project with the number "{text}". Enter it in the first sheet.',
  'workbook.leader-unknown': 'No leader has the post or the name "{name}". Check it, or leave it empty.',
  'workbook.leader-ambiguous': '"{name}" stands for more than one post. Write unit and post.',
  'workbook.area-unknown': 'There is no township or park "{name}". Check it, or add it among the areas.',
  'workbook.city-area-unknown':
    'No area is called "{name}". Is it "{nearest}"? Check it; totals of clusters can be set up as groups first, or left out of the file.',
  'workbook.city-area-unlike':
    'No area is called "{name}". Check it; totals of clusters can be set up as groups first, or left out of the file.',
  'workbook.city-area-repeated': 'The same of "{name}" stands in {first} already. Delete one of the two.',
  'workbook.indicator-unknown':
    'The catalogue has no "{name}". Is it "{nearest}"? Check it, or give the indicator that name in the catalogue first.',
  'workbook.indicator-unlike': 'The catalogue has no "{name}". Check it, or add it to the catalogue first.',
  'workbook.not-place': '"{text}" is no place. Write 3, 3/38.',
  'workbook.place-beyond': 'Place {place} is beyond the total of {total}. Check both.',
  'workbook.month-unexplained':
    'The sum of {month} is less than an earlier one, more than a later one, or more than the project costs. Check it; where it is right, say why under progress.',
  'workbook.month-other-year': '"{text}" is not in {year}. Check it, or import it as another year’s.',
  'workbook.month-future': '"{text}" has not come yet. Check the month.',
  'workbook.state-refused': 'The lead stands at "{from}" and cannot become "{to}". Check the state.',
  'workbook.username-repeated': 'Row {row} has the same user name, letter case aside. Choose another one.',
  'workbook.username-form': '"{text}" cannot be a user name. Use 3 to 30 letters, digits, underscores or dots.',
  'workbook.phone-form': '"{text}" does not look like a telephone number. Use digits and hyphens, or leave it empty.',
  'workbook.role-unknown': 'There is no role "{text}". Write one of: {choices}.',
  'workbook.roles-apart': '"{text}" joins two administrators in one person. Give the three to different persons.',
  'workbook.role-with-business': '"{text}" joins an administrator with a business role. Administrators see no business data; split them.',

  'csv.broken': 'A quote that begins here does not end, so what follows cannot be told apart. Close it, then import again.',
  'csv.columns':
    'There should be {expected} columns and there are {found}. Look for commas too many or too few; quote fields that hold one.',
  'csv.required': '{column} has to be filled in.',
  'csv.action': 'ACTION "{text}" is not taken. Write M (merge); data are deleted in the system, not by a file.',
  'csv.period': 'TIME_PERIOD "{text}" is not known; Excel may have made a date of it. Write 2024, 2024-Q1, 2024-06 or 2024-01-01/P6M.',
  'csv.vintage': 'There is no vintage "{text}". Write one of: {choices}.',
  'csv.status': 'There is no observation status "{text}". Write one of: {choices}.',
  'csv.value': 'OBS_VALUE "{text}" is no number. Write digits only; bounds and classes go to COMMENT_OBS, with OBS_VALUE left empty.',
  'csv.value-missing':
    'There is no value, and the status is {status}. Fill in OBS_VALUE or COMMENT_OBS, or use O (missing) or L (not collected).',
  'csv.multiplier': 'UNIT_MULT "{text}" is not known. Write the power of ten: 4 for ten thousands, 8 for hundred millions, 0 for none.',
  'csv.decimals': 'DECIMALS "{text}" is no number of decimals. Write a whole number from 0 to 99, or nothing.',
  'csv.day': 'PUBLISHED_ON "{text}" is no day. Write it like 2024-01-16.',
  'csv.indicator': 'The catalogue has no indicator “{text}”. Check the code, or define the indicator first.',
  'csv.area': 'The area “{text}” is not known. Use the ids the system exports.',
  'csv.not-text': 'After this line there are characters that cannot be read. Save the file as CSV in UTF-8, then import again.',
} as const satisfies Record<keyof typeof original, string>
