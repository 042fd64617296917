/** 2–32 Latin letters, digits, Chinese characters, `.`, `_` and `-`, the first no mark. Other scripts are left out: a Cyrillic а reads as a. */
const USER_NAME = /^[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}._-]{1,31}$/u

/** The user name as it is kept and compared (full-width forms and capitals folded, spaces around it dropped), or null where it is none. */
export const foldUserName = (text: string): string | null => {
  const folded = text.normalize('NFKC').trim().toLowerCase()
  return USER_NAME.test(folded) ? folded : null
}
