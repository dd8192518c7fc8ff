export { EvidenceFields } from './EvidenceFields.tsx'
export { EvidenceStrip } from './EvidenceStrip.tsx'
export { PlaceField, PlaceText } from './PlaceField.tsx'
export { SignatureFields } from './SignatureFields.tsx'
