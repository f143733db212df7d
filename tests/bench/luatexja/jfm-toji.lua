-- Every character in its full em box, no space of its own between any two: the published form's style.
luatexja.jfont.define_jfm {
  dir = 'yoko', zw = 1.0, zh = 1.0,
  [0] = { align = 'left', left = 0.0, down = 0.0, width = 1.0, height = 0.88, depth = 0.12, italic = 0.0 },
}
