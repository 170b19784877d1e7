// What the theme keeps by folder of the site (its palette, say), and how it reads and writes that. The theme has these four
// as a script inside every page; as a file they work under a policy that lets no script inside a page run.
var __md_scope = new URL(document.currentScript.dataset.base, location)
var __md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
var __md_get = (key, store = localStorage, scope = __md_scope) => JSON.parse(store.getItem(`${scope.pathname}.${key}`))
var __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try {
    store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value))
  } catch {
    // A full or forbidden store: the choice is lost with the page, nothing else.
  }
}
