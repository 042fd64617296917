declare const transaction: unique symbol

/**
 * One open transaction in one space. Only a `UnitOfWork` makes it; every port takes it as its first argument, so that no write can slip
 * past the transaction it belongs to. Using it after its function returned is a bug and throws.
 */
export type Tx = { readonly spaceId: string; readonly [transaction]: true }

export type UnitOfWork = {
  /**
   * Runs `work` in one transaction of the space: all of it is stored, or (when `work` throws) none of it. Rows of other spaces do not
   * exist inside. `spaceId` is a UUID.
   */
  readonly run: <T>(spaceId: string, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Another one after every write of the space that leaves an audit entry; asked for in one statement. `spaceId` is a UUID. */
  readonly version: (spaceId: string) => Promise<string>
  /** The ids of all spaces with a plan in force, which is all that may be known of a space from outside; for work of the installation. */
  readonly watchedSpaces: () => Promise<readonly string[]>
}
