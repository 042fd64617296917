/** Hands the browser a file made on the page. */
export const saveFile = (name: string, content: Blob | string, type = 'text/csv;charset=utf-8'): void => {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
