import type { Bilingual } from '../districts/index.ts'

const MIB = 1024 * 1024

/** A kind of evidence: what its file may be, and how large. */
export type EvidenceKindRule = {
  title: Bilingual
  /** Media types that the file may turn out to have; decided by its bytes, never by its name. */
  mediaTypes: readonly string[]
  maxBytes: number
}

const pictures = ['image/jpeg', 'image/png', 'image/webp'] as const
const papers = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/msword',
  'application/ofd',
] as const

/** The kinds of evidence (证据): a photograph, a document or a scan of it, a signature drawn on the screen. */
export const EVIDENCE_KINDS = {
  photo: { title: { zh: '照片', en: 'Photograph' }, mediaTypes: pictures, maxBytes: 20 * MIB },
  document: {
    title: { zh: '材料', en: 'Document' },
    mediaTypes: [...papers, ...pictures],
    maxBytes: 20 * MIB,
  },
  signature: { title: { zh: '签名', en: 'Signature' }, mediaTypes: ['image/png'], maxBytes: MIB },
} as const satisfies Record<string, EvidenceKindRule>

export type EvidenceKind = keyof typeof EVIDENCE_KINDS

/** Where a file of evidence came from: taken by the camera, chosen from the gallery or from files, drawn on the screen. */
export const EVIDENCE_SOURCES = {
  camera: { zh: '现场拍摄', en: 'Taken by the camera' },
  gallery: { zh: '相册', en: 'From the gallery' },
  file: { zh: '文件', en: 'From a file' },
  screen: { zh: '屏幕签写', en: 'Drawn on the screen' },
} as const satisfies Record<string, Bilingual>

export type EvidenceSource = keyof typeof EVIDENCE_SOURCES

/** What a file of evidence can prove. */
export const EVIDENCE_SUBJECTS = [
  'visit',
  'contact',
  'order',
  'refusal',
  'handover',
  'publicity',
  'lead',
  'district-record',
  'project-verification',
] as const

export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number]

/** A file travels in pieces of at most this many bytes, so that a poor line loses little. */
export const EVIDENCE_CHUNK_BYTES = MIB

/** The most files that one act takes along. */
export const EVIDENCE_PER_ACT = 40
