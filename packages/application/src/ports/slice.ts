/** `cursor` is what an earlier slice gave as `next`; one we did not write ourselves begins at the start. */
export type SliceRequest = { readonly limit: number; readonly cursor?: string | null }

/** A part of a list that can grow; `next` is null at its end. */
export type Slice<T> = { readonly items: readonly T[]; readonly next: string | null }
