import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import Pad from 'signature_pad'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** A frame to sign in with mouse, pen or finger; what is kept is a PNG on white. */
export function SignaturePad({ busy, onSigned }: { busy: boolean; onSigned: (picture: Blob) => void }) {
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const frame = canvas.current
    if (frame === null) return
    // Drawn as fine as the screen is, or strokes look rough on paper.
    const ratio = Math.max(window.devicePixelRatio, 1)
    frame.width = frame.offsetWidth * ratio
    frame.height = frame.offsetHeight * ratio
    frame.getContext('2d')?.scale(ratio, ratio)
    const made = new Pad(frame, { backgroundColor: 'white', penColor: 'black' })
    made.addEventListener('endStroke', () => setDrawn(true))
    pad.current = made
    return () => made.off()
  }, [])
  return (
    <div className="signature-pad">
      <canvas ref={canvas} aria-label={t('evidence.signedPad')} />
      <p className="evidence-acts">
        <Button
          disabled={!drawn}
          loading={busy}
          onClick={() => canvas.current?.toBlob((picture) => picture && onSigned(picture), 'image/png')}
        >
          {t('evidence.keepSignature')}
        </Button>
        <Button
          type="text"
          disabled={!drawn}
          onClick={() => {
            pad.current?.clear()
            setDrawn(false)
          }}
        >
          {t('evidence.clearSignature')}
        </Button>
        {!drawn && <span className="soft">{t('evidence.signHere')}</span>}
      </p>
    </div>
  )
}
