// Constructors with `...` beside others, in the class itself and in a base.
#include <qstring.h>
#include <stdarg.h>
#include <stdio.h>

class Line {
public:
  enum Tag { Format };
  Line() : text("-") {}
  Line(Tag, const char *format, ...);
  Line(const char *from, int length) : text(QString(from).left(length)) {}
  Line(int a, int b, int c, int d, const char *unit = "ms");
  const QString &shown() const { return text; }

private:
  QString text;
};

Line::Line(Tag, const char *format, ...) {
  char buffer[128];
  va_list list;
  va_start(list, format);
  vsnprintf(buffer, sizeof(buffer), format, list);
  va_end(list);
  text = buffer;
}

Line::Line(int a, int b, int c, int d, const char *unit) {
  text = QString::number(a + b + c + d) + unit;
}

class Total {
public:
  Total(int count, ...) : sum(0) {
    va_list list;
    va_start(list, count);
    for (int i = 0; i < count; i++) sum += va_arg(list, int);
    va_end(list);
  }
  Total(const QString &name, ...) : sum(name.length()) {}
  Total(const QString &args, int times) : sum(args.length() * times) {}
  int sum;
};

class Warning : public Line {
public:
  Warning(int code) : Line(Line::Format, "warning %d of %s: %c", code, "disk", 'x') {}
  Warning(const char *what, int size) : Line(what, size) {}
};

void run() {
  Line none;
  Line made(Line::Format, "%d-%s-%02x", 5, "five", 10);
  Line plain(Line::Format, "plain");
  Line cut("hello", 3);
  Line added(1, 2, 3, 4);
  Line *kept = new Line(Line::Format, "%s|%s|%s", "a", "b", "c");
  printf("%s %s %s %s %s %s\n", none.shown().latin1(), made.shown().latin1(), plain.shown().latin1(),
         cut.shown().latin1(), added.shown().latin1(), kept->shown().latin1());
  delete kept;
  Total three(3, 10, 20, 30);
  Total nothing(0);
  Total named(QString("four"));
  Total times(QString("four"), 3);
  printf("%d %d %d %d\n", three.sum, nothing.sum, named.sum, times.sum);
  Warning warning(7);
  Warning shorter("disk is full", 4);
  printf("%s %s\n", warning.shown().latin1(), shorter.shown().latin1());
}
