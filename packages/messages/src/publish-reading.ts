import type { Finding, Reading } from '@gangmu/domain'
import { describeFinding } from './describe-finding.ts'
import type { Locale } from './message.ts'

/** A reading as it goes out to programs (`gangmu.reading/1`): each finding has its `message` in words as well. */
export const publishReading = (locale: Locale, reading: Reading): Reading & { findings: (Finding & { message: string })[] } => ({
  ...reading,
  findings: reading.findings.map((finding) => {
    const { said, right } = describeFinding(locale, finding)
    return { ...finding, message: `${said}${right}` }
  }),
})
