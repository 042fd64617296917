import { type Day, isMonth, type Month } from '@gangmu/domain'
import { z } from 'zod'

/** A day of the calendar in years that plans are made in; what lies further off is a slip of the hand, and some of it no date to the database. */
export const day = z.iso.date().refine((text) => text >= '1900' && text < '2200') satisfies z.ZodType<Day>

export const monthSchema = z.string().refine(isMonth) satisfies z.ZodType<Month>
