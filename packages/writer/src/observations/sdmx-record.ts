import type { Observation, ObservationKey } from '@gangmu/domain'

/**
 * An observation as SDMX-CSV carries it. Ids are whatever the caller stands for them with: codes, or ids of the space. `raw` is the value
 * as printed, '' where there is none.
 */
export type SdmxRecord = ObservationKey & Pick<Observation, 'raw' | 'unit' | 'status' | 'publishedOn'>

/** AGENCY:ID(VERSION) of the dataflow. */
export const SDMX_STRUCTURE = 'GANGMU:OBSERVATIONS(1.0)'

/**
 * The columns of SDMX-CSV 2.1 in the order of the standard: what the row is of, the dimensions, the measure, the attributes, and one of
 * our own at the end. docs/reference/sdmx-csv.md describes them.
 */
export const SDMX_COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'TIME_PERIOD',
  'PROVIDER',
  'SCOPE',
  'VINTAGE',
  'OBS_VALUE',
  'OBS_STATUS',
  'UNIT_MEASURE',
  'UNIT_MULT',
  'DECIMALS',
  'COMMENT_OBS',
  'PUBLISHED_ON',
] as const
export type SdmxColumn = (typeof SDMX_COLUMNS)[number]

/** A dimension has to have a value: the usual scope is “not applicable” (CL_ codes of SDMX). */
export const USUAL_SCOPE = '_Z'
