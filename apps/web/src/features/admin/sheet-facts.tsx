/** What a sheet of administration says of its thing; facts without a text are left out. */
export const SheetFacts = ({ facts }: { facts: readonly (readonly [term: string, value: string])[] }) => (
  <dl className="sheet-facts">
    {facts
      .filter(([, value]) => value !== '')
      .map(([term, value]) => (
        <div key={term} className="fact">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
