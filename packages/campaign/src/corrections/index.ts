export {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  type FieldChange,
  type FieldConflict,
  isFieldValue,
  laidUpon,
  sameFieldValue,
} from './fields.ts'
