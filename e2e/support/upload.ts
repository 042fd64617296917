import type { Page } from 'playwright-core'

/** Chooses files as a person does, their level of secrecy first; `file` is a path, or a name with bytes. */
export const chooseFiles = async (page: Page, files: string | { name: string; bytes: Buffer | string }[]): Promise<void> => {
  await page.locator('select[name=secrecy]').selectOption('public')
  const input = page.locator('input[type=file]')
  return typeof files === 'string'
    ? input.setInputFiles(files)
    : input.setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })))
}

/** Drops a text file on the drop zone, or beside it. */
export const dropFile = async (page: Page, name: string, text: string, on = '.drop'): Promise<void> => {
  await page.locator('select[name=secrecy]').selectOption('public')
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content!], fileName!, { type: 'text/plain' }))
      return transfer
    },
    [name, text],
  )
  const zone = page.locator(on)
  await zone.dispatchEvent('dragover', { dataTransfer: data })
  await zone.dispatchEvent('drop', { dataTransfer: data })
}
