// Copying, on pages that can also be copied from by hand.
(() => {
  "use strict";
  const select = (part) => {
    if (part.select) return part.select();
    const range = document.createRange();
    range.selectNodeContents(part);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const write = (part, isRich) => {
    const text = part.value ?? part.innerText;
    if (!isRich) return navigator.clipboard.writeText(text);
    const blob = (type, content) => new Blob([content], { type });
    return navigator.clipboard.write([new ClipboardItem({
      "text/html": blob("text/html", part.innerHTML), "text/plain": blob("text/plain", text),
    })]);
  };
  for (const button of document.querySelectorAll("[data-copy]")) {
    const part = document.getElementById(button.dataset.copy);
    const status = button.parentElement.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      try {
        await write(part, "rich" in button.dataset);
        status.textContent = button.dataset.done;
      } catch {
        // Without leave to write, the old way; where that fails too, the part is at least selected.
        select(part);
        status.textContent = document.execCommand("copy") ? button.dataset.done : button.dataset.hand;
      }
    });
  }
})();
