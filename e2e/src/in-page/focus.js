// Runs in the page: what has the keyboard's focus, and whether a person can see that it has.
;(() => {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const box = element.getBoundingClientRect()
  const marked = (style) =>
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  // A control may draw the mark on the frame around it.
  const control =
    '.ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-segmented-item, .ant-checkbox, .ant-input-number'
  const frames = [element, element.closest(control), element.parentElement]
  return {
    name: [element.getAttribute('aria-label'), element.textContent, element.type, element.className]
      .filter(Boolean)
      .join(' ')
      .slice(0, 80),
    tag: element.tagName.toLowerCase(),
    isAct: element.closest('.page-acts') !== null,
    isSeen:
      box.width > 0 && box.height > 0 && frames.some((frame) => frame && marked(getComputedStyle(frame))),
  }
})()
