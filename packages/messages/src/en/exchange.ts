import type { exchange as original } from '../zh-cn/exchange.ts'

export const exchange = {
  'exchange.download': 'Download the form',
  'exchange.upload': 'Import the form',
  'exchange.upload-help':
    'Import the form that was downloaded here and filled in (.xlsx). One wrong cell keeps the whole file out, and each is named; cells that were not changed stay as they are.',
  'exchange.same': 'The same as here; nothing changed.',
} as const satisfies Record<keyof typeof original, string>
