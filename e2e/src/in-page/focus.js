// Runs in the page: what has the keyboard's focus, and whether a person can see that it has.
;(() => {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const isMarked = (frame) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(frame)
    const { width, height } = frame.getBoundingClientRect()
    const isDrawn = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    return isDrawn && width > 0 && height > 0
  }
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
    isSeen: frames.some((frame) => frame !== null && isMarked(frame)),
  }
})()
