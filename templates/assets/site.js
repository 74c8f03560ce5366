// Enhances pages that are complete without it: states by the clock, the finder, printing. No storage, no request.
(() => {
  "use strict";
  const { dataset } = document.body;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // The page for wrong addresses is shown at any depth, so its links start at the server's root, which a disk has not. There
  // they start where this script was found.
  const rooted = document.querySelector("head script[src^='/']");
  if (rooted && location.protocol === "file:") {
    const [root, local] = [rooted, document.currentScript].map((script) => script.getAttribute("src").split("assets/")[0]);
    for (const link of all("a[href^='/']")) link.href = local + link.getAttribute("href").slice(root.length);
  }

  // A printed link shows its address, unless that is what it says already.
  for (const link of all("main a[href^='http']")) {
    if (link.textContent.trim() === link.getAttribute("href")) link.classList.add("bare");
  }

  // Wall time in a notice's zone as 2025-10-25T09:00, which sorts like the moments it names.
  const wallTime = (moment, zone, offset) => {
    try {
      const format = new Intl.DateTimeFormat("en-CA", {
        timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
      });
      const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
      return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
    } catch {
      const match = /^([+-])(\d\d):(\d\d)$/.exec(offset || "");
      if (!match) return null;
      const minutes = (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
      return new Date(moment.getTime() + minutes * 60000).toISOString().slice(0, 16);
    }
  };

  const stateOf = ({ from, until, by }, now) => {
    const today = now.slice(0, 10);
    if (by) return now >= by ? "closed" : by.startsWith(today) ? "due-today" : "open";
    if (now >= until) return "over";
    if (today < from) return "upcoming";
    return until.startsWith(from) ? "today" : "running";
  };

  const showStates = () => {
    const moment = new Date();
    for (const mark of all(".state[data-zone]")) {
      const now = wallTime(moment, mark.dataset.zone, mark.dataset.offset);
      if (!now) continue;
      const state = stateOf(mark.dataset, now);
      const words = dataset[state === "due-today" ? "dueToday" : state];
      if (mark.textContent !== words) mark.textContent = words;
      mark.className = `state ${state}`;
    }
  };
  showStates();
  setInterval(showStates, 60000);
  document.addEventListener("visibilitychange", showStates);

  for (const button of all("[data-print]")) button.addEventListener("click", () => print());

  // WeChat's browser does nothing on a link to a calendar: say how to get out of it.
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    for (const way of all("[data-wechat]")) way.hidden = false;
  }

  const finder = document.querySelector(".finder");
  if (finder) startFinder(finder);

  function startFinder(root) {
    const input = root.querySelector("input");
    const list = root.querySelector("[role=listbox]");
    const status = root.querySelector("[role=status]");
    const help = root.querySelector(".nothing");
    const { answers, items, variants } = JSON.parse(root.querySelector("script").textContent);
    // Full-width letters, capitals, spaces and traditional characters make no difference.
    const fold = (text) =>
      text.normalize("NFKC").toLowerCase().replace(/[\s·•・'’\-—]+/g, "").replace(/./gu, (c) => variants[c] || c);
    const entries = items.map(([name, url, answer, more]) => {
      const names = [name, ...more.split("\n")];
      // Initials are all alike, so a mistake in them is not guessed.
      return { name, url, answer: answers[answer], keys: names.map(fold), words: names.filter((key) => !/^[a-z]*$/.test(key)).map(fold) };
    });
    let shown = [];
    let isGuess = false;
    let active = -1;

    // Names that begin with the words come before names that hold them, and those before other names.
    const rank = (entry, query) => {
      let best = Infinity;
      entry.keys.forEach((key, index) => {
        const at = key.indexOf(query);
        if (at >= 0) best = Math.min(best, (at ? 1 : 0) + (index ? 2 : 0));
      });
      return best;
    };
    const search = (query) =>
      entries.map((entry, index) => ({ entry, index, rank: rank(entry, query) }))
        .filter((found) => found.rank < Infinity)
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .map((found) => found.entry);

    // How many characters of the query a name has in the same order.
    const common = (query, name) => {
      const lengths = new Array(name.length + 1).fill(0);
      for (const character of query) {
        for (let at = 1, before = 0; at <= name.length; at += 1) {
          const above = lengths[at];
          lengths[at] = character === name[at - 1] ? before + 1 : Math.max(above, lengths[at - 1]);
          before = above;
        }
      }
      return lengths[name.length];
    };
    // A slip of the pen: one character in three to five is wrong, two in more. Many equal guesses are none.
    const guess = (query) => {
      const wanted = query.length - (query.length < 6 ? 1 : 2);
      if (query.length < (/[a-z]/.test(query) ? 5 : 3)) return [];
      const scores = entries.map((entry) => Math.max(...entry.words.map((name) => common(query, name))));
      const best = Math.max(...scores);
      const found = best < wanted ? [] : entries.filter((_, index) => scores[index] === best);
      return found.length > 5 ? [] : found;
    };

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const choose = (index) => {
      active = index;
      all("[role=option]", list).forEach((option, at) => {
        option.setAttribute("aria-selected", String(at === index));
        if (at === index) {
          input.setAttribute("aria-activedescendant", option.id);
          option.scrollIntoView({ block: "nearest" });
        }
      });
      if (index < 0) input.removeAttribute("aria-activedescendant");
    };
    const option = (entry, at) => {
      const item = document.createElement("li");
      item.id = `finder-option-${at}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.url = entry.url;
      const name = document.createElement("b");
      name.textContent = entry.name;
      item.append(name);
      if (entry.answer) {
        const answer = document.createElement("span");
        answer.className = "note";
        // Times and dates are not broken.
        entry.answer.split(/(\d[\d:—–年月日]*[\d日])/).forEach((part, at) => {
          const run = document.createElement("span");
          if (at % 2) run.className = "nb";
          run.textContent = part;
          answer.append(run);
        });
        item.append(answer);
      }
      return item;
    };
    const update = () => {
      const query = fold(input.value);
      shown = query ? search(query) : [];
      isGuess = query !== "" && !shown.length;
      if (isGuess) shown = guess(query);
      help.hidden = !query || shown.length > 0;
      list.replaceChildren(...shown.slice(0, 50).map(option));
      if (shown.length) {
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        choose(-1);
      } else {
        close();
      }
      const { found, near, none } = root.dataset;
      status.textContent = !query ? "" : !shown.length ? none : isGuess ? near : found.replace("{count}", shown.length);
    };
    const go = (entry) => { if (entry) location.href = entry.url; };

    input.addEventListener("input", update);
    input.addEventListener("focus", () => { if (input.value) update(); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const count = list.children.length;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
        if (list.hidden) update();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
      } else if (event.key === "Enter" && shown.length) {
        go(shown[isGuess ? active : Math.max(active, 0)]);
      } else if (event.key === "Escape") {
        if (list.hidden) input.value = "";
        close();
        status.textContent = "";
        help.hidden = true;
      } else {
        return;
      }
      event.preventDefault();
    });
    // Before the input loses the focus and the list its options.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const item = event.target.closest("[role=option]");
      if (item) location.href = item.dataset.url;
    });
    if (input.value) update();
  }
})();
