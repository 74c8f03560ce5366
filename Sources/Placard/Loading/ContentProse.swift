/// The parts of Documentation/Content.md that no declaration can tell.
enum ContentProse {
  static let opening = """
    # Content

    What may stand in the files under `content/`. This page is generated from the readers themselves by `make docs`; do not
    edit it. 本页由 `make docs` 从读取程序生成，请不要手工修改。

    - Files are YAML in UTF-8, at most 1 MiB each, at most 64 KiB a value, at most 32 levels deep.
      文件用 UTF-8 编码的 YAML，每个不超过 1 MiB，每项不超过 64 KiB。
    - Every value is read as the text that you see: `9:00` is a time, `no` is a word, `0123` keeps its zero. Quotes are needed
      only where YAML itself demands them: text that starts with ``@ ` % * & ! [ {`` or holds `: ` or ` #`.
      所见即所得，一般不用加引号；以上述符号开头，或者含有“: ”“ #”的文字要加引号。
    - **Text** is a plain string, which is in the site's first language, or a map by language: `{zh-CN: 示例, en: Example}`.
      **Markdown** is the same, and may be long: start it with `|` and indent what follows.
      文字可以直接写（即网站的第一种语言），也可以分语言写；长文用 `|` 另起一行。
    - **Ids** have lower-case letters, digits and hyphens, start with a letter or digit, and have at most 64 characters. They
      stand in addresses, so they must not change once published. Each kind of thing has its own ids within a notice.
      编号只用小写字母、数字和连字符；它会成为网址的一部分，公布后不要改。
    - Anchors, aliases, tags and merge keys of YAML are refused. 不支持 YAML 的锚点、引用和类型标记。
    - A key that is not listed here is an error, and so is a key with nothing after it. 写错的名称和空着的项都会报错。


    """

  static let example = """
    ## A small notice that is complete · 一份完整的小通知

    `content/site.yaml`
    ```yaml
    name: {zh-CN: 示例大学通知, en: Example University Notices}
    languages: [zh-CN, en]
    issuers:
      - {id: graduate-school, name: {zh-CN: 研究生院, en: Graduate School}}
    ```
    `content/notices/photos/notice.yaml`
    ```yaml
    id: photos
    title: {zh-CN: 关于采集毕业相片的通知, en: Graduation photographs}
    issued: 2025-10-15
    issuer: graduate-school
    preamble: |
      请各单位按时参加。**务必**携带证件。
    campuses:
      - id: north
        name: {zh-CN: 北校区, en: North Campus}
        venues:
          - {id: hall-1, name: 一号厅}
        sessions:
          - {id: north-main, date: 2025-11-04 周二, times: 8:30~12:00、13:30~17:00, venues: [hall-1]}
    contacts:
      - {id: office, name: 办公室, phones: 020-83398378、83302077, signs: true}
    ```

    """

  static let forms = """
    ## Written forms · 可以怎么写

    Full-width digits, letters and marks count as half-width ones in dates, times and telephone numbers. What can be read in
    two ways is an error that names the choices, never a guess. 日期、时间和电话里的全角字符等同半角；有歧义的写法会报错并列出选择。

    | kind · 种类 | accepted · 可以写 | refused · 会报错 |
    |---|---|---|
    | date · 日期 | `2025-10-25`, `2025/10/25`, `2025.10.25`, `2025年10月25日`, `二〇二五年十月二十五日`, `25 October 2025`, `October 25, 2025` | `25-10-25`, `10/11/2025`, `2025-02-30` |
    | date with weekday · 带周几 | `2025-10-25 周六`, `2025年10月25日（星期六）`, `10月25日(六)`, `Sat 25 October 2025` | a weekday that is not that day's · 周几与日期不符 |
    | date without year · 不带年 | `10月25日`, `10月25日(周六)`: the first such day on or after `issued`, within a year · 发文日期起一年内的第一个这一天 | before `issued` is known |
    | time · 时刻 | `9:00`, `09:00`, `９：００`, `9点`, `9点30分`, `9时半`, `9点一刻`, `九点半`, `9.30`, `上午9:00`, `下午2:30`, `中午12:00`, `2:30 pm`; `24:00` as an end · 只作结束 | `上午12:00`, `晚上12点`, `12:00 am`, `25:00`, `900` |
    | range · 起止 | `9:00~12:00`, with `~ ～ 〜 - ‐ – — ― － − 至 到`; `下午2:00—5:00` says 下午 of both · 对两头都有效; also `上午(8:30-11:30)`, `上午：8:30-11:30`, `9-12点`, `2-5pm` | an end that is not later than the start · 结束不晚于开始 |
    | ranges · 几段 | a list, or one text: `9:00~12:00、13:30~17:00`, with `、 , ; /` or blanks · 列表，或写在一起 | overlapping or out of order · 重叠或颠倒 |
    | telephone · 电话 | `020-83398378`, `(020) 8339 8378`, `+86 20 83398378`, `020-84111687转801`, `13800138000`, `400-820-8820`, `95598`, `+852 2345 6789` | no area code · 没有区号 |
    | telephones · 几个 | a list, or one text: `020-83398378、83302077`, with `、 , ; /` or blanks; the area code carries over · 后面的号码沿用区号 | |
    | yes or no · 是否 | `true`, `yes`, `是`; `false`, `no`, `否` | anything else |
    | weekday · 周几 | `mon` … `sun`, `周一` … `周日` | |

    """
}
