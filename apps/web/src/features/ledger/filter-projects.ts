import { PROJECT_GRADES, PROJECT_LAMPS, PROJECT_STAGES } from '@gangmu/domain'
import type { Project } from './queries.ts'

/** What to look at alone; null leaves a condition out. */
export type ProjectFilter = {
  readonly find: string | null
  readonly grade: string | null
  readonly lamp: string | null
  readonly unit: string | null
  readonly stage: string | null
  /** 应开工未开工. */
  readonly late: boolean
  readonly removed: boolean
}

/** An address may be typed by hand: what is no grade, lamp or stage is as if it were not there. */
export const readFilter = (get: (name: string) => string | null): ProjectFilter => {
  const known = (values: readonly string[], name: string) => values.find((value) => value === get(name)) ?? null
  return {
    find: get('find'),
    grade: known(PROJECT_GRADES, 'grade'),
    lamp: known(PROJECT_LAMPS, 'lamp'),
    unit: get('unit'),
    stage: known(PROJECT_STAGES, 'stage'),
    late: get('only') === 'late',
    removed: get('only') === 'removed',
  }
}

export const filterProjects = (projects: readonly Project[], filter: ProjectFilter): readonly Project[] =>
  projects.filter(
    (project) =>
      project.removed === filter.removed &&
      (filter.grade === null || project.grade === filter.grade) &&
      (filter.lamp === null || project.verdict.lamp === filter.lamp) &&
      (filter.unit === null || project.unitId === filter.unit) &&
      (filter.stage === null || project.stage === filter.stage) &&
      (!filter.late || project.progress.late !== null) &&
      (filter.find === null || [project.name, project.no, project.nationalCode ?? ''].some((text) => text.includes(filter.find!))),
  )
