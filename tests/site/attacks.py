"""Attack strings of every known kind."""


def to_plain(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(a for a in text if a >= " " and a not in "\x7f\ufffe" and not "\ud800" <= a <= "\udfff")


RUN = "window.pwned=1"
ATTACKS = {
    "script": f"<script>{RUN}</script>",
    "handler": f'<img src="x:y" onerror="{RUN}">',
    "vector": f"<svg/onload={RUN}><animate onbegin={RUN} attributeName=x dur=1s>",
    "frame": f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    "out of an attribute": f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x=\'',
    "out of a script": f"</script><script>{RUN}</script>",
    "out of a comment": f"--><script>{RUN}</script><!--",
    "out of a title": f"</title></style></textarea><script>{RUN}</script>",
    "comment left open": "planted <!-- planted",
    "changed when parsed twice": f'<math><mtext><table><mglyph><style><img title="</style><img src=x onerror={RUN}>">',
    "base": '<base href="https://evil.example/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "form": f'<form action="https://evil.example/"><button formaction="javascript:{RUN}">planted</button></form>',
    "link": f"[press](javascript:{RUN}) <javascript:{RUN}> [press]( JaVaScRiPt:{RUN} )",
    "link with data": "[press](data:text/html;base64,PHNjcmlwdD4x) [press](vbscript:x) [press](file:///etc/passwd)",
    "link by entities": f"[press](&#106;avascript&colon;{RUN}) [x](java\u200bscript:{RUN}) [x](java&Tab;script:{RUN})",
    "link by reference": f"[press][planted]\n\n[planted]: javascript:{RUN}",
    "link by itself": "http://evil.example <https://evil.example> www.evil.example <a@evil.example> [](//evil.example)",
    "picture": "![x](https://evil.example/pixel.png) ![x](//evil.example/pixel.png)",
    "attribute list": f"planted {{: #planted-id onclick=\"{RUN}\" style='position:fixed' }}",
    "attribute list of a heading": f"# planted {{#planted-head onclick={RUN}}}",
    "block of markup": f'<div markdown onclick="{RUN}">**planted-strong**</div>',
    "fence": f"```html\n<script>{RUN}</script>\n```",
    "fence with attributes": f'~~~ {{.python #planted-id onclick="{RUN}" hl_lines="1" title="planted"}}\nplanted\n~~~',
    "diagram": f'```mermaid\ngraph TD; A-->B; click A "javascript:{RUN}"\n```',
    "formula": f"$$\\href{{javascript:{RUN}}}{{x}}$$ \\(planted\\) \\[planted\\]",
    "admonition": '!!! danger "planted-admonition"\n    words\n\n??? note "planted-admonition"\n    words',
    "tab": '=== "planted-tab"\n\n    words',
    "snippet": '--8<-- "seeds/dossier.md"\n\n;--8<-- "/etc/passwd"\n\n--8<--\n/etc/passwd\n--8<--\n\n{! /etc/passwd !}',
    "footnote": "planted[^1]\n\n[^1]: planted-note",
    "abbreviation": "*[planted]: planted-abbreviation",
    "definition": "planted\n:   planted-definition",
    "table": "| planted | cell |\n| --- | --- |\n| a | b |",
    "contents": "[TOC]\n\n[[toc]]",
    "heading and rule": "planted\n=======\n\n***\n\n> planted\n\n- [ ] planted",
    "emphasis": "**planted-strong** _planted-em_ ~~planted-del~~ ==planted-mark== {++planted-del++} ++ctrl+alt++ H~2~O",
    "icon": ":material-skull: :octicons-alert-16: :smile: :fontawesome-brands-x-twitter:",
    "entity": f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;script&#62;{RUN}&#60;/script&#62; &amp;lt;script&amp;gt;",
    "template": "{{ 31337*3 }} {% include 'index.md.j2' %} {# x #} ${31337*3} <%= 31337*3 %> #{31337*3}",
    "template that reaches out": "{{ ''.__class__.__mro__[1].__subclasses__() }} {{ config }} {% raw %}{% for x %}",
    "macro": "[[% 31337*3 %]] {{ macros_info() }} ((( 31337*3 ))) !ENV [PATH] %(31337)s {0.__class__}",
    "record": "x\n---\ntitle: planted-title\ntemplate: 404.html\n---\n!!python/object/apply:os.system ['touch pwned']",
    "record's signs": '&a [*a, *a] <<: {x: y} | > ? - : # %YAML !!binary "\\x00" \'',
    "path": "../../../planted/../..\\..\\planted /planted C:\\planted file:///planted %2e%2e%2fplanted",
    "separators": "a\u2028b\u2029c\u0085d\x0be\x0cf\x1cg\x00h\x1bi\x7fj",
    "bidi": "\u202eplanted\u202d \u2066left\u2069 \u200fright \u061c \u2067",
    "homoglyphs": "Маlі and Wаgnеr",
    "zero width": f"<scr\u200bipt>{RUN}</scr\u200bipt> <\u00adscript> \ufeff \u2060 \U000e0041",
    "wide": f"＜script＞{RUN}＜/script＞ ʺ onmouseover=ʺ{RUN}ʺ",
    "private use": "\ue000\ue001 \ufdd0 \ufffe \x02klzzwxh:0001\x03 \x02wzxhzdk:0\x03 wzxhzdk:0",
    "half a letter": "planted \ud800 planted",
    "shell": "$(touch pwned) `touch pwned` ; touch pwned",
    "spreadsheet": '=HYPERLINK("https://evil.example","x")',
    "bibtex": "} @article{planted, title={x}} \\input{/etc/passwd}",
    "xml": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e; ]]> <![CDATA[x]]>',
}
ALL = to_plain(" ".join(" ".join(attack.split()) for attack in ATTACKS.values()))
"""Every attack on one line, of letters that every format can hold."""
SHORT = f'"><script>{RUN}</script>{{{{ 31337*3 }}}} [x](javascript:{RUN}) **planted-strong**'
"""Of a length that titles and names have."""
PLANTED_MARKS = ("planted-id", "planted-head")
PLANTED_TAGS = (
    *("planted-strong", "planted-em", "planted-del", "planted-mark"),
    *("planted-admonition", "planted-note", "planted-tab"),
)


def to_rows(text: str) -> str:
    return "\n".join(map(to_plain, text.split("\n")))


def escape(text: str) -> str:
    return to_plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
