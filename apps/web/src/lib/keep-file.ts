import { sendFile } from './send-file.ts'

const kept = new WeakMap<File, Promise<string>>()

/** Has the server keep a file and gives its id; the same file sent again with a form that was refused is kept once. Throws CallError. */
export const keepFile = (file: File): Promise<string> => {
  const known = kept.get(file)
  if (known !== undefined) return known
  const sent = sendFile('attachFile', file).then(({ id }) => id)
  kept.set(file, sent)
  sent.catch(() => kept.delete(file))
  return sent
}
