// @ts-check
// Words that break in the middle without a hyphen: their places are too narrow for them.
() => {
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent?.checkVisibility() || parent.closest("script, svg, code, pre, .visually-hidden")) continue;
    for (const word of (text.nodeValue ?? "").matchAll(/[\p{L}\p{N}]{4,}[,.:;]?/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) found.add(`${word[0]} (${parent.closest("[class]")?.className})`);
    }
  }
  return [...found];
}
