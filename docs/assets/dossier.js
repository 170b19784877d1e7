// Shows the passage behind a citation on hover or focus; without this script the link and its title do the work.
(() => {
  "use strict"
  const self = document.currentScript.src
  const pop = document.createElement("div")
  pop.className = "d-pop"
  pop.id = "d-pop"
  pop.setAttribute("role", "tooltip")
  pop.hidden = true
  let current = null
  let waiting = 0

  const read = (link) => {
    if (link.title) {
      link.dataset.passage = link.title
      link.removeAttribute("title")
    }
    return link.dataset.passage || ""
  }

  const fill = (text) => {
    const found = /, paragraph \d+: |: (?=“)/.exec(text)
    const head = document.createElement("b")
    const words = document.createElement("span")
    head.textContent = found ? text.slice(0, found.index + found[0].length - 2) : ""
    words.textContent = found ? text.slice(found.index + found[0].length) : text
    pop.replaceChildren(...(found ? [head, words] : [words]))
  }

  const place = (link) => {
    const at = link.getClientRects()[0] ?? link.getBoundingClientRect()
    const width = pop.offsetWidth
    const left = Math.max(12, Math.min(at.left - 20, document.documentElement.clientWidth - width - 12))
    const above = at.top - pop.offsetHeight - 8
    const top = above > 60 ? above : at.bottom + 8
    pop.style.left = `${left + scrollX}px`
    pop.style.top = `${top + scrollY}px`
  }

  const show = (link) => {
    clearTimeout(waiting)
    const text = read(link)
    if (!text) return
    if (!pop.isConnected) document.body.append(pop)
    fill(text)
    pop.hidden = false
    place(link)
    link.setAttribute("aria-describedby", pop.id)
    current = link
  }

  const hide = () => {
    clearTimeout(waiting)
    if (current) current.removeAttribute("aria-describedby")
    current = null
    pop.hidden = true
  }

  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(hide, 180)
  }

  const cited = (event) => event.target instanceof Element && event.target.closest(".d-cite a, .d-para a, .d-chips a, .d-edit, .d-how, .d-basis")
  document.addEventListener("mouseover", (event) => {
    const link = cited(event)
    if (link) show(link)
    else if (pop.contains(event.target)) clearTimeout(waiting)
    else if (current) later()
  })
  // A finger has no hover: its first touch shows the passage, the second follows the citation.
  let touched = null
  document.addEventListener("pointerdown", (event) => {
    const link = event.pointerType === "touch" ? cited(event) : null
    touched = link !== current && link?.closest(".d-cite") ? link : null
  })
  document.addEventListener("click", (event) => {
    if (!touched || cited(event) !== touched) return
    event.preventDefault()
    show(touched)
    const hint = document.createElement("i")
    hint.textContent = "Tap the number again to open the article"
    pop.append(hint)
    place(touched)
  })
  document.addEventListener("focusin", (event) => (cited(event) ? show(cited(event)) : hide()))
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide())
  addEventListener("resize", hide)

  // The tab of the section that a page belongs to, also for pages that the navigation does not list.
  const tabs = [...document.querySelectorAll(".md-tabs__link")]
  const here = location.pathname.replace(/[^/]*$/, "")
  const above = tabs.filter((tab) => tab.pathname !== tabs[0].pathname && here.startsWith(tab.pathname.replace(/[^/]*$/, "")))
  if (!document.querySelector(".md-tabs__item--active"))
    for (const tab of above) tab.parentElement.classList.add("md-tabs__item--active")
  for (const tab of document.querySelectorAll(".md-tabs__item--active .md-tabs__link")) tab.setAttribute("aria-current", "true")

  // Browsers lend the clipboard to safe addresses alone.
  for (const line of navigator.clipboard ? document.querySelectorAll(".d-reference") : []) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "d-copy"
    button.textContent = "Copy reference"
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(line.textContent)
      button.textContent = "Copied"
    })
    line.after(button)
  }

  // Words are looked up as typed and without their accents: articles carry the second form of every word with some.
  const letters = { ı: "i", ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ð: "d", þ: "th" }
  const strip = (words) =>
    words.toLowerCase().normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1").normalize("NFC").replace(/[ıøłđßæœðþ]/g, (letter) => letters[letter])
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (message, ...rest) {
    const query = message?.type === 2 && typeof message.data === "string" ? message.data : ""
    const bare = strip(query)
    const both = bare === query.toLowerCase() ? message : { ...message, data: `${query} ${bare}` }
    document.body.classList.toggle("d-two-forms", both !== message)
    return post.call(this, both, ...rest)
  }

  // A result says source and date; the passages that match stand below it, and are shown at once.
  const results = document.querySelector(".md-search-result__list")
  if (results)
    new MutationObserver(() => {
      for (const more of results.querySelectorAll("details:not([data-shown])")) {
        more.dataset.shown = ""
        more.open = true
      }
    }).observe(results, { childList: true, subtree: true })

  // A phone shows the events as the list that stands behind the picture.
  if (matchMedia("(max-width: 44.98em)").matches)
    for (const list of document.querySelectorAll(".d-strip-list")) list.open = true

  if (document.getElementById("d-form")) {
    const form = document.createElement("script")
    form.src = new URL("correct.js", self)
    document.head.append(form)
  }

  // Material hears keys alone: words that are pasted or spoken come without any.
  const box = document.querySelector(".md-search__input")
  box?.addEventListener("input", () => box.dispatchEvent(new KeyboardEvent("keyup")))

  // Material wraps tables, and leaves those wider than a phone out of reach of the keyboard.
  addEventListener("load", () => {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap"))
      if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0
  })

  // Material leaves its search dialog without a name.
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search")
})()
