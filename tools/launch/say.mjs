/**
 * One message in both languages, Chinese first, to stderr, so that stdout carries results only.
 * @param {string} chinese
 * @param {string} english
 */
export function say(chinese, english) {
  process.stderr.write(`${chinese}\n${english}\n`)
}

/** A failure the user can do something about: printed as it is, without a stack. */
export class LaunchError extends Error {
  /**
   * @param {string} chinese
   * @param {string} english
   */
  constructor(chinese, english) {
    super(english)
    this.name = 'LaunchError'
    this.chinese = chinese
  }
}
