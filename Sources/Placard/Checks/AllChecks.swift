/// Every check, in the order of Documentation/Checks.md.
let allChecks: [Check] = [
  // Time
  .weekdayInText, .sessionOverlapInVenue, .sessionOutsideNoticeWindow, .oddHour, .loneSlot, .breakMissing,
  .onPublicHoliday,
  .onAdjustedWorkday, .calendarYearMissing, .deadlinePast, .deadlineBeforeSession, .deadlinesDisagree,
  // Reference and coverage
  .unitWithoutSession, .unitAssignedTwice, .unitAtWrongCampus, .sessionWithoutVenue, .venueUnused,
  .campusWithoutSession,
  .campusWithoutContact, .capacityExceeded, .headCountsDiffer, .slotsOverlapInVenue, .stepWithoutAttachment,
  .attachmentUnused, .attachmentNumberGap,
  // Making up
  .makeUpMissing, .makeUpBeforeMain, .makeUpAfterDeadline, .unitWithoutMakeUp,
  // Contacts and addresses
  .urlNotHTTPS, .urlCredentials,
  // Text
  .proseContradictsData, .relativeDate, .ambiguousNoon, .translationMissing, .translationNumbersDiffer, .mixedWidth,
  .outerSpace, .formNotCanonical, .veryLongTitle, .linkTextSaysNothing, .headingLevelSkipped,
  // The whole site
  .idChanged, .formerIDInUse, .sessionRemoved, .duplicateTitle,
]
