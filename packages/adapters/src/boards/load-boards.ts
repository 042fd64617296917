import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BoardFiles, readBoard, type ShippedBoard } from '@gangmu/application'
import { openYaml } from './open-yaml.ts'

/** The boards of a folder in their order, and how a text is read as one. Throws where a file of the folder is no board: it was tested. */
export const loadBoardFiles = (folder: string, checkShape: BoardFiles['checkShape']): BoardFiles => {
  const reader = { openText: openYaml, checkShape }
  const shipped = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => loadBoard(reader, join(folder, name)))
    .sort((a, b) => a.board.order - b.board.order || (a.board.id < b.board.id ? -1 : 1))
  return { ...reader, shipped }
}

const loadBoard = (reader: Pick<BoardFiles, 'openText' | 'checkShape'>, path: string): ShippedBoard => {
  const text = readFileSync(path, 'utf8')
  const read = readBoard(reader, text)
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.problems)}`)
  return { board: read.board, text }
}
