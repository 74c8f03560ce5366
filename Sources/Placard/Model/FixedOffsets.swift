extension TimeZoneName {
  /// The offset from UTC, `+08:00`, of a zone whose clocks have not been changed since 2021; `nil` for the others, whose
  /// offset only a time-zone database can tell for a day (IANA tzdata 2025b).
  package var fixedOffset: String? { Self.fixedOffsets[rawValue] }

  private static let fixedOffsets: [String: String] = Dictionary(
    [
      ("+00:00", "UTC Africa/Abidjan Africa/Accra Africa/Dakar Atlantic/Reykjavik"),
      ("+01:00", "Africa/Algiers Africa/Lagos Africa/Luanda Africa/Tunis"),
      ("+02:00", "Africa/Johannesburg Africa/Maputo Africa/Tripoli"),
      (
        "+03:00",
        "Africa/Addis_Ababa Africa/Nairobi Asia/Baghdad Asia/Kuwait Asia/Qatar Asia/Riyadh Europe/Istanbul Europe/Moscow"
      ),
      ("+04:00", "Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Indian/Mauritius"),
      ("+04:30", "Asia/Kabul"),
      ("+05:00", "Asia/Ashgabat Asia/Dushanbe Asia/Karachi Asia/Samarkand Asia/Tashkent Indian/Maldives"),
      ("+05:30", "Asia/Calcutta Asia/Colombo Asia/Kolkata"),
      ("+05:45", "Asia/Kathmandu Asia/Katmandu"),
      ("+06:00", "Asia/Bishkek Asia/Dhaka Asia/Kashgar Asia/Thimphu Asia/Urumqi"),
      ("+06:30", "Asia/Rangoon Asia/Yangon"),
      (
        "+07:00", "Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta Asia/Phnom_Penh Asia/Pontianak Asia/Saigon Asia/Vientiane"
      ),
      (
        "+08:00",
        """
        Asia/Brunei Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Hong_Kong Asia/Kuala_Lumpur Asia/Kuching Asia/Macao \
        Asia/Macau Asia/Makassar Asia/Manila Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Ulaanbaatar Australia/Perth
        """
      ),
      ("+09:00", "Asia/Jayapura Asia/Pyongyang Asia/Seoul Asia/Tokyo"),
      ("+09:30", "Australia/Darwin"),
      ("+10:00", "Australia/Brisbane Pacific/Guam Pacific/Port_Moresby"),
      ("-03:00", "America/Argentina/Buenos_Aires America/Buenos_Aires America/Montevideo America/Sao_Paulo"),
      ("-05:00", "America/Bogota America/Jamaica America/Lima America/Panama"),
      ("-07:00", "America/Phoenix"),
      ("-10:00", "Pacific/Honolulu"),
    ].flatMap { offset, names in names.split(separator: " ").map { (String($0), offset) } },
    uniquingKeysWith: { first, _ in first })
}
