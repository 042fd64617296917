/** One case: bytes as somebody could send them, under a name. */
export type FuzzedFile = { readonly fileName: string; readonly bytes: Uint8Array }
