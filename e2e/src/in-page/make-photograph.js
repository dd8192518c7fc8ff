// Runs in the page: a picture as detailed as a photograph, as base64 of a JPEG.
;(async () => {
  const canvas = document.createElement('canvas')
  canvas.width = 1600
  canvas.height = 1200
  const pen = canvas.getContext('2d')
  for (let i = 0; i < 9_000; i++) {
    pen.fillStyle = `hsl(${Math.random() * 360} 60% ${Math.random() * 100}%)`
    pen.fillRect(Math.random() * 1600, Math.random() * 1200, Math.random() * 60, Math.random() * 40)
  }
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192))
  return btoa(text)
})()
