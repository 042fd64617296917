import { type Failure, type FailureCode, type FailureParams, fail } from '@gangmu/domain'

/** Thrown inside a format's reader where the file cannot be opened at all; `openFile` turns it into the failure it carries. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure'
  readonly failure: Failure

  constructor(code: FailureCode, params: FailureParams = {}) {
    super(code)
    this.failure = fail(code, params).failure
  }
}
