import { EVIDENCE_KINDS } from '@kuomian/campaign'
import type { Evidence, Place } from '@kuomian/contract'
import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceStrip } from './EvidenceStrip.tsx'
import { UploadList } from './UploadList.tsx'
import { useUploads } from './useUploads.ts'
import './evidence.css'

const papers = `${EVIDENCE_KINDS.document.mediaTypes.join(',')},.ofd,.pdf,.docx,.xlsx,.doc`

/** Photographs and documents of an act: chosen, uploaded at once with their progress, shown small, taken off again. */
export function EvidenceFields({
  files,
  place,
  note,
  onAdd,
  onRemove,
}: {
  files: readonly Evidence[]
  place: Place | null
  /** What the act demands of them. */
  note?: ReactNode
  onAdd: (file: Evidence) => void
  onRemove: (file: Evidence) => void
}) {
  const { t } = useLanguage()
  const photo = useRef<HTMLInputElement>(null)
  const paper = useRef<HTMLInputElement>(null)
  const { uploads, send, dismiss } = useUploads(onAdd)

  function choose(input: HTMLInputElement, kind: 'photo' | 'document'): void {
    for (const file of input.files ?? []) {
      void send({
        content: file,
        name: file.name,
        kind,
        source: kind === 'photo' ? 'gallery' : 'file',
        takenAt: file.lastModified > 0 ? new Date(file.lastModified).toISOString() : null,
        timeSource: 'file',
        place: kind === 'photo' ? place : null,
      })
    }
    // The same file may be chosen again after it was taken off.
    input.value = ''
  }

  return (
    <fieldset className="evidence-fields">
      <legend>
        {t('evidence.title')} {note}
      </legend>
      <div className="evidence-acts">
        <Button onClick={() => photo.current?.click()}>{t('evidence.addPhoto')}</Button>
        <Button onClick={() => paper.current?.click()}>{t('evidence.addDocument')}</Button>
        <input
          ref={photo}
          type="file"
          hidden
          multiple
          aria-label={t('evidence.addPhoto')}
          accept={EVIDENCE_KINDS.photo.mediaTypes.join(',')}
          onChange={({ target }) => choose(target, 'photo')}
        />
        <input
          ref={paper}
          type="file"
          hidden
          multiple
          aria-label={t('evidence.addDocument')}
          accept={papers}
          onChange={({ target }) => choose(target, 'document')}
        />
      </div>
      <EvidenceStrip files={files} onRemove={onRemove} />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <p className="soft">{t('evidence.kinds')}</p>
    </fieldset>
  )
}
