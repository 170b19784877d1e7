// The correction form: shows what a correction is about, checks it against the schema of its record, writes the file.
// Nothing leaves the page: data and schemas are files of this site, and the reader sends the file, or does not.
(() => {
  "use strict"
  const host = document.getElementById("d-form")
  const root = new URL("../", document.currentScript.src)
  if (!host) return

  const DAY = "YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"
  const TYPES = ["person", "organisation", "country", "state", "group", "place"]
  const ROLES = ["author", "reporter", "writer", "editor", "translator", "photographer"]
  const LISTS = ["article", "actor", "event", "story"] // kinds of which one may name another
  const LEVELS = ["high", "moderate", "low", "insufficient"]
  const ACTIONS = {
    statement: { reword: "say it in other words", hide: "leave it out", pin: "keep it on the front page", confidence: "set its confidence", disputed: "mark it as disputed" },
    difference: { resolved: "settle it", disputed: "keep it open, though it looks settled", explain: "explain why the sources differ", hide: "leave it out: no difference" },
    event: { merge: "it is the same as another event", split: "some articles tell of something else" },
    story: { split: "some articles tell of something else", merge: "it is the same as another story" },
  }
  const KINDS = {
    article: { schema: "overlay", say: "an article", reasons: true, fields: [
      { name: "published", label: "Published", type: "date", hint: DAY },
      { name: "publisher", label: "Publisher", hint: "Who published this text" },
      { name: "agency", label: "Agency", hint: "The agency whose copy it is" },
      { name: "title", label: "Title", hint: "The headline" },
      { name: "byline", label: "By", type: "rows", hint: "Name all of them: they take the place of those found", each: "Person", add: "Add a person", remove: "Remove this person", columns: [
        { name: "name", label: "Name" }, { name: "role", label: "Role", type: "choice", choices: ROLES }] },
      { name: "dateline", label: "Dateline", hint: "Where it was filed" },
      { name: "language", label: "Language", hint: "A code such as en, fr or pt-BR" },
      { name: "url", label: "Address", type: "url", hint: "Where it was found; begins with https://" },
      { name: "genre", label: "Genre", type: "choice", choices: ["report", "opinion"], hint: "Opinion: a column, a commentary, an editorial" },
      { name: "copy_of", label: "Copied from", type: "article", hint: "The id of the article that this one was copied, translated or cut from" },
      { name: "captured", label: "Captured", type: "date", hint: "The day when the clipping was taken, YYYY-MM-DD" },
      { name: "slug", label: "Page name", hint: "Lower-case words joined by hyphens" },
      { name: "publish", label: "Publish", type: "choice", choices: ["full", "excerpt"], hint: "Excerpt: of the article only what the dossier quotes or cites" },
      { name: "drop", label: "Leave the article out", type: "yes", choices: ["true"] },
    ] },
    actor: { schema: "actor", say: "an actor", front: true, fields: [
      { name: "name", label: "Name", needed: true },
      { name: "type", label: "Type", type: "choice", choices: TYPES, needed: true },
      { name: "aliases", label: "Other spellings", type: "lines", hint: "One a line" },
      { name: "roles", label: "Roles", type: "rows", each: "Role", add: "Add a role", remove: "Remove this role", columns: [
        { name: "title", label: "Title" }, { name: "from", label: "From", type: "date", hint: DAY },
        { name: "to", label: "To", type: "date", hint: DAY }, { name: "source", label: "Source" }] },
      { name: "country", label: "Country", hint: "Its name, or the id of its page" },
      { name: "wikidata", label: "Wikidata", hint: "An identifier such as Q912" },
      { name: "not_same_as", label: "Is not the same as", type: "lines", hint: "Ids of actors, one a line" },
      { name: "merge_into", label: "Is the same as", type: "actor", hint: "The id of the other actor, whose page then holds both" },
    ] },
    statement: { schema: "decision", say: "a statement" },
    difference: { schema: "decision", say: "a difference" },
    event: { schema: "decision", say: "an event" },
    story: { schema: "decision", say: "what is one story" },
    dossier: { schema: "dossier", say: "the dossier", front: true, fields: [
      { name: "title", label: "Title", needed: true },
      { name: "question", label: "Question", type: "words", hint: "What the dossier answers" },
      { name: "headline", label: "Headline", type: "words", hint: "The judgement that heads the briefing, in your words; empty to leave it to the machine" },
      { name: "languages", label: "Languages", type: "lines", hint: "Codes such as en or pt-BR, one a line" },
      { name: "rights", label: "Rights", hint: "What readers are told" },
      { name: "repo_url", label: "Repository", type: "url", hint: "Where proposals are made; begins with https://" },
      { name: "forge", label: "Kind of forge", type: "choice", choices: ["github", "gitlab", "gitea", "bitbucket"] },
      { name: "branch", label: "Branch" },
    ] },
    correction: { schema: "correction", heading: "Tell readers what was put right", say: "the corrections", fields: [
      { name: "kind", label: "Kind", type: "choice", choices: ["typo", "clarification", "correction", "retraction"], needed: true,
        words: { typo: "the sense was right", clarification: "it could be misread", correction: "it was wrong", retraction: "it should not have stood there" } },
      { name: "what", label: "What was put right", type: "words", needed: true, hint: "A sentence for readers" },
      { name: "was", label: "The words before", type: "words" },
      { name: "now", label: "The words after", type: "words" },
      { name: "about", label: "Concerns", type: "lines", hint: "Ids of statements, articles, actors, events or differences, one a line; or briefing" },
      { name: "by", label: "Your name", needed: true },
      { name: "at", label: "Day", type: "day", needed: true },
    ] },
  }

  // --- Text as YAML that any reader takes back unchanged

  const plainWords = /^[\p{L}](?:[\p{L}\p{M}\p{N} .,'’()\/–-]*[\p{L}\p{N}.)])?$/u
  const otherThanText = /^(?:true|false|null|yes|no|on|off|y|n)$/i
  const clean = (text) => text.toWellFormed().replace(/\r\n?|[\x85\u2028\u2029]/g, "\n")
    .replace(/[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu, "").trim()
  const scalar = (text) => {
    if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) return text
    if (plainWords.test(text) && !otherThanText.test(text)) return text
    return JSON.stringify(text)
  }
  const block = (value, indent) => {
    const pad = " ".repeat(indent)
    if (typeof value === "boolean") return ` ${value}\n`
    if (typeof value === "string") return ` ${scalar(value)}\n`
    if (Array.isArray(value)) {
      if (!value.length) return " []\n"
      return "\n" + value.map((item) => `${pad}-` + (typeof item === "string" ? block(item, 0)
        : " " + entries(item, indent + 2).slice(indent + 2))).join("")
    }
    return "\n" + entries(value, indent)
  }
  const entries = (fields, indent = 0) => Object.entries(fields)
    .map(([name, value]) => `${" ".repeat(indent)}${name}:${block(value, indent + 2)}`).join("")

  /** The file with the changed fields in place and every other line as it was. */
  const write = (file, changes, front) => {
    const head = file ? file.head : front ? "---\n" : ""
    const tail = file ? file.tail : front ? "---\n" : ""
    const seen = new Set()
    let text = ""
    for (const [name, lines] of file ? file.parts : []) {
      seen.add(name)
      if (name in changes && name) text += changes[name] === null ? "" : entries({ [name]: changes[name] })
      else text += lines.endsWith("\n") ? lines : `${lines}\n`
    }
    for (const [name, value] of Object.entries(changes)) if (!seen.has(name) && value !== null) text += entries({ [name]: value })
    return head + text + tail
  }

  // --- The part of JSON Schema that the records use

  const kindOf = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value)
  const faults = (value, schema, path = []) => {
    if (schema.anyOf) {
      const tried = schema.anyOf.map((one) => faults(value, one, path))
      return tried.some((found) => !found.length) ? [] : tried.sort((a, b) => b[0].path.length - a[0].path.length)[0]
    }
    const fault = (message) => [{ path, message }]
    if (schema.type && ![schema.type].flat().includes(kindOf(value))) return fault("is not what is expected here")
    if (schema.enum && !schema.enum.includes(value)) return fault(`is not one of: ${schema.enum.join(", ")}`)
    if (typeof value === "string") {
      if (value.length < (schema.minLength ?? 0)) return fault("is empty")
      if (schema.pattern && !new RegExp(schema.pattern, "u").test(value)) return fault("does not have the form that is asked for")
    }
    if (Array.isArray(value) && schema.items) return value.flatMap((item, n) => faults(item, schema.items, [...path, n]))
    if (kindOf(value) !== "object") return []
    const known = schema.properties ?? {}
    const held = (schema.allOf ?? []).filter((rule) => !faults(value, rule.if).length)
    return [
      ...held.flatMap((rule) => faults(value, rule.then, path)).map((one) => ({ ...one, message: `is needed for ${value.action}` })),
      ...(schema.required ?? []).filter((name) => !(name in value)).map((name) => ({ path: [...path, name], message: "is missing" })),
      ...Object.keys(value).flatMap((name) => name in known ? faults(value[name], known[name], [...path, name])
        : schema.additionalProperties === false ? [{ path: [...path, name], message: "is not a field of this record" }] : []),
    ]
  }
  const isDate = (text) => {
    const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
    if (!year || year === "0000") return false
    const made = new Date(`${year}-${month}-${day}T00:00:00Z`)
    return !isNaN(made) && made.getUTCDate() === +day
  }

  // --- Small pieces of page

  const make = (tag, fields = {}, ...inside) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined || value === false) continue
      if (name in element && typeof value !== "string") element[name] = value
      else element.setAttribute(name, value === true ? "" : value)
    }
    element.append(...inside.filter((part) => part !== ""))
    return element
  }
  let count = 0
  const labelled = (field, control, now = "") => {
    const id = (control.id ||= `d-field-${++count}`)
    const notes = [field.hint, now && `Now: ${now}`].filter(Boolean).join(" · ")
    const hint = make("span", { class: "d-hint", id: `${id}-hint` }, notes)
    const error = make("span", { class: "d-fault", id: `${id}-fault`, hidden: true })
    if (notes) control.setAttribute("aria-describedby", hint.id)
    return make("div", { class: "d-field" }, make("label", { for: id }, field.label + (field.needed ? " (needed)" : "")), control, notes ? hint : "", error)
  }
  const choose = (choices, value) => make("select", {}, ...choices.map(([key, words]) => make("option", { value: key, selected: key === value }, words)))
  const control = (field, value = "") => {
    if (["choice", "yes"].includes(field.type)) return choose([["", "–"], ...field.choices.map((one) => [one, field.words ? `${one}: ${field.words[one]}` : one])], value)
    if (field.type === "lines") return make("textarea", { rows: "3" }, [].concat(value || []).join("\n"))
    if (field.type === "words") return make("textarea", { rows: "2" }, value)
    const input = make("input", { type: field.type === "day" ? "date" : "text", autocomplete: "off" })
    if (field.type === "date") input.setAttribute("placeholder", "YYYY-MM-DD")
    if (["actor", "article", "event", "story"].includes(field.type)) input.setAttribute("list", `d-${field.type}s`)
    input.value = value
    return input
  }

  /** One field of the form: what it shows, and what it says now (null: nothing). */
  const plainField = (field, value, now) => {
    const input = control(field, value)
    const say = () => field.type === "yes" ? (input.value ? [true] : []) : field.type === "lines"
      ? clean(input.value).split("\n").map((line) => line.trim()).filter(Boolean) : clean(input.value)
    return { field, element: labelled(field, input, now), focus: () => input, read: () => (!say().length ? null : field.type === "yes" ? true : say()) }
  }
  const checksField = (field, value) => {
    const boxes = field.choices.map(([id, words]) => {
      const box = make("input", { type: "checkbox", value: id, id: `d-field-${++count}`, checked: [].concat(value || []).includes(id) })
      return { box, row: make("div", {}, box, " ", make("label", { for: box.id }, `${words} (${id})`)) }
    })
    const error = make("span", { class: "d-fault", hidden: true })
    const hint = make("span", { class: "d-hint" }, field.hint ?? "")
    const element = make("fieldset", { class: "d-field d-checks" }, make("legend", {}, field.label), hint, ...boxes.map(({ row }) => row), error)
    const said = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)
    return { field, element, focus: () => boxes[0]?.box ?? element, read: () => (said().length ? said() : null) }
  }
  const rowsField = (field, value, now) => {
    const rows = []
    const list = make("div", {})
    const add = (row = {}) => {
      const cells = field.columns.map((column) => plainField(column, row[column.name] ?? ""))
      const remove = make("button", { type: "button", class: "md-button d-small" }, field.remove)
      const group = make("fieldset", { class: "d-row-fields" }, make("legend", {}, `${field.each} ${rows.length + 1}`), ...cells.map((c) => c.element), remove)
      const entry = { cells, group }
      remove.addEventListener("click", () => {
        rows.splice(rows.indexOf(entry), 1)
        group.remove()
        more.focus()
      })
      rows.push(entry)
      list.append(group)
      return cells[0].focus()
    }
    const more = make("button", { type: "button", class: "md-button d-small" }, field.add)
    more.addEventListener("click", () => add().focus())
    for (const row of [].concat(value || [])) add(row)
    const error = make("span", { class: "d-fault", hidden: true })
    const element = make("fieldset", { class: "d-field" }, make("legend", {}, field.label),
      make("span", { class: "d-hint" }, [field.hint, now && `Now: ${now}`].filter(Boolean).join(" · ")), list, more, error)
    const read = () => {
      const said = rows.map(({ cells }) => Object.fromEntries(cells.map((c) => [c.field.name, c.read()]).filter(([, v]) => v !== null)))
      return said.some((row) => Object.keys(row).length) ? said.filter((row) => Object.keys(row).length) : null
    }
    const within = (n, name) => rows.filter(({ cells }) => cells.some((c) => c.read() !== null))[n]?.cells.find((c) => c.field.name === name)
    return { field, element, focus: () => more, read, within }
  }
  const makeField = (field, value, now) => ({ rows: rowsField, checks: checksField }[field.type] ?? plainField)(field, value, now)

  const tell = (one, message) => {
    const input = one.focus()
    const error = one.element.querySelector(":scope > .d-fault")
    error.textContent = message
    error.hidden = !message
    if (input.matches("button, fieldset")) return
    input.setAttribute("aria-invalid", String(Boolean(message)))
    const ids = [`${input.id}-hint`, `${input.id}-fault`].filter((id) => document.getElementById(id) && !document.getElementById(id).hidden)
    if (ids.length) input.setAttribute("aria-describedby", ids.join(" "))
    else input.removeAttribute("aria-describedby")
  }

  // --- What stands there now

  const load = async (path) => {
    const answer = await fetch(new URL(path, root))
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
  const shard = (name, files) => [...name].reduce((code, letter) => (code * 31 + letter.codePointAt(0)) % 65521, 0) % files
  const find = async (index, kind, id) => {
    const files = index.files[kind]
    return files ? Object.entries(await load(`data/correct/${kind}-${shard(id, files)}.json`)).find(([key]) => key === id)?.[1] : undefined
  }
  const evidence = (kind, row, id) => make("section", { class: "d-evidence", "aria-labelledby": "d-evidence" },
    make("h3", { id: "d-evidence" }, "What it is about"),
    make("p", {}, make("a", { href: new URL(row.page, root).href }, row.name), " ", id === "new" ? "" : make("code", {}, id)),
    ...Object.entries(row.now).filter(([name, value]) => value && !["text", "name", "title"].includes(name))
      .map(([name, value]) => make("p", { class: "d-meta" }, `${name.replace("_", " ")}: ${value}`, row.why?.[name] ? ` – ${row.why[name]}` : "")),
    ...(row.passages.length || kind in { dossier: 0, correction: 0 } ? row.passages : [{ text: "No passage is published.", source: "" }]).map((passage) => make("blockquote", {},
      make("p", {}, passage.text),
      passage.href ? make("a", { class: "d-meta", href: new URL(passage.href, root).href }, passage.source) : make("span", { class: "d-meta" }, passage.source))))

  // --- The file, and the ways to propose it

  const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
  const LONGEST_ADDRESS = 7000 // GitHub refuses about 8,000
  const forgeLink = (forge, path, exists, text) => {
    if (!forge.base) return null
    const fill = { path: path.split("/").map(encodeURIComponent).join("/"), name: encodeURIComponent(path), start: encodeURIComponent(text) }
    const pattern = exists ? forge.edit : forge.new
    const address = forge.base + pattern.replace(/\{(path|name|start)\}/g, (_, name) => fill[name])
    const filled = !exists && pattern.includes("{start}") && address.length <= LONGEST_ADDRESS
    return { filled, href: filled ? address : forge.base + pattern.replace(/\{(path|name|start)\}/g, (_, name) => (name === "start" ? "" : fill[name])) }
  }
  const result = (target, text, forge, index) => {
    const exists = Boolean(target.file)
    const whole = !exists || target.file.parts
    const link = forgeLink(forge, target.path, exists, text)
    const output = make("textarea", { id: "d-file", rows: String(Math.min(24, text.split("\n").length + 1)), readOnly: true, spellcheck: "false" })
    output.value = text
    const copy = make("button", { type: "button", class: "md-button" }, "Copy")
    const said = make("span", { role: "status", class: "d-meta" })
    copy.addEventListener("click", async () => {
      output.select()
      try {
        await navigator.clipboard.writeText(text)
        said.textContent = "Copied."
      } catch {
        said.textContent = "Selected: copy it with Ctrl+C or ⌘C."
      }
    })
    const save = make("a", { class: "md-button", download: target.path.split("/").pop(), href: URL.createObjectURL(new Blob([text], { type: "text/plain" })) }, "Save as a file")
    const open = link ? make("a", { class: "md-button md-button--primary", href: link.href, target: "_blank", rel: "noopener noreferrer" },
      exists ? "Open the file to edit" : link.filled ? "Open as a new file, filled in" : "Open a new file") : ""
    const step = !whole ? "The file is written in a way that this form cannot change safely. Put these lines into it by hand, in place of lines for the same fields:"
      : exists ? "The file exists. Replace all of it with this text; lines that you did not change are in it as they were:"
      : link?.filled ? "This is the new file. Open it where the dossier is kept, and propose it:"
      : link ? "This is the new file. Copy it to the place named below and propose it:"
      : "This is the new file. Save it at this place in the folder of the dossier:"
    return make("section", { class: "d-result", "aria-labelledby": "d-result" },
      make("h3", { id: "d-result", tabIndex: -1 }, "The file"), make("p", {}, step),
      make("label", { for: "d-file" }, make("code", {}, target.path)), output,
      make("p", { class: "d-actions" }, open, " ", copy, " ", save, " ", said))
  }

  // --- The form for one thing

  const TEXT = {
    statement: `For reword, the sentence: names, numbers and quotations only as its passages have them. For confidence: ${LEVELS.join(", ")}`,
    difference: "For explain and resolved: what readers are told",
  }
  const decisionFields = (kind, row) => [
    { name: "action", label: "What to do", type: "choice", choices: Object.keys(ACTIONS[kind]), words: ACTIONS[kind], needed: true },
    ...(TEXT[kind] ? [{ name: "text", label: "Text", type: "words", hint: TEXT[kind] }] : [
      { name: "into", label: "Merge into", type: kind, hint: `For merge: the id of the ${kind} that then holds both` },
      { name: "articles", label: "Split off", type: "checks", choices: row.articles, hint: "For split: the articles that tell of something else" }]),
    { name: "reason", label: "Reason", type: "words", needed: true, hint: "How do you know?" },
    { name: "by", label: "Your name", needed: true },
    { name: "at", label: "Day", type: "day", needed: true },
  ]
  const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10)

  const wordsOf = (text) => text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "entry"

  const build = (kind, row, index, schema) => {
    const decides = schema.title === "Editorial decision"
    const targets = decides ? [...row.decisions, { path: row.path, file: null, asserted: {} }] : [row]
    let target = targets[0]
    const form = make("form", { noValidate: true, "aria-label": `Correct ${KINDS[kind].say}` })
    const body = make("div", {})
    const summary = make("div", { role: "alert", class: "d-faults" })
    const shown = make("div")
    let fields = []
    let reasons = {}

    const fill = () => {
      const specs = decides ? decisionFields(kind, row) : KINDS[kind].fields
      reasons = {}
      fields = specs.map((field) => {
        const first = target.asserted[field.name]?.value ?? (field.name === "at" ? today() : "")
        return makeField(field, first, decides ? "" : row.now[field.name])
      })
      body.replaceChildren(...fields.flatMap((one) => {
        if (!KINDS[kind].reasons) return [one.element]
        const why = plainField({ name: "reason", type: "words", label: `Reason: ${one.field.label.toLowerCase()}`, hint: "How do you know?" }, target.asserted[one.field.name]?.reason ?? "")
        reasons[one.field.name] = why
        return [make("div", { class: "d-pair" }, one.element, why.element)]
      }))
      shown.replaceChildren()
      summary.replaceChildren()
    }

    const collect = () => {
      const record = {}
      for (const one of fields) {
        const value = one.read()
        const reason = reasons[one.field.name]?.read() ?? null
        if (value !== null) record[one.field.name] = reason ? { value, reason } : value
      }
      if (decides) record.target = target.asserted.target?.value ?? row.id // an earlier decision may name it by another id
      return record
    }
    const before = () => {
      const said = Object.entries(target.asserted).map(([name, { value, reason }]) => [name, reason ? { value, reason } : value])
      return Object.fromEntries(said)
    }

    const check = (record) => {
      const found = faults(record, schema).map(({ path, message }) => ({ path, message }))
      const wrong = (path, message) => found.some((one) => one.path.join() === path.join()) || found.push({ path, message })
      for (const one of fields) {
        const value = one.read()
        const { name, type, needed } = one.field
        if (needed && value === null) wrong([name], "is needed")
        if (["date", "day"].includes(type) && value && !isDate(value)) wrong([name], "is no such day; write YYYY-MM-DD, YYYY-MM or YYYY")
        if (type === "rows") for (const [n, row] of (value ?? []).entries()) {
          for (const column of one.field.columns) if (column.type === "date" && row[column.name] && !isDate(row[column.name])) wrong([name, n, column.name], "is no such day")
        }
        if (LISTS.includes(type) && value !== null) {
          if (value === (record.target ?? row.id)) wrong([name], `is this ${type} itself`)
          else if (!index.lists[type].some(([id]) => id === value)) wrong([name], `is no ${type} of this dossier; choose one of the list`)
        }
        if (reasons[name]?.read() && value === null) wrong([name], "has a reason but no value")
      }
      if (["merge", "split"].includes(record.action)) for (const [name, action] of [["into", "merge"], ["articles", "split"]])
        if (record[name] && record.action !== action) wrong([name], `is for ${action} alone`)
      if (record.articles?.length && record.articles.length === row.articles.length) wrong(["articles"], "leave none behind")
      if (record.action === "confidence" && !LEVELS.includes(record.text)) wrong(["text"], `is one of: ${LEVELS.join(", ")}`)
      return found
    }

    const report = (found) => {
      for (const one of fields.flatMap((f) => [f, reasons[f.field.name]]).filter(Boolean)) tell(one, "")
      for (const input of body.querySelectorAll(".d-row-fields [aria-invalid]")) input.setAttribute("aria-invalid", "false")
      for (const error of body.querySelectorAll(".d-row-fields .d-fault")) error.hidden = true
      const lines = found.map(({ path, message }) => {
        const steps = path.filter((step) => step !== "value")
        const field = fields.find((f) => f.field.name === steps[0])
        const cell = steps.length > 2 && field?.within ? field.within(steps[1], steps[2]) : null
        const at = cell ?? field ?? fields[0]
        const words = `${cell ? `${field.field.label}, ${cell.field.label.toLowerCase()}` : field?.field.label ?? steps.join(" ")} ${message}`
        tell(at, words)
        const link = make("a", { href: `#${at.focus().id || "d-form"}` }, words)
        link.addEventListener("click", (event) => {
          event.preventDefault() // the address names what is corrected; only the focus moves
          at.focus().focus()
        })
        return make("li", {}, link)
      })
      summary.replaceChildren(...(lines.length ? [make("p", {}, "Not yet:"), make("ul", {}, ...lines)] : []))
      if (found.length) shown.replaceChildren()
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const record = collect()
      const old = before()
      const names = [...new Set([...Object.keys(old), ...Object.keys(record)])]
      const changes = Object.fromEntries(names.filter((name) => !target.file || !same(record[name], old[name])).map((name) => [name, record[name] ?? null]))
      const found = check(record)
      if (!found.length && !Object.values(changes).some((value) => value !== null) && !(target.file && Object.keys(changes).length))
        found.push({ path: [fields[0].field.name], message: "and the other fields say nothing new: change one first" })
      report(found)
      if (found.length) {
        summary.querySelector("a").focus()
        return
      }
      if (kind === "correction") target = { ...target, path: `seeds/corrections/${record.at}-${wordsOf(record.about?.[0] ?? record.what)}.yml` }
      const whole = !target.file || target.file.parts
      const text = whole ? write(target.file, changes, KINDS[kind].front) : entries(Object.fromEntries(Object.entries(changes).filter(([, v]) => v !== null)))
      shown.replaceChildren(result(target, text, index.forge))
      shown.querySelector("h3").focus()
    })

    const which = targets.length > 1 ? choose(targets.map((one, n) => [String(n), one.file ? `change ${one.path}` : "a new decision"]), "0") : null
    which?.addEventListener("change", () => {
      target = targets[+which.value]
      fill()
    })
    fill()
    body.addEventListener("change", ({ target: chosen }) => { // who rewords a statement begins with its words
      const text = fields.find(({ field }) => field.name === "text")?.focus()
      if (chosen !== fields[0].focus() || !row.now.text || !["", row.now.text].includes(text.value)) return
      text.value = chosen.value === "reword" ? row.now.text : ""
    })
    form.append(which ? labelled({ label: "Decision" }, which) : "", body, summary,
      make("button", { type: "submit", class: "md-button md-button--primary" }, "Check and write the file"), shown)
    for (const type of LISTS.filter((one) => fields.some(({ field }) => field.type === one)))
      form.append(make("datalist", { id: `d-${type}s` }, ...index.lists[type].filter(([id]) => id !== row.id).map(([id, name]) => make("option", { value: id }, name))))
    return form
  }

  // --- Choosing, where the address names nothing

  const chooser = (index, missing) => {
    const form = make("form", { "aria-label": "Choose what to correct" })
    const pick = control({ type: "text" })
    pick.setAttribute("list", "d-things")
    const options = LISTS.flatMap((kind) => index.lists[kind].map(([id, name]) => [`${kind} ${id}`, name]))
    form.append(missing ? make("p", { role: "alert", class: "d-faults" }, missing) : "",
      labelled({ label: "Article, actor, event or story", hint: "Begin to type a title, a name or an id. Statements and differences: follow “correct this” beside them" }, pick),
      make("datalist", { id: "d-things" }, ...options.map(([value, words]) => make("option", { value }, words))),
      make("button", { type: "submit", class: "md-button" }, "Go"))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const typed = pick.value.trim().toLowerCase()
      const found = options.find(([value, words]) => value.toLowerCase() === typed || words.toLowerCase() === typed) ??
        options.find(([value, words]) => typed && `${value} ${words}`.toLowerCase().includes(typed))
      if (!found) return show(index, `Nothing here is called “${pick.value}”.`)
      const [kind, id] = [found[0].split(" ", 1)[0], found[0].slice(found[0].indexOf(" ") + 1)]
      location.search = new URLSearchParams({ [kind]: id })
    })
    return form
  }

  const asked = () => {
    for (const words of [location.search.slice(1), location.hash.slice(1)]) {
      const said = new URLSearchParams(words)
      const kind = Object.keys(KINDS).find((name) => said.get(name))
      if (kind) return [kind, said.get(kind)]
    }
    return [null, null]
  }
  /** A new entry of the corrections; the address may say what it is about. */
  const entry = (id) => ({ id, name: "What readers are told was put right", page: "corrections/", path: "", file: null, now: {}, passages: [],
    asserted: id === "new" ? {} : { about: { value: [id] } } })
  const show = (index, missing) => host.replaceChildren(chooser(index, missing))

  const start = async () => {
    const index = await load("data/correct/index.json")
    const [kind, id] = asked()
    if (!kind) return show(index, "")
    const row = kind === "correction" ? entry(id) : await find(index, kind, id)
    if (!row) return show(index, `The dossier has no ${kind} “${id}” (any more).`)
    const schema = await load(`assets/schemas/${KINDS[kind].schema}.schema.json`)
    host.replaceChildren(make("h2", {}, KINDS[kind].heading ?? `Correct ${KINDS[kind].say}`), make("div", { class: "d-correction" }, build(kind, row, index, schema), evidence(kind, row, id)))
    const named = KINDS[kind].fields?.find(({ name }) => name === new URLSearchParams(location.search).get("field"))
    if (named) host.querySelectorAll("label, legend").forEach((label) => {
      if (label.textContent.replace(" (needed)", "") === named.label) (document.getElementById(label.htmlFor) ?? label.parentElement.querySelector("button"))?.focus()
    })
  }
  const run = () => start().catch((fault) => host.replaceChildren(make("p", { role: "alert", class: "d-faults" }, `The form could not be filled: ${fault.message}. Write the file by hand, as said below.`)))
  addEventListener("hashchange", () => location.hash.includes("=") && run())
  run()
})()
