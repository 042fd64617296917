/** The last part of a path a browser may send, without control characters, at most 200 characters. */
export const cleanFileName = (fileName: string): string => {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-200) || 'report'
  )
}
