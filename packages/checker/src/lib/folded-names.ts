import { foldIndicatorName } from '@gangmu/domain'
import { rememberByText } from './remember.ts'

/** `foldIndicatorName`, once a name. */
export const foldName: (name: string) => string = rememberByText((name) => foldIndicatorName(name))
