import type { Evidence } from '@kuomian/contract'
import { Button } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { PhotoFacts } from './PhotoFacts.tsx'
import './evidence.css'

/** Files of evidence, small: pictures as pictures, documents by their name. Opened they come as they were brought. */
export function EvidenceStrip({
  files,
  onRemove,
  facts = false,
}: {
  files: readonly Evidence[]
  /** Says beside each photograph where it comes from, when it was taken by whose word, and the place. */
  facts?: boolean
  onRemove?: (file: Evidence) => void
}) {
  const { t } = useLanguage()
  if (files.length === 0) return null
  return (
    <ul className={facts ? 'evidence-strip with-facts' : 'evidence-strip'}>
      {files.map((file) => (
        <li key={file.id}>
          <EvidenceItem file={file} />
          {facts && file.kind === 'photo' && <PhotoFacts photo={file} />}
          {onRemove !== undefined && (
            <Button
              size="small"
              type="text"
              className="evidence-remove"
              aria-label={t('evidence.remove', { name: file.name })}
              onClick={() => onRemove(file)}
            >
              ×
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function EvidenceItem({ file }: { file: Evidence }) {
  const { t } = useLanguage()
  if (file.state !== 'stored') {
    return <span className="evidence-paper soft">{t('evidence.notArrived', { name: file.name })}</span>
  }
  return (
    <a
      href={`/api/evidence/${file.id}`}
      target="_blank"
      rel="noreferrer"
      title={file.name}
      aria-label={t('evidence.open', { name: file.name })}
    >
      {file.width === null ? (
        <span className="evidence-paper">{file.name}</span>
      ) : (
        <img src={`/api/evidence/${file.id}/thumbnail`} alt="" loading="lazy" />
      )}
    </a>
  )
}
