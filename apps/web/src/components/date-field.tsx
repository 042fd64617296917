import type { ControlProps } from './form.tsx'

type Props = {
  readonly control?: ControlProps
  readonly label?: string
  /** YYYY-MM-DD, or '' for none. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly min?: string
  readonly max?: string
}

/** A day. The browser's own field: it knows calendars, keyboards and screen readers better than ours would. */
export const DateField = ({ control, label, value, onChange, min, max }: Props) => (
  <input
    {...control}
    type="date"
    className="field field-date"
    aria-label={label}
    value={value}
    // Years of more than four digits would otherwise be typed by accident.
    min={min ?? '1949-01-01'}
    max={max ?? '2199-12-31'}
    onChange={(event) => onChange(event.target.value)}
  />
)
