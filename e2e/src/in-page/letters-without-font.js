// Runs in the page: the letters that no loaded face of the shipped font covers, and that a machine without
// Chinese fonts would show as boxes.
;(async () => {
  await document.fonts.ready
  const covers = (range, point) => {
    const [from, to = from] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((part) => Number.parseInt(part, 16))
    return from <= point && point <= to
  }
  const loaded = [...document.fonts]
    .filter((face) => face.status === 'loaded')
    .flatMap((face) => face.unicodeRange.split(','))
  const letters = new Set()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.checkVisibility()) continue
    for (const letter of texts.currentNode.data) if (letter.codePointAt(0) >= 0x2e80) letters.add(letter)
  }
  return [...letters]
    .filter((letter) => !loaded.some((range) => covers(range, letter.codePointAt(0))))
    .join('')
})()
