import { type Kysely, sql } from 'kysely'

/**
 * Accounts, their passwords, second factors and sessions, in a schema of their own: they belong to the installation, not to a space, so
 * nothing here has a `space_id` in its key or row-level security, and nothing here is a space's data.
 *
 * - "user", account (its password), session, verification and two_factor are the tables better-auth 1.7 works on, its columns in
 *   snake_case. `must_change_password`, `disabled_at`, `last_sign_in_at`, `space_id`, `last_seen_at`, `last_code` and `last_code_at` are ours.
 * - `session.token` is the SHA-256 of the token its owner holds: whoever reads the table cannot sign in with what stands there.
 * - `sign_in_failure` counts by name, whether an account has it or not: that a name gets locked must not tell that it exists.
 * - Accounts are disabled, never removed: reports and decisions name them.
 */
export const createAccounts = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create schema auth`.execute(db)
  await sql`
    create table auth."user" (
      id uuid primary key default gen_random_uuid(),
      name text not null check (name <> ''),
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      username text not null unique,
      two_factor_enabled boolean not null default false,
      must_change_password boolean not null default true,
      disabled_at timestamptz,
      last_sign_in_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table auth.account (
      id uuid primary key default gen_random_uuid(),
      account_id text not null,
      provider_id text not null,
      user_id uuid not null references auth."user",
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (user_id, provider_id)
    )`.execute(db)
  await sql`
    create table auth.session (
      id uuid primary key default gen_random_uuid(),
      token text not null unique check (token ~ '^[0-9a-f]{64}$'),
      user_id uuid not null references auth."user",
      space_id uuid,
      ip_address text,
      user_agent text,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db)
  await sql`create index session_of_user on auth.session (user_id)`.execute(db)
  await sql`
    create table auth.verification (
      id uuid primary key default gen_random_uuid(),
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index verification_identifier on auth.verification (identifier)`.execute(db)
  await sql`
    create table auth.two_factor (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null unique references auth."user",
      secret text not null,
      backup_codes text not null,
      verified boolean not null default true,
      failed_verification_count integer not null default 0,
      locked_until timestamptz,
      last_code text,
      last_code_at timestamptz
    )`.execute(db)
  await sql`
    create table auth.membership (
      user_id uuid not null references auth."user",
      space_id uuid not null,
      person_id uuid,
      primary key (user_id, space_id)
    )`.execute(db)
  await sql`
    create table auth.sign_in_failure (
      user_name text primary key,
      failures integer not null check (failures > 0),
      failed_at timestamptz not null
    )`.execute(db)

  await sql`
    grant usage on schema auth to gangmu_app;
    grant select, insert, update on auth."user", auth.account to gangmu_app;
    grant select, insert, update, delete on auth.session, auth.verification, auth.two_factor, auth.membership, auth.sign_in_failure
      to gangmu_app`.execute(db)
}
