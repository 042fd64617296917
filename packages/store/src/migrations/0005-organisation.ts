import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * Whom figures are about and who answers for them: areas and groups of a space's own (the shipped ones are code), units, posts, persons,
 * who holds which post, who may do what, who is responsible for what.
 *
 * - Everything is dated: `valid_from` inclusive, `valid_to` exclusive, null open. Ending a row keeps it; nothing here is deleted.
 * - Duties and grants go to posts (or units), so that a hand-over changes one row of `assignment` and nothing else.
 */
export const createOrganisation = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table space
      add column area_id text,
      add column superior_area_id text`.execute(db)

  await sql`
    create table ref_area (
      space_id uuid not null references space,
      area_id text not null,
      name text not null check (name <> ''),
      aliases text[] not null default '{}',
      kind text not null check (kind in ('division', 'town', 'park', 'functional', 'statistical')),
      level text not null check (level in ('province', 'city', 'county', 'town', 'zone')),
      parent_id text,
      code text,
      valid_from text collate "C",
      valid_to text collate "C",
      predecessors text[] not null default '{}',
      successors text[] not null default '{}',
      version integer not null default 1,
      primary key (space_id, area_id),
      check (valid_from <= valid_to),
      check (parent_id <> area_id)
    )`.execute(db)

  await sql`
    create table area_group (
      space_id uuid not null references space,
      group_id text not null,
      name text not null check (name <> ''),
      aliases text[] not null default '{}',
      within_id text,
      members jsonb not null check (jsonb_typeof(members) = 'array'),
      version integer not null default 1,
      primary key (space_id, group_id)
    )`.execute(db)

  await sql`
    create table org_unit (
      space_id uuid not null references space,
      unit_id uuid not null,
      name text not null check (name <> ''),
      short_name text,
      kind text not null check (kind in ('leadership', 'department', 'town', 'park', 'company', 'vertical')),
      parent_id uuid,
      area_id text,
      ordinal integer not null default 0,
      valid_from date,
      valid_to date,
      version integer not null default 1,
      primary key (space_id, unit_id),
      foreign key (space_id, parent_id) references org_unit,
      check (parent_id is distinct from unit_id),
      check (valid_from <= valid_to)
    )`.execute(db)

  await sql`
    create table post (
      space_id uuid not null references space,
      post_id uuid not null,
      unit_id uuid not null,
      name text not null check (name <> ''),
      valid_from date,
      valid_to date,
      version integer not null default 1,
      primary key (space_id, post_id),
      foreign key (space_id, unit_id) references org_unit,
      check (valid_from <= valid_to)
    )`.execute(db)
  await sql`create index post_of_unit on post (space_id, unit_id)`.execute(db)

  await sql`
    create table person (
      space_id uuid not null references space,
      person_id uuid not null,
      name text not null check (name <> ''),
      phone text,
      user_id text,
      left_on date,
      version integer not null default 1,
      primary key (space_id, person_id),
      unique (space_id, user_id)
    )`.execute(db)

  await sql`
    create table assignment (
      space_id uuid not null references space,
      assignment_id uuid not null,
      post_id uuid not null,
      person_id uuid not null,
      acting boolean not null default false,
      valid_from date,
      valid_to date,
      basis text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, assignment_id),
      foreign key (space_id, post_id) references post,
      foreign key (space_id, person_id) references person,
      check (valid_from <= valid_to)
    )`.execute(db)
  await sql`create index assignment_of_person on assignment (space_id, person_id)`.execute(db)
  await sql`create index assignment_of_post on assignment (space_id, post_id)`.execute(db)

  await sql`
    create table role_grant (
      space_id uuid not null references space,
      grant_id uuid not null,
      role text not null,
      post_id uuid,
      person_id uuid,
      unit_id uuid,
      valid_from date,
      valid_to date,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, grant_id),
      foreign key (space_id, post_id) references post,
      foreign key (space_id, person_id) references person,
      foreign key (space_id, unit_id) references org_unit,
      check (num_nonnulls(post_id, person_id) = 1),
      check (valid_from <= valid_to)
    )`.execute(db)
  await sql`create index role_grant_of_post on role_grant (space_id, post_id) where post_id is not null`.execute(db)
  await sql`create index role_grant_of_person on role_grant (space_id, person_id) where person_id is not null`.execute(db)

  await sql`
    create table responsibility (
      space_id uuid not null references space,
      responsibility_id uuid not null,
      subject_kind text not null check (subject_kind in ('plan-line', 'indicator', 'commitment', 'project', 'livelihood')),
      subject_id text not null,
      role text not null,
      unit_id uuid,
      post_id uuid,
      valid_from date,
      valid_to date,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, responsibility_id),
      foreign key (space_id, unit_id) references org_unit,
      foreign key (space_id, post_id) references post,
      check (num_nonnulls(unit_id, post_id) = 1),
      check (valid_from <= valid_to)
    )`.execute(db)
  await sql`create index responsibility_of_subject on responsibility (space_id, subject_kind, subject_id)`.execute(db)
  await sql`create index responsibility_of_unit on responsibility (space_id, unit_id) where unit_id is not null`.execute(db)
  await sql`create index responsibility_of_post on responsibility (space_id, post_id) where post_id is not null`.execute(db)

  for (const table of ['ref_area', 'area_group', 'org_unit', 'post', 'person', 'assignment', 'role_grant', 'responsibility'])
    await protectTable(db, table)
  await sql`
    grant update (name, area_id, superior_area_id) on space to gangmu_app;
    grant insert on ref_area, area_group, org_unit, post, person, assignment, role_grant, responsibility to gangmu_app;
    grant update (name, aliases, kind, level, parent_id, code, valid_from, valid_to, predecessors, successors, version) on ref_area to gangmu_app;
    grant update (name, aliases, within_id, members, version) on area_group to gangmu_app;
    grant update (name, short_name, kind, parent_id, area_id, ordinal, valid_from, valid_to, version) on org_unit to gangmu_app;
    grant update (unit_id, name, valid_from, valid_to, version) on post to gangmu_app;
    grant update (name, phone, user_id, left_on, version) on person to gangmu_app;
    grant update (valid_to) on assignment, role_grant, responsibility to gangmu_app`.execute(db)
}
