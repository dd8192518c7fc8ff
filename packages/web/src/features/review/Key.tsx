/** The key beside a word; who listens hears it as the button's shortcut. */
export function Key({ children }: { children: string }) {
  return (
    <span className="review-key" aria-hidden="true">
      {children}
    </span>
  )
}
