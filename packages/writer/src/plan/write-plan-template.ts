import { writeForm } from '../form/write-form.ts'
import { PLAN_FORM } from './plan-form.ts'

/** The empty form a plan is entered by hand in; read back by `readPlanWorkbook`. `at`: ISO instant. */
export const writePlanTemplate = (at: string): Promise<Uint8Array> => writeForm(PLAN_FORM, at)
