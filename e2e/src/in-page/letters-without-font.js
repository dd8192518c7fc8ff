// Runs in the page: the letters and signs that no loaded face of the shipped font covers, and that a machine
// without Chinese fonts would show as boxes.
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
  const texts = []
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility()) continue
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.data)
    for (const pseudo of ['::before', '::after']) {
      const { content } = getComputedStyle(element, pseudo)
      if (content.startsWith('"')) texts.push(content)
    }
  }
  const letters = new Set(texts.join('').replaceAll(/[\s\p{ASCII}]/gu, ''))
  return [...letters]
    .filter((letter) => !loaded.some((range) => covers(range, letter.codePointAt(0))))
    .join('')
})()
