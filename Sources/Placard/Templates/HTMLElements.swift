/// What the rules say of one element, looked up once for each of its tags.
struct HTMLElementTraits: OptionSet {
  let rawValue: UInt32

  static let known = Self(rawValue: 1)
  static let refused = Self(rawValue: 1 << 1)
  static let void = Self(rawValue: 1 << 2)
  static let escapableRawText = Self(rawValue: 1 << 3)
  static let rawText = Self(rawValue: 1 << 4)
  static let closesParagraph = Self(rawValue: 1 << 5)
  static let boundsParagraph = Self(rawValue: 1 << 6)
  static let heading = Self(rawValue: 1 << 7)
  static let textless = Self(rawValue: 1 << 8)
  static let holdsBlocks = Self(rawValue: 1 << 9)
  static let textOnly = Self(rawValue: 1 << 10)
  /// Only some elements may stand directly inside.
  static let choosesChildren = Self(rawValue: 1 << 11)
  /// May stand in some elements only.
  static let choosesParents = Self(rawValue: 1 << 12)
  static let notNested = Self(rawValue: 1 << 13)
  static let foreignRoot = Self(rawValue: 1 << 14)
  static let refusedInForeign = Self(rawValue: 1 << 15)
  static let textInForeign = Self(rawValue: 1 << 16)
}

/// What an HTML parser does with elements, as far as it decides whether the tree in the browser is the tree in the template
/// (WHATWG HTML 13.2.6, "tree construction").
enum HTMLElements {
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// Their content is text with character references.
  static let escapableRawText: Set<String> = ["title", "textarea"]
  /// Their content is text as it stands.
  static let rawText: Set<String> = ["script", "style", "iframe", "noembed", "noframes", "xmp"]
  /// A parser has special, mostly historical, rules for these that no template needs.
  static let refused: Set<String> = [
    "applet", "basefont", "bgsound", "frame", "frameset", "image", "isindex", "keygen", "listing", "marquee",
    "noembed", "noframes", "param", "plaintext", "xmp", "nobr", "rb", "rtc", "font", "center", "big", "tt", "strike",
  ]
  /// Start tags that close an open `p`.
  static let closingParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu",
    "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul", "dd", "dt",
  ]
  /// An open `p` outside of these is out of reach ("button scope").
  static let paragraphScope: Set<String> = [
    "button", "caption", "html", "object", "table", "td", "template", "th",
  ]
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Text in these would be moved elsewhere, or is not allowed.
  static let textless: Set<String> = [
    "html", "head", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "menu", "dl", "select",
    "optgroup", "picture",
  ]
  /// Elements that may hold paragraphs and lists.
  static let flowContainers: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "dd", "details", "dialog", "div", "fieldset", "figcaption",
    "figure", "footer", "form", "header", "li", "main", "nav", "noscript", "search", "section", "td", "template", "th",
  ]
  /// Elements in which a `span` may not stand although text may.
  static let textOnly: Set<String> = ["option"]

  private static let scripting: Set<String> = ["script", "template"]
  /// All that may stand directly inside.
  static let children: [String: Set<String>] = [
    "html": ["head", "body"],
    "head": ["base", "link", "meta", "noscript", "script", "style", "template", "title"],
    "table": ["caption", "colgroup", "thead", "tbody", "tfoot"],
    "thead": scripting.union(["tr"]), "tbody": scripting.union(["tr"]), "tfoot": scripting.union(["tr"]),
    "tr": scripting.union(["td", "th"]),
    "colgroup": ["col", "template"],
    "ul": scripting.union(["li"]), "ol": scripting.union(["li"]), "menu": scripting.union(["li"]),
    "dl": scripting.union(["dt", "dd", "div"]),
    "select": ["option", "optgroup", "hr"], "optgroup": ["option"], "option": [],
    "picture": scripting.union(["source", "img"]),
  ]
  /// Where alone an element may stand.
  static let parents: [String: Set<String>] = [
    "head": ["html"], "body": ["html"],
    "caption": ["table"], "colgroup": ["table"], "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
    "col": ["colgroup"],
    "tr": ["thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"],
    "li": ["ul", "ol", "menu"], "dt": ["dl", "div"], "dd": ["dl", "div"],
    "option": ["select", "optgroup", "datalist"], "optgroup": ["select"],
    "legend": ["fieldset"], "figcaption": ["figure"], "summary": ["details"],
    "source": ["picture", "audio", "video"], "track": ["audio", "video"],
    "rt": ["ruby"], "rp": ["ruby"],
  ]
  /// May not stand inside another of their own, however deep.
  static let notNested: Set<String> = ["a", "button", "form"]
  static let foreignRoots: Set<String> = ["svg", "math"]
  /// Inside `svg` these are parsed by HTML's rules again, or run.
  static let refusedInForeign: Set<String> = [
    "animate", "animatemotion", "animatetransform", "annotation-xml", "foreignobject", "script", "set", "style",
  ]
  /// HTML elements that throw the parser out of `svg` and `math`.
  static let breakout: Set<String> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s",
    "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
  ]
  /// Their content in `svg` is parsed as HTML, so no element may stand there.
  static let textInForeign: Set<String> = ["title", "desc"]

  static let known: Set<String> = void.union(escapableRawText).union(rawText).union(closingParagraph).union(
    flowContainers
  ).union(textless).union(notNested).union(foreignRoots).union(parents.keys).union([
    "abbr", "audio", "b", "bdi", "bdo", "canvas", "cite", "code", "data", "datalist", "del", "dfn", "em", "i", "ins",
    "kbd", "label", "map", "mark", "meter", "object", "output", "progress", "q", "ruby", "s", "samp", "slot", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "video",
  ])

  static func traits(of name: String) -> HTMLElementTraits {
    // A custom element, which its page defines.
    traits[name] ?? (name.contains("-") ? [.known, .holdsBlocks] : [])
  }

  private static let traits: [String: HTMLElementTraits] = {
    var traits: [String: HTMLElementTraits] = [:]
    for (trait, names) in [
      (.known, known), (.refused, refused), (.void, void), (.escapableRawText, escapableRawText), (.rawText, rawText),
      (.closesParagraph, closingParagraph), (.boundsParagraph, paragraphScope), (.heading, headings),
      (.textless, textless), (.holdsBlocks, flowContainers), (.textOnly, textOnly),
      (.choosesChildren, Set(children.keys)), (.choosesParents, Set(parents.keys)), (.notNested, notNested),
      (.foreignRoot, foreignRoots), (.refusedInForeign, refusedInForeign.union(breakout)),
      (.textInForeign, textInForeign),
    ] as [(HTMLElementTraits, Set<String>)] {
      for name in names { traits[name, default: []].insert(trait) }
    }
    // A hyphen makes no custom element of what the rules know, as it does of `annotation-xml`.
    for name in traits.keys where name.contains("-") { traits[name]?.formUnion([.known, .holdsBlocks]) }
    return traits
  }()
}

/// Attributes by what a value in them can do.
enum HTMLAttributes {
  static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "xlink:href", "manifest", "background", "ping",
    "longdesc", "usemap",
  ]

  static func isAddress(_ name: String, on element: String) -> Bool {
    addresses.contains(name) || (name == "data" && element == "object")
  }

  private static let codes: Set<String> = ["style", "srcset", "imagesrcset", "srcdoc", "http-equiv"]

  /// Takes no hole, since its value is code, style, or a list that escaping cannot keep apart.
  static func isRefused(_ name: String, on element: String) -> Bool {
    name.hasPrefix("on") || codes.contains(name)
      || (element == "script" && (name == "type" || name == "language"))
  }

  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
}
