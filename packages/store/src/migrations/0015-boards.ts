import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * Boards a space wrote itself, or its own version of one that is shipped. Rows are only ever added: the highest version holds, one that is
 * withdrawn leaves the shipped board, or none. `indicators` are those of `text`, for questions that are asked before it is read.
 */
export const createBoards = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table board_version (
      space_id uuid not null references space,
      board_id text collate "C" not null,
      version integer not null check (version > 0),
      title text not null check (title <> ''),
      text text not null,
      indicators text[] not null,
      withdrawn boolean not null default false,
      note text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, board_id, version)
    )`.execute(db)
  await protectTable(db, 'board_version')
  await sql`grant insert on board_version to gangmu_app`.execute(db)
}
