export { type Deadline, type DueDay, deadlineSchema, dueDays } from './deadlines.ts'
export type { LeadClass } from './lead-classes.ts'
export { officeCode } from './offices.ts'
export { type Campaign, campaignSchema } from './schema.ts'
