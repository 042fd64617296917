import { writeForm } from '../form/write-form.ts'
import { USERS_FORM } from './users-form.ts'

/** The empty form users are entered in; read back by `readUsersWorkbook`. `at`: ISO instant. */
export const writeUsersTemplate = (at: string): Promise<Uint8Array> => writeForm(USERS_FORM, at)
