export const diagnostics = {
  'diagnostic.file.misnamed': 'the file is not what its name says; read as what it is',
  'diagnostic.file.limit-reached': 'beyond the limit of what is read; the rest was left out',
  'diagnostic.text.replaced': 'some characters could not be decoded; their places are kept',
  'diagnostic.text.mojibake': 'the text looks garbled; check its encoding',
  'diagnostic.header.title-missing': 'no title found',
  'diagnostic.header.region-missing': 'the area of the report was not recognised',
  'diagnostic.table.columns-unknown': 'a table whose heading is unknown was not read as indicators',
  'diagnostic.table.row-misfit': 'a row does not fit its heading',
  'diagnostic.table.unread': 'nothing was read from a table (of tasks, for example): see the source',
  'diagnostic.html.left-out':
    'what the page holds beside the article (menus, publishing details, related links) was left out; if part of the article is missing, save that part alone and upload it',
  'diagnostic.html.image':
    'a picture in the article was not read; if it shows a table of figures, upload it as Word, Excel or a PDF with text',
  'diagnostic.html.attachment':
    'a file published beside the page was not read; if it holds indicators or projects, download it and upload it too',
  'diagnostic.markdown.front-matter': 'the properties at the head of the file are no part of the text and were left out',
  'diagnostic.markdown.image':
    'a picture in the text was not read; if it shows a table of figures, upload it as Word, Excel or a PDF with text',
  'diagnostic.target.unparsed': 'a target in unknown wording was not taken as a number',
} as const
