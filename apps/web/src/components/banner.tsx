import type { ReactNode } from 'react'

/** A rule that holds for everything on the page (what may not be uploaded). Not for what has just happened: that is a toast or a Problem. */
export const Banner = ({ children }: { children: ReactNode }) => (
  <p className="banner" role="note">
    {children}
  </p>
)
