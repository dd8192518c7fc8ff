export {
  EVIDENCE_CHUNK_BYTES,
  EVIDENCE_KINDS,
  EVIDENCE_PER_ACT,
  EVIDENCE_SOURCES,
  EVIDENCE_SUBJECTS,
  type EvidenceKind,
  type EvidenceSource,
  type EvidenceSubject,
} from './kinds.ts'
export { type EvidenceRules, evidenceRulesSchema } from './rules.ts'
