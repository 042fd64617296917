import { useAddress } from '../lib/use-address.ts'

type Props = {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A condition of a list that is kept in the address; once chosen it stands among the words that can be removed. */
export const ChoiceFilter = ({ name, label, options }: Props) => {
  const { get, change } = useAddress()
  if (get(name) !== null || options.length === 0) return null
  return (
    <select
      className="field field-short"
      aria-label={label}
      value=""
      onChange={({ target }) => change({ [name]: target.value, row: null }, { replace: true })}
    >
      <option value="">{label}</option>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
