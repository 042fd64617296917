import { z } from 'zod'
import {
  attachmentParamsSchema,
  attachmentSchema,
  purgeListSchema,
  purgeParamsSchema,
  purgeReasonSchema,
  purgeRequestSchema,
} from '../keeping-schema.ts'
import { PATHS } from '../paths.ts'
import { reportParamsSchema, reportSummarySchema } from '../report-schema.ts'
import { REPORT_FAILURES } from './failures.ts'
import type { Route } from './route.ts'

/** What is kept beside reports, and what must not be kept at all. */
export const KEEPING_ROUTES = {
  attachFile: {
    ...PATHS.attachFile,
    action: 'report.upload',
    summary: 'Keep a file that decisions rest on, of any type; it is never opened.',
    body: 'multipart',
    responses: { 201: attachmentSchema },
    failures: ['upload-missing', 'attachment-empty', 'attachment-too-large'],
  },
  showAttachment: {
    ...PATHS.showAttachment,
    action: 'report.read',
    summary: 'What is known of a kept file, for who works on the plan.',
    params: attachmentParamsSchema,
    responses: { 200: attachmentSchema },
    failures: ['attachment-not-found'],
  },
  downloadAttachment: {
    ...PATHS.downloadAttachment,
    action: 'report.read',
    summary: 'The kept file, to be saved and never shown in place.',
    params: attachmentParamsSchema,
    responses: { 200: 'file' },
    failures: ['attachment-not-found'],
  },
  requestPurge: {
    ...PATHS.requestPurge,
    action: 'report.purge',
    summary: 'Ask that nothing of a report stays, a state secret sent by mistake; somebody else has to carry it out.',
    params: reportParamsSchema,
    body: purgeReasonSchema,
    responses: { 201: purgeRequestSchema },
    failures: [...REPORT_FAILURES, 'purge-pending', 'purge-person-missing', 'purge-not-found'],
  },
  listPurgeRequests: {
    ...PATHS.listPurgeRequests,
    action: 'report.purge',
    summary: 'Requests that nobody has carried out or withdrawn, oldest first.',
    responses: { 200: purgeListSchema },
    failures: [],
  },
  carryOutPurge: {
    ...PATHS.carryOutPurge,
    action: 'report.purge',
    summary: 'Purge the report: bytes, text, readings and decisions go, a tombstone with its dates stays.',
    params: purgeParamsSchema,
    responses: { 200: reportSummarySchema },
    failures: ['purge-not-found', 'purge-same-person', 'purge-person-missing', 'report-not-found'],
  },
  withdrawPurge: {
    ...PATHS.withdrawPurge,
    action: 'report.purge',
    summary: 'Close a request without purging.',
    params: purgeParamsSchema,
    responses: { 200: z.object({ withdrawn: z.literal(true) }) },
    failures: ['purge-not-found', 'purge-person-missing'],
  },
} as const satisfies Record<string, Route>
