// placeholder until generated
export type DatabaseSchema = any
