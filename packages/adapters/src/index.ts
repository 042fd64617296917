export { type ChildReaderOptions, createChildReader, READING_LIMITS, ReaderClosed } from './reading/child-reader.ts'
export { DEFAULT_DATA_FOLDER, type InstallationPlace, locateInstallation } from './settings/locate-installation.ts'
export { type Environment, readSettings, type Settings, type SettingsProblem } from './settings/read-settings.ts'
