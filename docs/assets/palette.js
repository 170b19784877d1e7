// Puts on the palette that the reader chose before the page is painted; it runs as the first thing of the page's body.
{
  const colour = (__md_get("__palette") || {}).color
  if (colour) {
    let chosen = colour
    if (colour.media === "(prefers-color-scheme)") {
      const mode = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"
      const data = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${mode})']`).dataset
      chosen = { scheme: data.mdColorScheme, primary: data.mdColorPrimary, accent: data.mdColorAccent }
    }
    for (const [name, value] of Object.entries(chosen)) document.body.setAttribute(`data-md-color-${name}`, value)
  }
}
