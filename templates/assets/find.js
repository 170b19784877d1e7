// Search of a large dossier: Pagefind's own interface, fetched when somebody looks something up, and not before.
(() => {
  "use strict"
  const box = document.getElementById("d-find")
  const toggle = document.getElementById("__search")
  const bundle = new URL(box.dataset.bundle, document.baseURI).href
  const orders = { "Best match": undefined, "Newest first": { date: "desc" }, "Oldest first": { date: "asc" } }
  const order = document.createElement("select")
  order.setAttribute("aria-label", "Order of results")
  order.append(...Object.keys(orders).map((name) => new Option(name)))
  const close = document.createElement("button")
  close.type = "button"
  close.className = "d-close"
  close.textContent = "Close"
  const holder = document.createElement("div")
  const asked = new URLSearchParams(location.search).get("q")
  let shown = null

  const input = () => holder.querySelector("input[type=text]")

  const show = (words) => {
    // The one before is left to itself: ending it ends the index that both share, and the new one would wait for ever.
    holder.replaceChildren()
    shown = new PagefindUI({
      element: holder,
      bundlePath: bundle,
      showImages: false,
      showSubResults: true,
      showEmptyFilters: false,
      debounceTimeoutMs: 120,
      sort: orders[order.value],
    })
    if (words) shown.triggerSearch(words)
    input().focus()
  }

  const open = () => {
    toggle.checked = true
    if (shown) return input().focus()
    const script = document.createElement("script")
    script.src = `${bundle}pagefind-ui.js`
    script.addEventListener("load", () => show(asked))
    box.append(order, close, holder, script)
  }

  close.addEventListener("click", () => toggle.click())
  order.addEventListener("change", () => shown && show(input()?.value || asked))
  toggle.addEventListener("change", () => toggle.checked && open())
  document.addEventListener("keydown", (event) => {
    const writing = event.target instanceof Element && event.target.matches("input, select, textarea")
    if (event.key === "Escape") toggle.checked = false
    if (writing || event.ctrlKey || event.metaKey || event.altKey || !["f", "s", "/"].includes(event.key)) return
    event.preventDefault()
    open()
  })
  if (asked) open()
})()
