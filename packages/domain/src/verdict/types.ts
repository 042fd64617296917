/** What the figures show. On screen: 完成 / 未达预期 / 暂未认定. */
export type VerdictStatus = 'met' | 'missed' | 'undetermined'

/** A coded reason with parameters; sentences come from the message catalogue, never from here. */
export type VerdictReason = { readonly code: string; readonly params: Readonly<Record<string, string | number | null>> }
