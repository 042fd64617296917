export const diagnostics = {
  'diagnostic.text.empty': 'the file is empty',
  'diagnostic.text.binary': 'not a text file; save as .txt and try again',
  'diagnostic.text.undecodable': 'unknown text encoding; save as UTF-8 or GB18030',
  'diagnostic.text.replaced': 'some characters could not be decoded; their places are kept',
  'diagnostic.text.mojibake': 'the text looks garbled; check its encoding',
  'diagnostic.header.title-missing': 'no title found',
  'diagnostic.header.region-missing': 'the area of the report was not recognised',
  'diagnostic.table.columns-unknown': 'a table whose heading is unknown was not read as indicators',
  'diagnostic.table.row-misfit': 'a row does not fit its heading',
  'diagnostic.table.unread': 'nothing was read from a table (of tasks, for example): see the source',
  'diagnostic.target.unparsed': 'a target in unknown wording was not taken as a number',
} as const
