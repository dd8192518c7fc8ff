/** Whether a key that is pressed belongs to what has the focus: a field, a list of choices, a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="combobox"], [role="dialog"]') !== null)
  )
}
