// Runs in the page: the letters and signs that no loaded face of the shipped font covers, and that a machine
// without Chinese fonts would show as boxes.
;(async () => {
  await document.fonts.ready
  const boundsOf = (range) => {
    const [from, to = from] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((part) => Number.parseInt(part, 16))
    return [from, to]
  }
  const loaded = [...document.fonts]
    .filter((face) => face.status === 'loaded')
    .flatMap((face) => face.unicodeRange.split(','))
    .map(boundsOf)
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
    .filter((letter) => {
      const point = letter.codePointAt(0)
      return !loaded.some(([from, to]) => from <= point && point <= to)
    })
    .join('')
})()
