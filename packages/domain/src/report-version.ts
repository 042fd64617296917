/** 初稿 / 征求意见稿 / 送审稿 / 提请审查稿 / 公布稿, in their order: which version of its family a report is. */
export const FAMILY_STAGES = ['first', 'consultation', 'review', 'submitted', 'published'] as const
export type FamilyStage = (typeof FAMILY_STAGES)[number]

type Version = { readonly familyStage: FamilyStage | null; readonly receivedAt: string }

/** By stage, then by time of receipt; a version of which nobody said the stage comes last. */
export const compareVersions = (a: Version, b: Version): number =>
  rankOf(a) - rankOf(b) || (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0)

/** Of the versions of a document the one before, passing over those that were not read; null for the first, and for what is none of them. */
export const versionBefore = <V extends Version & { readonly id: string; readonly readingId: string | null }>(
  versions: readonly V[],
  id: string,
): V | null => {
  const read = [...versions].sort(compareVersions).filter((version) => version.id === id || version.readingId !== null)
  return read[read.findIndex((version) => version.id === id) - 1] ?? null
}

const rankOf = ({ familyStage }: Version): number => (familyStage === null ? FAMILY_STAGES.length : FAMILY_STAGES.indexOf(familyStage))

const STAGE_WORDS: Readonly<Record<FamilyStage, RegExp>> = {
  first: /初稿|草稿|讨论稿/,
  consultation: /征求意见稿|征求意见/,
  review: /送审稿|审定稿/,
  submitted: /提请审查稿|审查稿|审议稿|人大版/,
  published: /公布稿|公开版|印发稿|定稿|终稿/,
}

/** What a file's name says of the version; a suggestion for a person, never a fact. */
export const suggestStage = (fileName: string): FamilyStage | null =>
  FAMILY_STAGES.find((stage) => STAGE_WORDS[stage].test(fileName)) ?? null

/** What tells versions of one document apart in names of files: stage words, numbers of drafts and copies, dates, punctuation. */
const VERSION_WORDS = [
  /\.[a-z]{2,5}$/i,
  ...Object.values(STAGE_WORDS),
  /第[0-9一二三四五六七八九十]+[稿版]|修改稿|修订稿|[vV][0-9.]+|副本|copy/,
  /20\d{2}[-.年]?\d{1,2}[-.月]\d{1,2}日?|20\d{6}|(?<!\d)(?:0[1-9]|1[0-2])[0-3]\d(?!\d)/,
  /\(\d+\)|（\d+）/,
  /[\s\p{P}\p{S}]/u,
].map((pattern) => new RegExp(pattern.source, `${pattern.flags}g`))

/** The name without what tells versions apart: files of one document have it in common. Empty where nothing is left. */
export const foldVersionName = (fileName: string): string => VERSION_WORDS.reduce((name, words) => name.replace(words, ''), fileName)
