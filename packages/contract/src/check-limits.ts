/** Limits of checking that the pages say as well; apart from the schemas, whose library the first page does not wait for. */

/** Reports that are held against each other at once. */
export const MOST_JOINT_REPORTS = 6

/** Characters of a text that is checked without being kept. */
export const MOST_CHECKED_CHARACTERS = 200_000
