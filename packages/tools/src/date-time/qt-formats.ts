/** How a date or time is written, when no format says so (Qt 3.3, Qt::DateFormat), and which clock counts (Qt::TimeSpec). */
export const Qt = {
  /** `Wed May 7 2003`, `17:08:09`, `Wed May 7 17:08:09 2003`. */
  TextDate: 0,
  /** ISO 8601: `2003-05-07`, `17:08:09`, `2003-05-07T17:08:09`. */
  ISODate: 1,
  /** As {@link Qt.TextDate}: there is one locale, C. */
  LocalDate: 2,
  /** The time of the process's time zone. */
  LocalTime: 0,
  /** Coordinated universal time. */
  UTC: 1,
} as const;

/** One of Qt.TextDate, Qt.ISODate and Qt.LocalDate. */
export type DateFormat = typeof Qt.TextDate | typeof Qt.ISODate | typeof Qt.LocalDate;

/** Qt.LocalTime or Qt.UTC. */
export type TimeSpec = typeof Qt.LocalTime | typeof Qt.UTC;
