import { useState } from 'react'
import { Field, Notice } from '../parts/parts.tsx'
import { factsOf } from '../photos/fileFacts.ts'
import { findPlace } from '../photos/findPlace.ts'
import { Photos, Picture } from '../photos/Photos.tsx'
import { SignaturePad } from '../photos/SignaturePad.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import type { StepProps } from './steps.ts'

/** What shows that it was so: photographs, the place, the signature of the employer. */
export function ProofStep({ draft, change }: StepProps) {
  const { phone } = usePhone()
  const { t } = useSpeech()
  const [finding, setFinding] = useState(false)
  const [failed, setFailed] = useState(false)
  const [signing, setSigning] = useState(false)
  const signature = draft.files.find(({ id }) => id === draft.signature)

  async function mark(): Promise<void> {
    setFinding(true)
    const place = await findPlace()
    setFinding(false)
    setFailed(place === null)
    if (place !== null) change({ place })
  }

  async function signed(picture: ArrayBuffer): Promise<void> {
    const about = {
      kind: 'signature',
      name: `${t('signature')}.png`,
      mediaType: 'image/png',
      source: 'screen',
      takenAt: new Date().toISOString(),
      timeSource: 'device',
      place: draft.place,
    } as const
    const facts = await factsOf(picture, about)
    await phone.keepFile(facts, picture)
    change(({ files, signature: before }) => ({
      files: [...files.filter(({ id }) => id !== before), facts],
      signature: facts.id,
    }))
    setSigning(false)
  }

  if (!isSecureContext) return <Notice>{t('photosNeedHttps')}</Notice>
  return (
    <>
      <Photos
        files={draft.files}
        place={draft.place}
        onAdd={(file) => change(({ files }) => ({ files: [...files, file] }))}
        onRemove={(id) => change(({ files }) => ({ files: files.filter((file) => file.id !== id) }))}
      />
      <button type="button" className="plain" disabled={finding} onClick={() => void mark()}>
        {t(finding ? 'marking' : 'markPlace')}
      </button>
      {draft.place !== null && (
        <p className="soft">{t('placeMarked', { metres: Math.round(draft.place.accuracy ?? 0) })}</p>
      )}
      {failed && <Notice>{t('placeFailed')}</Notice>}
      <Field label={t('signedBy')}>
        {(id) => (
          <input
            id={id}
            maxLength={60}
            value={draft.signedBy}
            onChange={({ target }) => change({ signedBy: target.value })}
          />
        )}
      </Field>
      {signature !== undefined && !signing && (
        <p className="signed">
          <Picture file={signature} alt={t('signature')} />
        </p>
      )}
      {signing ? (
        <SignaturePad onSigned={(picture) => void signed(picture)} />
      ) : (
        <button type="button" className="plain" onClick={() => setSigning(true)}>
          {t(signature === undefined ? 'sign' : 'signAgain')}
        </button>
      )}
    </>
  )
}
