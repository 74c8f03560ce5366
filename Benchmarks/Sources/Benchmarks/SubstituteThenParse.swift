import CReferenceCMark
import Mustache

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The way of other generators, for each page: fill the Markdown template, parse the Markdown, put its HTML into a layout.
///
/// The templates say what Placard's own say. The values come as finished dictionaries that cost nothing here, and formatted
/// text in them comes as HTML, which Markdown takes as it is: both are in this way's favour.
struct SubstituteThenParse {
  private let body: MustacheTemplate
  private let layout: MustacheTemplate

  init() throws {
    body = try MustacheTemplate(string: Self.bodyText)
    layout = try MustacheTemplate(string: Self.layoutText)
  }

  func page(_ values: [String: Any]) -> String {
    var values = values
    values["content"] = Self.html(ofMarkdown: body.render(values))
    return layout.render(values)
  }

  private static func html(ofMarkdown text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let html = cmark_markdown_to_html(bytes.baseAddress, bytes.count, CMARK_OPT_UNSAFE) else { return "" }
        defer { free(html) }
        return String(cString: html)
      }
    }
  }
}

extension SubstituteThenParse {
  private static let bodyText = """
    <nav class="breadcrumb" aria-label="{{t.page.breadcrumb}}">
    <ol>
    <li><a href="{{page.home}}">{{t.page.home}}</a></li>
    <li><a href="{{notice.url}}">{{notice.short_title}}</a></li>
    </ol>
    </nav>

    # {{unit.name}}

    {{#unit.aliases}}
    {{t.unit.aliases}}{{t.notice.colon}} {{unit.aliases}}
    {{/unit.aliases}}

    ## {{t.unit.visits}}

    {{#unit.visits}}
    <article class="card visit{{#cancelled}} cancelled{{/cancelled}}">
    {{#title}}
    <h3>{{title}}</h3>
    {{/title}}
    <dl>
    <div><dt>{{t.table.date}}</dt><dd class="big"><time class="nb" datetime="{{iso_date}}">{{date}}</time>{{#cancelled}} \
    <strong class="state">{{t.states.cancelled}}</strong>{{/cancelled}}{{#state}} \
    <span class="state">{{state}}</span>{{/state}}</dd></div>
    <div><dt>{{t.table.hours}}</dt><dd class="big">{{#times}}<time class="nb" datetime="{{iso_start}}">{{text}}</time>\
    {{^last()}}{{t.lists.separator}}{{/last()}}{{/times}}</dd></div>
    <div><dt>{{t.table.rooms}}</dt><dd class="big">{{#rooms}}<a href="{{url}}">{{name}}</a>\
    {{^last()}}{{t.lists.separator}}{{/last()}}{{/rooms}}</dd></div>
    <div><dt>{{t.table.campus}}</dt><dd><a href="{{campus_url}}">{{campus_name}}</a></dd></div>
    </dl>
    {{#note}}
    {{{note}}}
    {{/note}}
    </article>
    {{/unit.visits}}
    {{^unit.visits_any}}
    {{t.unit.none}}
    {{/unit.visits_any}}

    {{#notice.steps_any}}
    ## {{t.unit.steps}}

    <ol class="steps">
    {{#notice.steps}}
    <li>
    <h3>{{title}}</h3>
    {{#body}}
    {{{body}}}
    {{/body}}
    {{#attachments_any}}
    <ul class="details">
    {{#attachments}}
    <li>{{#url}}<a href="{{url}}">{{label}} {{title}}</a>{{/url}}{{^url}}{{label}} {{title}} \
    <span class="note">{{t.attachments.missing}}</span>{{/url}}{{#group}} <span class="note">{{group}}</span>{{/group}}</li>
    {{/attachments}}
    </ul>
    {{/attachments_any}}
    {{#contacts_any}}
    <ul class="details">
    {{#contacts}}
    <li>\(contact)</li>
    {{/contacts}}
    </ul>
    {{/contacts_any}}
    {{#links_any}}
    <ul class="details">
    {{#links}}
    <li><a href="{{url}}">{{name}}</a></li>
    {{/links}}
    </ul>
    {{/links_any}}
    </li>
    {{/notice.steps}}
    </ol>
    {{/notice.steps_any}}

    {{#notice.points_any}}
    ## {{t.unit.bring}}

    <ol class="points">
    {{#notice.points}}
    <li>{{{text}}}
    {{#rules_any}}
    <ol class="rules">
    {{#rules}}
    <li class="rule{{#dont}} dont{{/dont}}{{#do}} do{{/do}}">{{{text}}}</li>
    {{/rules}}
    </ol>
    {{/rules_any}}
    </li>
    {{/notice.points}}
    </ol>
    {{/notice.points_any}}

    {{#notice.make_up}}
    ## {{t.unit.missed}}

    {{#introduction}}
    {{{introduction}}}
    {{/introduction}}

    [{{t.notice.missed}}]({{url}})
    {{/notice.make_up}}

    {{#notice.contacts_any}}
    <h2 id="contacts">{{t.campus.contacts}}</h2>
    <ul class="contacts">
    {{#notice.contacts}}
    <li>\(contact)</li>
    {{/notice.contacts}}
    </ul>
    {{/notice.contacts_any}}
    """

  private static let contact = """
    <span class="contact">{{#role}}<span class="role">{{role}}</span>{{/role}}{{#organisation}}{{organisation}} \
    {{/organisation}}<span class="who">{{name}}</span>{{#phones}} <a class="nb" href="{{url}}">{{name}}</a>{{/phones}}\
    {{#email}} <a href="{{url}}">{{name}}</a>{{/email}}{{#website}} <a href="{{website}}">{{website}}</a>{{/website}}</span>
    """

  private static let layoutText = """
    <!DOCTYPE html>
    <html lang="{{page.language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="format-detection" content="telephone=no">
    <meta name="color-scheme" content="light dark">
    <title>{{unit.name}} · {{notice.short_title}}</title>
    <link rel="stylesheet" href="{{assets.site_css}}">
    <link rel="icon" type="image/svg+xml" href="{{assets.icon_svg}}">
    {{#page.canonical}}
    <link rel="canonical" href="{{page.canonical}}">
    {{/page.canonical}}
    {{#page.languages}}
    {{#absolute}}
    <link rel="alternate" hreflang="{{tag}}" href="{{absolute}}">
    {{/absolute}}
    {{/page.languages}}
    </head>
    <body>
    <a class="skip" href="#main">{{t.page.skip}}</a>
    <header class="site">
    <div class="frame">
    <a class="name" href="{{page.home}}">{{site.name}}</a>
    <nav class="languages" aria-label="{{t.page.languages}}">
    <ul>
    {{#page.languages}}
    <li><a href="{{url}}" hreflang="{{tag}}" lang="{{tag}}"{{#current}} aria-current="true"{{/current}}>{{name}}</a></li>
    {{/page.languages}}
    </ul>
    </nav>
    </div>
    </header>
    <main id="main" class="frame">
    {{{content}}}
    </main>
    <footer class="site">
    <div class="frame">
    <p><a href="{{page.home}}">{{t.page.home}}</a></p>
    </div>
    </footer>
    </body>
    </html>
    """
}
