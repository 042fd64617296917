import type { Settings } from './read-settings.ts'

export const DEFAULT_DATA_FOLDER = './data'

/** Which database an installation works with, by the settings its server starts with. Addresses are not looked at yet. */
export type InstallationPlace = {
  /** Absolute. */
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly migrationUrl: string | null
}

export const locateInstallation = ({ given, pathOf }: Settings): InstallationPlace => ({
  dataFolder: pathOf('GANGMU_DATA', given['GANGMU_DATA'] || DEFAULT_DATA_FOLDER),
  databaseUrl: given['DATABASE_URL'] || null,
  migrationUrl: given['GANGMU_MIGRATION_URL'] || null,
})
