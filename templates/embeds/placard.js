// A unit's schedule in a page of its own site. Documentation/Embedding.md has the promises.
(() => {
  "use strict";
  const { src } = document.currentScript || document.querySelector("script[src$='/embed/placard.js']");
  const site = new URL("..", src);
  const isOurs = (href) => href.startsWith(site.href) && href.includes("/embed/");
  const make = (name, values) => Object.assign(document.createElement(name), values);
  const ready = (act) => document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", act) : act();

  const frames = new Map();
  const size = (frame, height) => frame.style.setProperty("height", height + "px", "important");
  const watch = (frame, url, slot = {}) => {
    // A sandboxed frame has no origin of its own.
    const isSandboxed = frame.sandbox.length && !frame.sandbox.contains("allow-same-origin");
    frames.set(frame, [isSandboxed ? "null" : url.origin, slot]);
    const hello = () => frame.contentWindow.postMessage({ placard: 1, hello: true }, "*");
    frame.addEventListener("load", hello);
    hello();
  };
  addEventListener("message", ({ source, origin, data }) => {
    if (!data || data.placard !== 1 || !Number.isFinite(data.height)) return;
    for (const [frame, [expected, slot]] of frames) {
      if (source !== frame.contentWindow || origin !== expected) continue;
      size(frame, Math.min(Math.max(Math.ceil(data.height), 60), 4000));
      slot.hidden = true;
    }
  });

  const SHEET = ":host(:not([font=inherit])) { all: initial !important } :host(:not(#_)) { display: block !important }"
    + "iframe { display: block; width: 100%; border: 0 } .placard { box-shadow: none !important; font-size: 16px !important } [hidden] { display: none }";
  // A policy that forbids styles in the page does not mean these.
  const adopt = (root, text) => {
    root.adoptedStyleSheets = [new CSSStyleSheet()];
    root.adoptedStyleSheets[0].replaceSync(text);
  };

  let helper;
  const help = () => helper ||= new Promise((onload, onerror) => {
    document.head.append(make("script", { src: site.href + "embed/frame.js", onload, onerror }));
  });

  class PlacardSchedule extends HTMLElement {
    static observedAttributes = ["src", "theme", "accent", "font", "mode"];

    connectedCallback() { ready(() => this.show()); }
    disconnectedCallback() { frames.delete(this.frame); }
    attributeChangedCallback() { if (this.shadowRoot) this.show(); }

    // Where a content system has dropped attributes, the frame or the link within says it.
    address() {
      const link = this.querySelector("a[href]")?.href.replace("/notices/", "/embed/").replace(/\/(index\.html)?$/, "/schedule.html");
      const text = this.getAttribute("src") || this.querySelector("iframe[src]")?.src || link;
      const url = new URL(text, document.baseURI);
      return text && /^(http|file)/.test(url.protocol) && url;
    }

    async show() {
      const url = this.address();
      if (!url || !this.isConnected) return;
      const light = this.querySelector("iframe");
      light?.remove();
      const options = new URLSearchParams(url.hash.slice(1));
      for (const name of ["theme", "accent", "font"]) {
        const value = this.getAttribute(name);
        if (value) options.set(name, value === "inherit" ? getComputedStyle(this.parentElement).fontFamily : value);
      }
      url.hash = options;
      const root = this.shadowRoot || this.attachShadow({ mode: "open" });
      if (this.getAttribute("mode") === "inline" && isOurs(url.href) && await this.inline(root, url, options)) return;
      if (this.frame) return void (this.frame.src = url.href);
      adopt(root, SHEET);
      // The link and its facts stay until the frame is heard of: a policy may refuse it.
      const slot = make("slot");
      const frame = this.frame = make("iframe", {
        title: light?.title || this.querySelector("a")?.textContent || "Placard", loading: "lazy", referrerPolicy: "strict-origin-when-cross-origin",
        sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads",
      });
      size(frame, parseInt(light?.height, 10) || 400);
      frame.style.colorScheme = /^transparent-/.test(options.get("theme")) ? options.get("theme").slice(12) : "";
      root.replaceChildren(frame, slot);
      document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
        if (blockedURI.startsWith(url.origin)) frame.hidden = true;
      });
      watch(frame, url, slot);
      frame.src = url.href;
    }

    async inline(root, url, options) {
      try {
        const get = async (address) => (await fetch(new URL(address, url))).text();
        const page = new DOMParser().parseFromString(await get(url), "text/html");
        const main = document.importNode(page.querySelector(".placard"), true);
        main.lang = page.documentElement.lang;
        for (const link of main.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), url);
        const sheets = [page.querySelector("style").textContent, SHEET];
        for (const link of page.querySelectorAll("link[rel=stylesheet]")) {
          sheets.push((await get(link.getAttribute("href"))).replaceAll(":root", ".placard"));
        }
        await help();
        adopt(root, sheets.join("\n"));
        if (this.getAttribute("font") === "inherit") options.set("font", "inherit");
        this.disconnectedCallback();
        this.frame = null;
        root.replaceChildren(main);
        return document.dispatchEvent(new CustomEvent("placard", { detail: { main, options } }));
      } catch {
        return false;
      }
    }
  }
  if (!customElements.get("placard-schedule")) customElements.define("placard-schedule", PlacardSchedule);

  // Frames that a content system has left without the element around them.
  ready(() => {
    for (const frame of document.querySelectorAll("iframe[src]")) if (isOurs(frame.src)) watch(frame, site);
  });
})();
