import { isProof, needsProof } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { linkEvidence, type ProvedSubject } from '../evidence/index.ts'
import type { VisitInput } from './visit-input.ts'

/**
 * Links the files of a visit, its signature among them. An outcome that ends the lead needs one that has arrived (U07–U10,
 * U12); the others may follow when the line allows.
 * @throws Refusal `proof-evidence-missing`, `signature-not-a-signature`, and those of {@link linkEvidence}
 */
export async function proveVisit(tx: Tx, subject: ProvedSubject, visit: VisitInput): Promise<void> {
  const { evidence, signature, outcome } = visit
  const ids = new Set(signature === null ? evidence : [...evidence, signature.evidenceId])
  const files = await linkEvidence(tx, subject, [...ids])
  const signed = files.find(({ id }) => id === signature?.evidenceId.toLowerCase())
  if (signed && signed.kind !== 'signature') {
    throw new Refusal('signature-not-a-signature', {}, { field: 'signature' })
  }
  if (needsProof(outcome) && !files.some(isProof)) {
    throw new Refusal('proof-evidence-missing', { outcome }, { field: 'evidence', rule: 'domain §8.5' })
  }
}
