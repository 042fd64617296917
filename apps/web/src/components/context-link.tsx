import { Link, type LinkProps } from 'react-router'
import { useContextBar } from '../lib/use-context-bar.ts'

/** A link within Gangmu that takes area, year and day along. */
export const ContextLink = ({ to, ...rest }: LinkProps & { readonly to: string }) => {
  const { carry } = useContextBar()
  return <Link {...rest} to={carry(to)} />
}
