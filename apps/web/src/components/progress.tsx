type Props = {
  readonly done: number
  readonly total: number
  /** What is counted: 已审核. */
  readonly label: string
}

/** How far something has come, as a bar and in figures. */
export const Progress = ({ done, total, label }: Props) => (
  <span className="progress">
    <progress value={done} max={Math.max(total, 1)} aria-label={label} />
    <span className="progress-text">
      {label} <b>{done}</b>/{total}
    </span>
  </span>
)
