/** A value that is not there: a dash, and the reason for it to the pointer and to the screen reader. */
export const Missing = ({ reason }: { reason: string }) => (
  <span className="missing" title={reason}>
    <span aria-hidden="true">—</span>
    <span className="aside">{reason}</span>
  </span>
)
