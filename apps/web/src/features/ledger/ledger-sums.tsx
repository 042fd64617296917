import type { ReactNode } from 'react'

export type LedgerSum = { readonly name: string; readonly value: ReactNode; readonly unit?: string; readonly note?: ReactNode }

/** What a ledger comes to, before its rows. */
export const LedgerSums = ({ sums }: { sums: readonly LedgerSum[] }) => (
  <dl className="ledger-sums">
    {sums.map(({ name, value, unit, note }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <span className="ledger-sum">{value}</span>
          {unit && <span className="unit"> {unit}</span>}
          {note && <span className="ledger-sum-note">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)
