/** What a folder lists (Qt 3.3, QDir::FilterSpec). */
export const FilterSpec = {
  /** What the folder is set to. */
  DefaultFilter: -1,
  /** Folders. */
  Dirs: 0x001,
  /** Files. */
  Files: 0x002,
  /** Drives of Windows; none elsewhere. */
  Drives: 0x004,
  /** No symbolic links. */
  NoSymLinks: 0x008,
  /** Folders, files and drives. */
  All: 0x007,
  /** The bits of the types. */
  TypeMask: 0x00f,
  /** What this process may read. */
  Readable: 0x010,
  /** What this process may write. */
  Writable: 0x020,
  /** What this process may execute. */
  Executable: 0x040,
  /** These three. */
  RWEMask: 0x070,
  /** No effect, as on Unix in Qt. */
  Modified: 0x080,
  /** Names that begin with a dot too. */
  Hidden: 0x100,
  /** Devices, pipes, and links to nothing too. */
  System: 0x200,
  /** The bits that are no types. */
  AccessMask: 0x3f0,
} as const;

/** In which order it lists that (Qt 3.3, QDir::SortSpec). */
export const SortSpec = {
  /** What the folder is set to. */
  DefaultSort: -1,
  /** By name. */
  Name: 0x00,
  /** By the time of the last change, the newest first. */
  Time: 0x01,
  /** By size, the largest first. */
  Size: 0x02,
  /** As the system lists them. */
  Unsorted: 0x03,
  /** The bits of these. */
  SortByMask: 0x03,
  /** Folders before all others. */
  DirsFirst: 0x04,
  /** The other way round; folders stay first. */
  Reversed: 0x08,
  /** Names without regard to letter case. */
  IgnoreCase: 0x10,
  /** No effect: names are compared by their codes. */
  LocaleAware: 0x40,
} as const;
