// The theme's search, with one mend. lunr tells two sets of endings apart by a text that joins each letter with the number
// of what follows it. Where letters are figures, two sets can give one text ("1" before 2 and "3" before 4, or "1" before
// 234), and a search that begins with such a figure finds nothing at all. Signs between them keep the texts apart.
// From disk, where browsers allow no workers, this is a script of a hidden frame, with a moment behind its address.
"use strict";
const mine = new URL(self.document ? document.currentScript.src : location.href);
const theirs = decodeURIComponent(mine.search.slice(1).replace(/\?\d+$/, ""));
// It asks for the endings of a language's words beside itself, which browsers would look for beside this script.
const load = self.importScripts;
self.importScripts = (...scripts) => load(...scripts.map((at) => new URL(at.replace(/^.*\/lunr\//, "../lunr/"), theirs).href));
const loaded = importScripts(theirs);
Promise.resolve(loaded).then(() => {
  if (!self.lunr) return;
  self.lunr.TokenSet.prototype.toString = function () {
    const ends = Object.keys(this.edges).sort().map((letter) => `${letter}:${this.edges[letter].id}`);
    return `${this.final ? 1 : 0} ${ends.join(" ")}`;
  };
});
