import { layOutLines, readLayout, splitLines } from '@gangmu/reader'

/** The full reading of a text, from its lines to facts, rows, promises and projects. */
export const readText = (text: string): number => readLayout(layOutLines(splitLines(text), 'utf-8')).facts.length
