import { type Failure, type FailureCode, type FailureParams, fail } from '@gangmu/domain'

/** Thrown inside the reading of one file, and caught at its door: the file cannot be read at all. */
export class OpenFailure extends Error {
  readonly failure: Failure
  constructor(code: FailureCode, params: FailureParams = {}) {
    super(code)
    this.failure = fail(code, params).failure
  }
}
