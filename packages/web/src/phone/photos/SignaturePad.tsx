import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../speech.ts'
import { blobOf } from './shrink.ts'

/** Strokes shorter than this in all are a touch by mistake, no signature. */
const leastInk = 60

/** A frame to sign in with a finger. Nothing drawn is no signature. */
export function SignaturePad({ onSigned }: { onSigned: (picture: ArrayBuffer) => void }) {
  const { t } = useSpeech()
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<{ x: number; y: number } | null>(null)
  const [ink, setInk] = useState(0)

  useEffect(() => {
    clear(canvas.current)
    canvas.current?.scrollIntoView({ block: 'center' })
  }, [])

  function draw(event: PointerEvent<HTMLCanvasElement>): void {
    const from = last.current
    const pen = event.currentTarget.getContext('2d')
    const to = pointOn(event)
    last.current = to
    if (from === null || pen === null) return
    pen.beginPath()
    pen.moveTo(from.x, from.y)
    pen.lineTo(to.x, to.y)
    pen.stroke()
    setInk((before) => before + Math.hypot(to.x - from.x, to.y - from.y))
  }

  async function done(): Promise<void> {
    if (canvas.current === null) return
    const blob = await blobOf(canvas.current, 'image/png')
    onSigned(await blob.arrayBuffer())
  }

  return (
    <div className="pad">
      <canvas
        ref={canvas}
        width={700}
        height={300}
        aria-label={t('signHere')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = pointOn(event)
        }}
        onPointerMove={(event) => last.current !== null && draw(event)}
        onPointerUp={() => {
          last.current = null
        }}
        onPointerCancel={() => {
          last.current = null
        }}
      />
      <p className="two">
        <button
          type="button"
          className="plain"
          onClick={() => {
            clear(canvas.current)
            setInk(0)
          }}
        >
          {t('signAgain')}
        </button>
        <button type="button" className="plain" disabled={ink < leastInk} onClick={() => void done()}>
          {t('signDone')}
        </button>
      </p>
    </div>
  )
}

/** White paper and a dark pen: what is printed later shows the same. */
function clear(canvas: HTMLCanvasElement | null): void {
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.strokeStyle = '#1a2226'
  pen.lineWidth = 4
  pen.lineCap = 'round'
}

function pointOn({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): {
  x: number
  y: number
} {
  const frame = currentTarget.getBoundingClientRect()
  return {
    x: ((clientX - frame.left) * currentTarget.width) / frame.width,
    y: ((clientY - frame.top) * currentTarget.height) / frame.height,
  }
}
