export { type Draw, drawOf } from './chance.ts'
export {
  CONTACT_NOTES,
  DISPATCH_NOTES,
  OFFICE_NOTES,
  PHOTOGRAPH_NAMES,
  REFUSAL_NOTES,
  RESULT_NOTES,
  USER_UNITS,
  VISIT_NOTES,
} from './field-words.ts'
export { madeName, officePhone } from './made-name.ts'
export { DELIVERIES, DISTRICT_RECORDS, OFFICE_DOCUMENTS, TEAM_PLACES } from './organisation-words.ts'
export { receiptPicture, signaturePicture, workplacePicture } from './pictures.ts'
