/** The head-rope and the meshes that hang on it: 纲举目张. */
export const Emblem = ({ size = 24 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} className="emblem" aria-hidden="true">
    <path d="M4 7h24" className="emblem-rope" />
    <path d="M8 7v19M16 7v19M24 7v19M8 16h16M8 25h16" className="emblem-mesh" />
  </svg>
)
