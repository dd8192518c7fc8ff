import { formatBits } from '../../language/format.ts'

/** A weight in bits: a full bar to the right speaks for a match, a hollow one to the left against it. */
export function WeightBar({
  bits,
  reach,
  unlearned,
}: {
  bits: number | null
  reach: number
  unlearned: string
}) {
  if (bits === null) return <span className="soft">{unlearned}</span>
  const part = `${(Math.min(1, Math.abs(bits) / reach) * 50).toFixed(2)}%`
  return (
    <span className="models-share">
      <span className="models-figure">{formatBits(bits)}</span>
      <span className="models-weight" aria-hidden="true">
        <span
          className={bits < 0 ? 'models-against' : 'models-for'}
          style={
            bits < 0
              ? { insetInlineEnd: '50%', inlineSize: part }
              : { insetInlineStart: '50%', inlineSize: part }
          }
        />
      </span>
    </span>
  )
}
