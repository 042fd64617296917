import { type Kysely, sql } from 'kysely'

/** Where a figure that was read out of a bulletin stands: the document by name and hash, the line, the place in the file, the sentence. */
export const addCellOrigin = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table collection_cell add column origin jsonb, add check (origin is null or source = 'bulletin')`.execute(db)
}
