const remembered = 'kuomian.shortcuts'

/** Whether single keys act; they can be turned off for who speaks to the machine (WCAG 2.2, 2.1.4). */
export function shortcutsOn(): boolean {
  return localStorage.getItem(remembered) !== 'off'
}

/** Remembers whether single keys act. */
export function chooseShortcuts(on: boolean): void {
  localStorage.setItem(remembered, on ? 'on' : 'off')
}
