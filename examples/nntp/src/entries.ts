import { QUrlInfo } from '@qt3/qnetwork';
import { QDateTime, section, toInt } from '@qt3/tools';

/** A line of the groups: name, last number, first number, whether one may post. */
export function groupInfo(line: string): QUrlInfo {
  const info = new QUrlInfo();
  info.setName(section(line, ' ', 0, 0));
  info.setDir(true);
  info.setFile(false);
  info.setReadable(true);
  info.setWritable(section(line, ' ', 3, 3) === 'y');
  return info;
}

/** A line of a group's overview: number, subject, sender, date, id, references, bytes, lines, with tabs between them. */
export function articleInfo(line: string): QUrlInfo {
  const info = new QUrlInfo();
  info.setName(section(line, '\t', 0, 0));
  info.setDir(false);
  info.setFile(true);
  info.setReadable(true);
  info.setOwner(section(line, '\t', 2, 2));
  info.setSize(toInt(section(line, '\t', 6, 6)));
  const seconds = Date.parse(section(line, '\t', 3, 3)) / 1000;
  const time = new QDateTime();
  if (seconds >= 0 && seconds < 2 ** 32) time.setTime_t(Math.floor(seconds));
  info.setLastModified(time);
  return info;
}
