/** What a folder lists (Qt 3.3, QDir::FilterSpec). */
export const FilterSpec = {
  DefaultFilter: -1,
  Dirs: 0x001,
  Files: 0x002,
  Drives: 0x004,
  NoSymLinks: 0x008,
  All: 0x007,
  TypeMask: 0x00f,
  Readable: 0x010,
  Writable: 0x020,
  Executable: 0x040,
  RWEMask: 0x070,
  Modified: 0x080,
  Hidden: 0x100,
  System: 0x200,
  AccessMask: 0x3f0,
} as const;

/** In which order it lists that (Qt 3.3, QDir::SortSpec). */
export const SortSpec = {
  DefaultSort: -1,
  Name: 0x00,
  Time: 0x01,
  Size: 0x02,
  Unsorted: 0x03,
  SortByMask: 0x03,
  DirsFirst: 0x04,
  Reversed: 0x08,
  IgnoreCase: 0x10,
  LocaleAware: 0x40,
} as const;
