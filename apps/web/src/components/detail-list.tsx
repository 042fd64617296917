import type { ReactNode } from 'react'

export type Detail = readonly [term: string, value: ReactNode]

/** What a sheet says of its thing, a term a line; what has no value is left out. */
export const DetailList = ({ details }: { details: readonly Detail[] }) => (
  <dl className="details line-details">
    {details.map(([term, value]) =>
      value ? (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ) : null,
    )}
  </dl>
)
