/** A share as a number with a bar: full for matches (m), hollow for others (u), so that both differ without colour. */
export function ShareBar({ share, text, kind }: { share: number | null; text: string; kind: 'm' | 'u' }) {
  return (
    <span className="models-share">
      <span className="models-figure">{text}</span>
      <span className={`models-bar models-bar-${kind}`} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(1, share ?? 0) * 100}%` }} />
      </span>
    </span>
  )
}
