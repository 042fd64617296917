import { LOCALES, messageFor } from '@gangmu/messages'
import { BACKUP_FAILURE_CODES, STORE_FAILURE_CODES } from '@gangmu/store'
import { expect, test } from 'vitest'

test.each(STORE_FAILURE_CODES)('every locale has a sentence for what keeps the database from opening: %s', (code) => {
  for (const locale of LOCALES) expect(messageFor(locale, `store.${code}`)).toEqual(expect.any(String))
})

test.each(BACKUP_FAILURE_CODES)('every locale has a sentence for what keeps a backup from being written or restored: %s', (code) => {
  for (const locale of LOCALES) expect(messageFor(locale, `backup.${code}`)).toEqual(expect.any(String))
})
