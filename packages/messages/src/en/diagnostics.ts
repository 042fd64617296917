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
  'diagnostic.target.unparsed': 'a target in unknown wording was not taken as a number',
} as const
