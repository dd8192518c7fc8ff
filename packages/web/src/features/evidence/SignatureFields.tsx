import type { Evidence } from '@kuomian/contract'
import { Button, Input } from 'antd'
import { useId } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceStrip } from './EvidenceStrip.tsx'
import { SignaturePad } from './SignaturePad.tsx'
import { UploadList } from './UploadList.tsx'
import { useUploads } from './useUploads.ts'

/** Who signs for the employer, and his signature on the screen. */
export function SignatureFields({
  signedBy,
  signature,
  onChange,
}: {
  signedBy: string
  signature: Evidence | null
  onChange: (part: { signedBy?: string; signature?: Evidence | null }) => void
}) {
  const { t } = useLanguage()
  const id = useId()
  const { uploads, send, dismiss, busy } = useUploads((kept) => onChange({ signature: kept }))
  return (
    <fieldset className="evidence-fields">
      <legend>{t('evidence.signature')}</legend>
      <p className="signature-name">
        <label htmlFor={id}>{t('evidence.signedBy')}</label>
        <Input
          id={id}
          maxLength={60}
          value={signedBy}
          onChange={({ target }) => onChange({ signedBy: target.value })}
        />
      </p>
      {signature === null ? (
        <SignaturePad
          busy={busy}
          onSigned={(content) =>
            void send({
              content,
              name: `${t('evidence.signature')}.png`,
              kind: 'signature',
              source: 'screen',
              takenAt: new Date().toISOString(),
              timeSource: 'device',
              place: null,
            })
          }
        />
      ) : (
        <div className="evidence-acts">
          <EvidenceStrip files={[signature]} />
          <StateMark state="done">{t('evidence.signed')}</StateMark>
          <Button type="text" onClick={() => onChange({ signature: null })}>
            {t('evidence.clearSignature')}
          </Button>
        </div>
      )}
      <UploadList uploads={uploads} onDismiss={dismiss} />
    </fieldset>
  )
}
