// In an embedded schedule: its looks, its order, its height. Documentation/Embedding.md has the promises.
(() => {
  "use strict";
  const THEMES = ["light", "dark", "transparent", "transparent-light", "transparent-dark"];
  const ACCENTS = { red: "#9c2b23", orange: "#9a5200", green: "#1e6b3a", teal: "#0b6666", blue: "#1f5fbf", purple: "#6b3fa0", grey: "#4a5159" };

  // The colour, moved away from the ground until text in it has a contrast of 4.5 (WCAG 2.2, 1.4.3).
  const readable = (hex, ground, end) => {
    const light = (rgb) => rgb.reduce((sum, part, at) => {
      const value = part / 255;
      return sum + [0.2126, 0.7152, 0.0722][at] * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0.05);
    const rgb = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    for (let step = 0; ; step += 0.05) {
      const mixed = rgb.map((part) => Math.round(part + (end - part) * step));
      const pair = [light(mixed), light(ground)];
      if (Math.max(...pair) / Math.min(...pair) >= 4.5 || step > 1) return `rgb(${mixed})`;
    }
  };
  // Nothing but values of these lists ever gets into a style.
  const dress = (main, options) => {
    const theme = options.get("theme");
    const accent = options.get("accent");
    const hex = Object.hasOwn(ACCENTS, accent) ? ACCENTS[accent] : /^#?[0-9a-f]{6}$/i.test(accent) ? "#" + accent.slice(-6) : "";
    const font = options.get("font") || "";
    if (THEMES.includes(theme)) main.dataset.theme = theme;
    else delete main.dataset.theme;
    main.style.setProperty("--accent-on-light", hex && readable(hex, [255, 255, 255], 0));
    main.style.setProperty("--accent-on-dark", hex && readable(hex, [29, 32, 36], 255));
    main.style.fontFamily = /^[\p{L}\p{N} ,"'_-]{1,200}$/u.test(font) ? font : "";
  };

  // What is over goes to the end; what comes next is marked. By the notice's own clock.
  const order = (main) => {
    const { zone, offset, today, over, next } = main.dataset;
    const list = main.querySelector("ol");
    if (!zone || !list) return;
    let now;
    try {
      now = new Date().toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T");
    } catch {
      const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) || [];
      if (!sign) return;
      now = new Date(Date.now() + (sign + 1) * (hours * 60 + +minutes) * 60000).toISOString();
    }
    const days = [...list.children];
    const past = days.filter((day) => now >= day.dataset.until);
    const coming = days.filter((day) => !past.includes(day));
    const first = coming.find((day) => !day.classList.contains("off"));
    for (const day of days) {
      const isToday = now.startsWith(day.dataset.from);
      const word = past.includes(day) ? over : day !== first && !isToday ? "" : isToday ? today : days.length > 1 ? next : "";
      day.classList.toggle("over", past.includes(day));
      day.classList.toggle("next", day === first);
      day.querySelector(".state").textContent = word;
    }
    const sorted = [...coming, ...past];
    if (sorted.some((day, at) => day !== days[at])) list.append(...sorted);
  };
  const keep = (main) => {
    order(main);
    setInterval(order, 60000, main);
    document.addEventListener("visibilitychange", () => order(main));
  };

  // In a page that shows a schedule without a frame, placard.js brings it here.
  if (!document.documentElement.dataset.placard) {
    document.addEventListener("placard", ({ detail: { main, options } }) => {
      dress(main, options);
      keep(main);
    });
    return;
  }

  const main = document.querySelector(".placard");
  const look = () => dress(main, new URLSearchParams(location.hash.slice(1)));
  look();
  addEventListener("hashchange", look);
  keep(main);
  if (parent === window) return;

  // The holder is told how high the content is, whenever that changes and whenever it asks. The content's own box is measured:
  // that of the document never shrinks below the frame.
  let last;
  const tell = () => {
    const height = Math.ceil(main.getBoundingClientRect().height);
    if (height !== last) parent.postMessage({ placard: 1, height: (last = height) }, "*");
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data || data.placard !== 1 || !data.hello) return;
    last = 0;
    tell();
  });
  new ResizeObserver(tell).observe(main);
})();
