export { fieldOf, isRosterKind, rosterOf } from './catalogue.ts'
export { columnsOfField, type RosterColumn, rosterColumns } from './columns.ts'
export type { Choice, FieldCheck, FieldType, FieldUnit, RosterField } from './field.ts'
export { type ChosenMapping, chooseMapping } from './mapping/choose-mapping.ts'
export {
  type ColumnProposal,
  type MappingProposal,
  type MappingReason,
  proposeMapping,
} from './mapping/propose-mapping.ts'
export { ROSTER_KINDS, type Roster, type RosterKind } from './roster.ts'
