import { createHash, randomBytes } from 'node:crypto'

/** `gm_`, the space's id without hyphens, and 256 random bits: enough for the door to find the space before it looks the token up. */
const SECRET = /^gm_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/

export const newTokenSecret = (spaceId: string): string => `gm_${spaceId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`

/** The space a secret says it is of, null for what is no secret of ours. */
export const spaceOfSecret = (secret: string): string | null => SECRET.exec(secret)?.slice(1).join('-') ?? null

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
