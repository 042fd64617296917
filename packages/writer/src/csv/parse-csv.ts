/** A record of a CSV file, by the line it begins in (1-based). `broken`: a quote that does not end, or a record beyond all measure. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[]; readonly broken: boolean }

/** More than any record of ours has; a quote that does not end would take the whole file. */
const MOST_RECORD = 256 * 1024

/** Cuts a CSV file (RFC 4180) into records as it comes. Lines may end with LF alone; empty ones are left out. */
export async function* parseCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let fields: string[] = []
  let field = ''
  let state: 'start' | 'plain' | 'quoted' | 'quote' = 'start'
  let [size, line, begun] = [0, 1, 1]
  const endField = (): void => {
    fields.push(field)
    field = ''
    state = 'start'
  }
  const endRecord = (broken: boolean): CsvRecord => {
    endField()
    const record = { line: begun, fields, broken }
    fields = []
    size = 0
    return record
  }
  for await (const chunk of chunks) {
    for (const character of chunk) {
      if (++size > MOST_RECORD) {
        yield endRecord(true)
        return
      }
      if (character === '\n') line++
      if (state === 'quoted') {
        if (character === '"') state = 'quote'
        else field += character
      } else if (character === '"' && state !== 'plain') {
        // A second quote right after the first is one in the text.
        if (state === 'quote') field += '"'
        state = 'quoted'
      } else if (character === ',') endField()
      else if (character === '\n') {
        const record = endRecord(false)
        begun = line
        if (!isEmpty(record)) yield record
      } else if (character !== '\r') {
        field += character
        state = 'plain'
      }
    }
  }
  if (size === 0) return
  const record = endRecord(state === 'quoted')
  if (!isEmpty(record)) yield record
}

const isEmpty = ({ fields, broken }: CsvRecord): boolean => !broken && fields.length === 1 && fields[0] === ''
