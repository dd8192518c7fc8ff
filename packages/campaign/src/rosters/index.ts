export { fieldOf, isRosterKind, rosterOf } from './catalogue.ts'
export { columnsOfField, type RosterColumn, rosterColumns } from './columns.ts'
export type { Choice, FieldCheck, FieldType, FieldUnit, RosterField } from './field.ts'
export { ROSTER_KINDS, type Roster, type RosterKind } from './roster.ts'
