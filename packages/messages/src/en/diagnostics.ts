export const diagnostics = {
  'diagnostic.file.misnamed': 'the file is not what its name says; read as what it is',
  'diagnostic.file.limit-reached': 'beyond the limit of what is read; the rest was left out',
  'diagnostic.text.replaced': 'some characters could not be decoded; their places are kept',
  'diagnostic.text.mojibake': 'the text looks garbled; check its encoding',
  'diagnostic.header.title-missing': 'no title found',
  'diagnostic.header.region-missing': 'the area of the report was not recognised',
  'diagnostic.table.columns-unknown': 'a table whose heading is unknown was not read as indicators',
  'diagnostic.table.row-misfit': 'a row does not fit its heading',
  'diagnostic.table.growth-beside': 'a growth printed beside the level was not read: rows are judged by the level alone, please check it',
  'diagnostic.table.unread': 'nothing was read from a table (of funds or contacts, for example): see the source',
  'diagnostic.html.left-out':
    'what the page holds beside the article (menus, publishing details, related links) was left out; if part of the article is missing, save that part alone and upload it',
  'diagnostic.html.image':
    'a picture in the article was not read; if it shows a table of figures, upload it as Word, Excel or a PDF with text',
  'diagnostic.html.attachment':
    'a file published beside the page was not read; if it holds indicators or projects, download it and upload it too',
  'diagnostic.markdown.front-matter': 'the properties at the head of the file are no part of the text and were left out',
  'diagnostic.markdown.image':
    'a picture in the text was not read; if it shows a table of figures, upload it as Word, Excel or a PDF with text',
  'diagnostic.excel.error': 'the cell shows an error; read as blank',
  'diagnostic.excel.no-result':
    'the formula has no stored result; read as blank: open and save the file in Excel or WPS, then upload it again',
  'diagnostic.excel.hidden':
    'hidden sheets, rows, columns or contents were not read; unhide them and upload the file again to have them read',
  'diagnostic.excel.comment': 'comments on cells were not read',
  'diagnostic.excel.object': 'the text of charts, pictures and text boxes was not read',
  'diagnostic.pdf.page-scanned': 'some pages are scanned images and were not read: supply the text version, or have them recognised first',
  'diagnostic.pdf.page-unread': 'some pages are damaged and were not read: export the PDF again',
  'diagnostic.pdf.unmapped':
    'some text has shapes but no character codes and cannot be read: use the Word original, or export the PDF again',
  'diagnostic.pdf.furniture-left-out': 'a running header, footer or page number, not taken for text',
  'diagnostic.pdf.rotated-left-out': 'text set vertically or askew was not read: see the source',
  'diagnostic.pdf.table-unsure': 'what looks like a table without rules was read as plain text, its columns being unsure: check the source',
  'diagnostic.pdf.annotations': 'there are comments, stamps or form fields, which were not read',
  'diagnostic.target.unparsed': 'a target in unknown wording was not taken as a number',
  'diagnostic.word.insertions': 'tracked insertions are read as accepted; settle them before the text is final',
  'diagnostic.word.deletions': 'tracked deletions were left out; settle them before the text is final',
  'diagnostic.word.comment': 'a comment; not read as text of the report',
  'diagnostic.word.object':
    'what is not text (pictures, charts, embedded objects) was left out with the words in it: see the file; formulas are read as one line of text',
  'diagnostic.word.hidden-text': 'hidden text was left out; unhide it in Word if it belongs to the report',
  'diagnostic.word.symbol': 'characters of a symbol font are unknown and were left out: see the file',
  'diagnostic.word.unknown': 'Word mark-up that is not known; its text was read as usual, check it',
  'diagnostic.word.nested-table': 'a table within a table: its text was joined to the outer cell, check it',
  'diagnostic.word.toc': 'the table of contents is no text of the report and was left out',
  'diagnostic.word.header-left-out': 'headers and footers are no text of the report and were left out',
  'diagnostic.word.part-damaged':
    'a part of the file is damaged and was left out (numbering, styles, comments): open it in Word and save it again',
  'diagnostic.word.doc-converted':
    'an old .doc gives no automatic numbers, merged cells, tracked changes or comments; save it as .docx and upload that',
} as const
